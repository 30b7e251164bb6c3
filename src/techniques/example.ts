import type { Locale } from '#core/words.ts';
import { FORMAT, type ModelFile } from '#product/file.ts';
import { FIRST_READY } from '#product/ready.ts';
import { OWNED_FIELDS, REFERENCE_FIELDS } from '#product/references.ts';
import { exampleOf } from './folders.ts';
import { techniques } from './index.ts';
import type { ExampleEntity, Technique } from './technique.ts';

type Names = Readonly<Record<string, unknown>>;

/**
 * Without what hangs on something that nobody tells, and naming nobody who is not there: an example may refer to
 * those of other techniques, and a house may live without them.
 */
const standing = (told: readonly ExampleEntity[]): ExampleEntity[] => {
  const all = new Map(told.map((entity) => [entity.id, entity]));
  const isGone = (entity: ExampleEntity, field: string) => {
    const to = (entity as unknown as Names)[field];
    return typeof to === 'string' && to !== '' && !all.has(to);
  };
  for (let before = -1; before !== all.size; ) {
    before = all.size;
    for (const entity of all.values())
      if (OWNED_FIELDS[entity.kind].some((field) => isGone(entity, field))) all.delete(entity.id);
  }
  return [...all.values()].map((entity) => {
    const gone = REFERENCE_FIELDS[entity.kind].filter((field) => isGone(entity, field));
    return { ...entity, ...Object.fromEntries(gone.map((field) => [field, null])) };
  });
};

/** The whole example product: what each technique's example adds, once each. */
export const exampleEntities = async (
  locale: Locale,
  of: readonly Technique[] = techniques,
): Promise<readonly ExampleEntity[]> =>
  standing((await Promise.all(of.map(({ id }) => exampleOf(id, locale)))).flat());

const TITLE = { fr: 'L’Établi', en: 'The Workbench' };
const SHOWN = { fr: 'Montrée à quelqu’un qui s’en servira', en: 'Shown to somebody who will use it' };

/** The example product as a model file: L’Établi, a neighbourhood repair café. */
export const exampleFile = async (locale: Locale): Promise<ModelFile> => ({
  format: FORMAT,
  product: {
    title: TITLE[locale],
    locale,
    createdAt: '2026-03-10T18:00:00.000Z',
    // The product's own lines, and one that the team ticks by hand.
    definitionOfReady: [...FIRST_READY, { id: 'shown', check: null, text: SHOWN[locale] }],
  },
  entities: Object.fromEntries(
    (await exampleEntities(locale)).map(({ id, ...entity }) => [
      id,
      Object.fromEntries(Object.entries(entity).filter(([, value]) => value !== undefined)) as {
        kind: string;
      },
    ]),
  ),
});
