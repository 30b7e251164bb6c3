import { clamp } from '#core/text.ts';
import type { EntityOf } from './kinds/index.ts';

/** What a definition of ready can check by itself. */
export const READY_CHECKS = ['persona', 'benefit', 'criterion', 'size', 'release'] as const;
export type ReadyCheck = (typeof READY_CHECKS)[number];

/** One line of the team's definition of ready: checked by the product, or ticked by hand. */
export interface ReadyItem {
  readonly id: string;
  readonly check: ReadyCheck | null;
  /** The team's own words; empty for a check the product names itself. */
  readonly text: string;
}

/** Greatest number of lines, and length of the id of one. */
export const MAX_READY = 50;
export const MAX_READY_ID = 64;

/** What a team starts with until it edits its own. */
export const FIRST_READY: readonly ReadyItem[] = (['persona', 'benefit', 'criterion', 'size'] as const).map(
  (check) => ({ id: check, check, text: '' }),
);

/** Reads a definition of ready from whatever arrives; null where there is none. */
export const readReady = (value: unknown): readonly ReadyItem[] | null => {
  if (!Array.isArray(value)) return null;
  const items: ReadyItem[] = [];
  for (const raw of value.slice(0, MAX_READY)) {
    if (typeof raw !== 'object' || raw === null) continue;
    const { id, check, text } = raw as Record<string, unknown>;
    if (typeof id !== 'string' || id === '') continue;
    const known = READY_CHECKS.find((name) => name === check) ?? null;
    items.push({
      id: clamp(id, MAX_READY_ID),
      check: known,
      text: typeof text === 'string' ? clamp(text, 300) : '',
    });
  }
  return items;
};

/** For each line of the definition, whether the story meets it. */
export const readiness = (
  definition: readonly ReadyItem[],
  story: EntityOf<'story'>,
  hasCriterion: boolean,
): readonly { item: ReadyItem; met: boolean }[] =>
  definition.map((item) => {
    const free = story.form === 'free';
    if (item.check === 'persona') return { item, met: free || story.persona !== null || story.role !== '' };
    if (item.check === 'benefit')
      return { item, met: free ? story.description !== '' : story.benefit !== '' };
    if (item.check === 'criterion') return { item, met: hasCriterion };
    if (item.check === 'size') return { item, met: story.size !== null };
    if (item.check === 'release') return { item, met: story.release !== null };
    return { item, met: story.ticks.includes(item.id) };
  });
