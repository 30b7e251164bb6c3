import type { KindName } from '#product/kinds/index.ts';
import type { Model } from '#product/model.ts';
import { THREAD_KINDS, traceOf } from '#product/trace.ts';
import { techniques } from '#techniques/index.ts';
import type { Technique } from '#techniques/technique.ts';

/** A station of the thread: a technique and how the model stands there. */
export interface Station {
  readonly technique: Technique;
  readonly holds: number;
  readonly loose: number;
  /** Taut when this station and the next one are held together by the model, slack otherwise. */
  readonly taut: boolean;
}

const ownerOf = (kind: KindName): string | undefined =>
  techniques.find((technique) => technique.kinds.includes(kind))?.id;
const OWNERS = new Map(THREAD_KINDS.map((kind) => [kind, ownerOf(kind)]));

/** The stations in the order of the thread. Loose ends count where people would tie them. */
export const stationsOf = (model: Model): readonly Station[] => {
  const { loose } = traceOf(model);
  const looseAt = new Map<string, number>();
  for (const id of loose.keys()) {
    const owner = OWNERS.get(model.get(id)!.kind);
    if (owner) looseAt.set(owner, (looseAt.get(owner) ?? 0) + 1);
  }
  const holds = techniques.map((technique) => technique.holds(model));
  return techniques.map((technique, at) => ({
    technique,
    holds: holds[at]!,
    loose: looseAt.get(technique.id) ?? 0,
    taut: holds[at]! > 0 && (holds[at + 1] ?? 0) > 0,
  }));
};
