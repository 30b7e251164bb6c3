import type { KindName } from '#product/kinds/index.ts';
import type { Model } from '#product/model.ts';
import { type Strand, THREAD_KINDS, type Thread } from '#product/trace.ts';

/** What of the weave one wants to see. */
export interface WeaveFilter {
  readonly persona: string | null;
  readonly release: string | null;
  readonly looseOnly: boolean;
  readonly tests: boolean;
}

/** Columns of the weave, from the idea to the acceptance test. */
export const COLUMNS: readonly (readonly KindName[])[] = [
  ['idea'],
  ['persona', 'pitch'],
  ['note', 'empathyMap', 'storyboard', 'game'],
  ['frame', 'card', 'play', 'segment'],
  ['pain', 'gain', 'job', 'piece'],
  ['evidence', 'proposition', 'canvas'],
  ['offer', 'reliever', 'creator', 'canvasItem'],
  ['goal'],
  ['actor'],
  ['impact'],
  ['deliverable'],
  ['activity'],
  ['step'],
  ['story'],
  ['criterion'],
];

/** Nodes drawn at most: beyond, a picture says nothing; filters and the list do. */
export const MOST_DRAWN = 500;

const union = (sets: Iterable<ReadonlySet<string>>): Set<string> => {
  const all = new Set<string>();
  for (const set of sets) for (const id of set) all.add(id);
  return all;
};

/** Ids that a filter keeps. */
export const keptBy = (model: Model, thread: Thread, filter: WeaveFilter): ReadonlySet<string> => {
  let kept = new Set(THREAD_KINDS.flatMap((kind) => model.list(kind).map(({ id }) => id)));
  const only = (ids: ReadonlySet<string>) => {
    kept = new Set([...kept].filter((id) => ids.has(id)));
  };
  if (filter.persona) only(union([thread.upstream(filter.persona), thread.downstream(filter.persona)]));
  if (filter.release) {
    const stories = model.list('story').filter(({ release }) => release === filter.release);
    only(union(stories.flatMap(({ id }) => [thread.upstream(id), thread.downstream(id)])));
  }
  if (filter.looseOnly) only(new Set(thread.loose.keys()));
  if (!filter.tests) for (const { id } of model.list('criterion')) kept.delete(id);
  for (const { id } of model.list('release')) kept.delete(id);
  // What is written by the dozen stands in the weave only where something came of it.
  for (const kind of ['note', 'frame', 'card', 'piece'] as const)
    for (const { id } of model.list(kind)) if (thread.outcomes(id).length === 0) kept.delete(id);
  return kept;
};

export interface Weave {
  readonly columns: readonly { readonly kinds: readonly KindName[]; readonly ids: readonly string[] }[];
  readonly strands: readonly Strand[];
  /** How many there are beyond what is drawn. */
  readonly hidden: number;
}

/** Places what is kept in columns, each ordered by where its sources stand, so that strands cross little. */
export const weaveOf = (model: Model, thread: Thread, kept: ReadonlySet<string>): Weave => {
  let room = MOST_DRAWN;
  const place = new Map<string, number>();
  const columns = COLUMNS.map((kinds) => {
    const all = kinds.flatMap((kind) => model.list(kind)).filter(({ id }) => kept.has(id));
    const drawn = all.slice(0, room);
    room -= drawn.length;
    const pull = (id: string, at: number) => {
      const sources = thread.sources(id).flatMap(({ from }) => place.get(from) ?? []);
      return sources.length > 0
        ? sources.reduce((sum, y) => sum + y, 0) / sources.length
        : at / Math.max(1, drawn.length);
    };
    const ids = drawn
      .map(({ id }, at) => ({ id, y: pull(id, at), at }))
      .sort((a, b) => a.y - b.y || a.at - b.at)
      .map(({ id }) => id);
    ids.forEach((id, at) => {
      place.set(id, ids.length > 1 ? at / (ids.length - 1) : 0.5);
    });
    return { kinds, ids };
  }).filter(({ ids }) => ids.length > 0);
  return {
    columns,
    strands: thread.strands.filter(({ from, to }) => place.has(from) && place.has(to)),
    hidden: kept.size - place.size,
  };
};

/** A line of the weave read as an indented list. */
export interface WeaveLine {
  readonly id: string;
  readonly depth: number;
  /** Said before with all under it: it came from several things. */
  readonly again: boolean;
}

/** The weave from the idea down, each thing under what it comes from; then what comes from nothing. */
export const linesOf = (thread: Thread, kept: ReadonlySet<string>): readonly WeaveLine[] => {
  const lines: WeaveLine[] = [];
  const told = new Set<string>();
  const tell = (root: string) => {
    // Not by recursion: a chain may be longer than the browser's stack is deep.
    const waiting = [{ id: root, depth: 0 }];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { id, depth } = next;
      const again = told.has(id);
      lines.push({ id, depth, again });
      if (again) continue;
      told.add(id);
      const under = thread.outcomes(id).filter(({ to }) => kept.has(to));
      for (const { to } of under.toReversed()) waiting.push({ id: to, depth: depth + 1 });
    }
  };
  for (const id of kept) if (!thread.sources(id).some(({ from }) => kept.has(from))) tell(id);
  // What is left goes round in circles: begin anywhere.
  for (const id of kept) if (!told.has(id)) tell(id);
  return lines;
};
