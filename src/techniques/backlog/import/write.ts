import { no, type Verdict, yes } from '#core/verdict.ts';
import { type Pen, together } from '#product/pen.ts';
import { applyImport, hasRoomFor } from '#product/story-import/apply.ts';
import type { StoryItem } from '#product/story-import/item.ts';
import { turnIntoPersona } from '#product/turn-into-persona.ts';

/** What one change of the document may hold: each goes out as one message, and messages are bounded. */
const PART = { stories: 500, characters: 200_000 } as const;

const lengthOf = ({ criteria, ...item }: StoryItem): number =>
  [...Object.values(item), ...criteria.flatMap((one) => Object.values(one))]
    .filter((value) => typeof value === 'string')
    .reduce((sum, text) => sum + text.length, 0);

/** A page does not know how large its document may become: the server says so, and refuses what is beyond. */
const ANY_ROOM = Number.POSITIVE_INFINITY;

/** Cuts a long import into parts that are small enough to be sent. */
export const partsOf = (items: readonly StoryItem[]): readonly (readonly StoryItem[])[] => {
  const parts: StoryItem[][] = [];
  let room = { stories: 0, characters: 0 };
  for (const item of items) {
    const length = lengthOf(item);
    if (room.stories === 0 || room.characters < length) {
      parts.push([]);
      room = { ...PART };
    }
    parts.at(-1)!.push(item);
    room = { stories: room.stories - 1, characters: room.characters - length };
  }
  return parts;
};

/**
 * Writes imported stories and makes personas of the roles chosen, all in one go. Refused before anything is written,
 * or done whole. Returns the ids of the stories.
 */
export const writeImport = (
  pen: Pen,
  items: readonly StoryItem[],
  roles: readonly string[],
): Verdict<readonly string[], 'product-full'> => {
  if (!hasRoomFor(pen.model, items, ANY_ROOM)) return no('product-full');
  const ids: string[] = [];
  for (const part of partsOf(items)) {
    const made = applyImport(pen, part, ANY_ROOM);
    if (!made.ok) throw new Error('a product that had room has none');
    ids.push(...made.value);
  }
  together(pen, () => {
    for (const role of roles) turnIntoPersona(pen, role);
  });
  return yes(ids);
};
