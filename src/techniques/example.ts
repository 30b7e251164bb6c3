import type { Locale } from '#core/words.ts';
import { FORMAT, type ModelFile } from '#product/file.ts';
import { techniques } from './index.ts';
import type { ExampleEntity } from './technique.ts';

/** The whole example product: what each technique's example adds, once each. */
export const exampleEntities = (locale: Locale): readonly ExampleEntity[] => [
  ...new Map(techniques.flatMap((technique) => technique.example(locale)).map((entity) => [entity.id, entity])).values(),
];

/** The example product as a model file: L’Établi, a neighbourhood repair café. */
export const exampleFile = (locale: Locale): ModelFile => ({
  format: FORMAT,
  product: { title: locale === 'fr' ? 'L’Établi' : 'The Workbench', locale, createdAt: '2026-03-10T18:00:00.000Z' },
  entities: Object.fromEntries(
    exampleEntities(locale).map(({ id, ...entity }) => [
      id,
      Object.fromEntries(Object.entries(entity).filter(([, value]) => value !== undefined)) as { kind: string },
    ]),
  ),
});
