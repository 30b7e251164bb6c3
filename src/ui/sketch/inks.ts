import { INKS } from '#product/kinds/stroke.ts';
import type { Ink } from './drawing.ts';

/** The theme's colour for each ink: legible on its paper in both themes. */
const TOKENS: Record<Ink, string> = {
  ink: '--ink',
  thread: '--thread',
  indigo: '--hue-persona',
  green: '--hue-idea',
  amber: '--hue-goal',
  plum: '--hue-note',
  teal: '--hue-impact',
  paper: '--card',
};

/** An ink by its name; what is none is drawn in plain ink. */
export const inkNamed = (name: string): Ink => (INKS.includes(name as Ink) ? (name as Ink) : 'ink');

export const tokenOf = (ink: string): string => TOKENS[inkNamed(ink)];

/** As CSS says it. */
export const colourOf = (ink: string): string => `var(${tokenOf(ink)})`;

export { INKS };
