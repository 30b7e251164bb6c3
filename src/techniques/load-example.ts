import type { Locale } from '#core/words.ts';
import { FIELDS } from '#product/kinds/index.ts';
import type { LiveModel } from '#product/live-model.ts';
import { create, type Pen, together } from '#product/pen.ts';
import { REFERENCE_FIELDS } from '#product/references.ts';
import { exampleEntities } from './example.ts';
import { exampleOf } from './folders.ts';
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
  const own = new Map((await exampleOf(technique.id, locale)).map((entity) => [entity.id, entity]));
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

/** The same thing, there already because another example brought it along: it says exactly the same. */
const twinOf = (model: LiveModel, entity: ExampleEntity): string | undefined => {
  const told = entity as unknown as Readonly<Record<string, unknown>>;
  const said = FIELDS[entity.kind].filter(
    ([key, { keep, reference }]) => (keep === 'text' || key === 'area') && !reference && told[key],
  );
  if (said.length === 0) return undefined;
  return model
    .list(entity.kind)
    .find((one) => said.every(([key]) => (one as unknown as Record<string, unknown>)[key] === told[key]))?.id;
};

const isTied = (model: LiveModel, from: string | undefined, to: string | undefined): boolean =>
  from !== undefined &&
  model
    .referring(from)
    .some(({ from: link, field }) => field === 'from' && model.find('link', link)?.to === to);

/**
 * Writes a technique's example into the product, in one change that can be undone; ids are made afresh. What it only
 * refers to is not written a second time.
 */
export const loadExample = async (pen: Pen, technique: Technique, locale: Locale): Promise<void> => {
  const entities = await withReferred(technique, locale);
  const own = new Set((await exampleOf(technique.id, locale)).map(({ id }) => id));
  const { model } = pen;
  together(pen, () => {
    const there = new Map<string, string>();
    for (const entity of entities) {
      const twin = own.has(entity.id) || entity.kind === 'link' ? undefined : twinOf(model, entity);
      if (twin) there.set(entity.id, twin);
    }
    const ids = new Map(entities.map(({ id }) => [id, there.get(id) ?? pen.newId()]));
    for (const entity of entities) {
      const { id, kind, createdAt: _at, createdBy: _by, order: _order, ...fields } = entity;
      if (there.has(id)) continue;
      if (
        entity.kind === 'link' &&
        isTied(model, there.get(entity.from ?? ''), there.get(entity.to ?? '') ?? 'none')
      )
        continue;
      const values: Record<string, unknown> = { ...fields };
      for (const field of REFERENCE_FIELDS[kind])
        if (typeof values[field] === 'string') values[field] = ids.get(values[field]) ?? null;
      create({ ...pen, newId: () => ids.get(id)! }, kind, values as never);
    }
  });
};
