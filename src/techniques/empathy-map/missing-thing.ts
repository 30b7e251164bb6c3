import { fold } from '#core/text.ts';
import { wishedThing } from '../solution-words.ts';

const ABSENT =
  /\b(?:pas d|pas de|pas encore d|aucune?|manque|manquent|absence|sans|faute d|il faudrait|il faut|no|lacks?|lacking|missing|without|absence of|there is no|there's no|needs?|should have)\b/;

/** The thing to build whose absence a pain complains of, in its own words; null when it names what hurts. */
export const missingThing = (text: string): string | null =>
  ABSENT.test(fold(text).replace(/'/g, ' ')) ? wishedThing(text) : null;
