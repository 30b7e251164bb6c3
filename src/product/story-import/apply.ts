import { fold, utf8Length } from '#core/text.ts';
import { no, type Verdict, yes } from '#core/verdict.ts';
import { FILE_BOUNDS } from '../file.ts';
import type { KindName } from '../kinds/index.ts';
import type { Model } from '../model.ts';
import { create, type Pen, together } from '../pen.ts';
import { personaNamed } from '../personas.ts';
import { roleKey } from '../story-text/role.ts';
import type { StoryItem } from './item.ts';

/** Stories that one import takes at most. */
export const IMPORT_MAX = 10_000;

/** Who each role is among the personas there are; the same role is looked up once. */
export const personasByRole = (model: Model): ((role: string) => string | null) => {
  const known = new Map<string, string | null>();
  return (role) => {
    if (role.trim() === '') return null;
    const key = roleKey(role) || fold(role);
    let id = known.get(key);
    if (id === undefined) known.set(key, (id = personaNamed(model, role)?.id ?? null));
    return id;
  };
};

/** Entities by what they are called; `make` gives one to a name that nobody bears. */
const named = <T extends { readonly id: string }>(
  all: readonly T[],
  keyOf: (entity: T) => string,
): ((key: string, make: () => string) => string) => {
  const known = new Map<string, string>();
  for (const entity of all) if (!known.has(keyOf(entity))) known.set(keyOf(entity), entity.id);
  return (key, make) => {
    let id = known.get(key);
    if (id === undefined) known.set(key, (id = make()));
    return id;
  };
};

const countOf = (model: Model): number =>
  (['story', 'criterion', 'step', 'activity', 'release', 'persona', 'note', 'link', 'comment'] as const)
    .map((kind: KindName) => model.list(kind).length)
    .reduce((sum, length) => sum + length, 0);

/** What an entity weighs in a document beside its words, rather too much. Bytes. */
const BARE = 1_000;

/** How many bytes these add to a document at most: each may bring a release, an activity and a step of its own. */
export const weightOf = (items: readonly StoryItem[]): number =>
  items.reduce((sum, item) => sum + utf8Length(JSON.stringify(item)) + BARE * (4 + item.criteria.length), 0);

/** Whether a product can carry these as well; `room`: how many bytes its document may still take. */
export const hasRoomFor = (model: Model, items: readonly StoryItem[], room: number): boolean =>
  countOf(model) + items.reduce((sum, { criteria }) => sum + 1 + criteria.length, 0) <=
    FILE_BOUNDS.entities && weightOf(items) <= room;

/**
 * Makes stories of items, behind those there are, in one change. Releases, activities and steps are found by their
 * name or made; a role that is a persona becomes that persona, any other stays a role, to be proposed as one.
 * `room`: how many bytes more the document may hold, as far as is known here.
 * Returns their ids in order; refused before anything is written when the product cannot carry them.
 */
export const applyImport = (
  pen: Pen,
  items: readonly StoryItem[],
  room: number,
): Verdict<readonly string[], 'product-full'> => {
  const { model } = pen;
  if (!hasRoomFor(model, items, room)) return no('product-full');
  const personaOf = personasByRole(model);
  const release = named(model.list('release'), ({ title }) => fold(title));
  const activity = named(model.list('activity'), ({ title }) => fold(title));
  const step = named(model.list('step'), (one) => `${one.activity ?? ''} ${fold(one.title)}`);

  const placeOf = (item: StoryItem): string | null => {
    if (item.activity === '' && item.step === '') return null;
    const { activity: title } = item;
    const above = title === '' ? null : activity(fold(title), () => create(pen, 'activity', { title }));
    // An activity alone: its stories still need a step to stand under.
    const name = item.step || title;
    return step(`${above ?? ''} ${fold(name)}`, () => create(pen, 'step', { activity: above, title: name }));
  };
  return yes(
    together(pen, () =>
      items.map((item) => {
        const persona = personaOf(item.role);
        const { title, want, benefit, description, size, status, labels } = item;
        const id = create(pen, 'story', {
          form: want === '' && benefit === '' && description !== '' ? 'free' : 'as-a',
          title,
          want,
          benefit,
          ...(description === '' ? {} : { description }),
          ...(persona ? { persona } : { role: item.role }),
          size,
          status,
          labels,
          step: placeOf(item),
          release:
            item.release === ''
              ? null
              : release(fold(item.release), () => create(pen, 'release', { title: item.release })),
        });
        for (const criterion of item.criteria) create(pen, 'criterion', { story: id, ...criterion });
        return id;
      }),
    ),
  );
};
