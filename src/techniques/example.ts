import type { Locale } from '#core/words.ts';
import { FORMAT, type ModelFile } from '#product/file.ts';
import { FIRST_READY } from '#product/ready.ts';
import { techniques } from './index.ts';
import type { ExampleEntity } from './technique.ts';

/** The whole example product: what each technique's example adds, once each. */
export const exampleEntities = async (locale: Locale): Promise<readonly ExampleEntity[]> => {
  const told = await Promise.all(techniques.map((technique) => technique.example(locale)));
  return [...new Map(told.flat().map((entity) => [entity.id, entity])).values()];
};

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
