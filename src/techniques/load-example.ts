import type { Locale } from '#core/words.ts';
import { create, type Pen, together } from '#product/pen.ts';
import { REFERENCE_FIELDS } from '#product/references.ts';
import { exampleEntities } from './example.ts';
import type { ExampleEntity, Technique } from './technique.ts';

/** A technique's example and, from the others', what it refers to, what it answers and what inspired it. */
const withReferred = async (technique: Technique, locale: Locale): Promise<readonly ExampleEntity[]> => {
  const all = new Map((await exampleEntities(locale)).map((entity) => [entity.id, entity]));
  const wanted = new Set<string>();
  const want = (id: string) => {
    const entity = all.get(id) as Record<string, unknown> | undefined;
    if (!entity || wanted.has(id)) return;
    wanted.add(id);
    for (const field of REFERENCE_FIELDS[(entity as unknown as ExampleEntity).kind])
      if (typeof entity[field] === 'string') want(entity[field]);
  };
  const own = new Map((await technique.example(locale)).map((entity) => [entity.id, entity]));
  for (const entity of own.values()) {
    if (entity.kind !== 'link') want(entity.id);
    else if (entity.from && (entity.how === 'answered' || entity.how === 'inspired'))
      if (own.has(entity.to ?? '')) want(entity.from);
  }
  return [...all.values()].filter(
    (entity) =>
      wanted.has(entity.id) ||
      (entity.kind === 'link' && wanted.has(entity.from ?? '') && wanted.has(entity.to ?? '')),
  );
};

/** Writes a technique's example into the product, in one change that can be undone; ids are made afresh. */
export const loadExample = async (pen: Pen, technique: Technique, locale: Locale): Promise<void> => {
  const entities = await withReferred(technique, locale);
  together(pen, () => {
    const ids = new Map(entities.map(({ id }) => [id, pen.newId()]));
    for (const { id, kind, createdAt: _at, createdBy: _by, order: _order, ...fields } of entities) {
      const values: Record<string, unknown> = { ...fields };
      for (const field of REFERENCE_FIELDS[kind])
        if (typeof values[field] === 'string') values[field] = ids.get(values[field]) ?? null;
      create({ ...pen, newId: () => ids.get(id)! }, kind, values as never);
    }
  });
};
