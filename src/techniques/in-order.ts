import { between } from '#core/room.ts';
import type { KindName } from '#product/kinds/index.ts';
import type { ExampleEntity } from './technique.ts';

/** Who made the entities of an example, when, and behind which place of their kind the first of each stands. */
interface Made {
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly by: string;
  readonly after?: Partial<Record<KindName, string>>;
}

/** Gives an example's entities their order, one after another as they are written, and their maker. */
export const inOrder = (entities: readonly ExampleEntity[], made: Made): readonly ExampleEntity[] => {
  const last = new Map<KindName, string | null>(
    Object.entries(made.after ?? {}) as [KindName, string | null][],
  );
  return entities.map((entity) => {
    const order = between(last.get(entity.kind) ?? null, null);
    last.set(entity.kind, order);
    return { order, createdAt: made.at, createdBy: made.by, ...entity };
  });
};
