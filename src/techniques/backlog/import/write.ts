import { type Pen, together } from '#product/pen.ts';
import { turnIntoPersona } from '#product/personas.ts';
import { applyImport } from '#product/story-import/apply.ts';
import type { StoryItem } from '#product/story-import/item.ts';

/** Writes imported stories and makes personas of the roles chosen, as one change. Refused whole or done whole. */
export const writeImport = (pen: Pen, items: readonly StoryItem[], roles: readonly string[]) =>
  together(pen, () => {
    const made = applyImport(pen, items);
    if (made.ok) for (const role of roles) turnIntoPersona(pen, role);
    return made;
  });
