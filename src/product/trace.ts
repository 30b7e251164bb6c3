import { type Entity, type KindName, NAMED_KINDS } from './kinds/index.ts';
import type { Model } from './model.ts';

/** A strand of the thread: the second comes from the first. */
export interface Strand {
  readonly from: string;
  readonly to: string;
  /** The reference field that says so, `link` for a link of the model, `idea` where the product's idea is meant. */
  readonly by: string;
}

/** Fields that say where an entity comes from, by kind. */
const SOURCES: Partial<Record<KindName, readonly string[]>> = {
  pitch: ['persona'],
  note: ['subject'],
  empathyMap: ['persona'],
  pain: ['subject', 'foundIn'],
  gain: ['subject', 'foundIn'],
  job: ['subject', 'foundIn'],
  storyboard: ['persona'],
  frame: ['storyboard'],
  card: ['game', 'of'],
  play: ['game'],
  piece: ['play', 'card', 'from'],
  evidence: ['play'],
  proposition: ['segment'],
  offer: ['proposition'],
  reliever: ['proposition'],
  creator: ['proposition'],
  canvasItem: ['canvas', 'segment'],
  actor: ['goal', 'persona'],
  impact: ['actor'],
  deliverable: ['impact'],
  activity: ['persona'],
  step: ['activity'],
  story: ['step', 'persona'],
  criterion: ['story'],
};

/** Kinds that stand in the thread; boards, links and comments are about it. */
export const THREAD_KINDS: readonly KindName[] = NAMED_KINDS.filter((kind) => kind !== 'comment');

/** What is made because an impact or a goal asks for it. */
const ASKED_FOR: readonly KindName[] = ['deliverable', 'activity', 'step', 'story'];

/** Why an entity hangs loose: nothing asked for it, or nothing came of it. */
export type Loose = 'unasked' | 'unserved';

/** The thread of a product: what comes from what, both ways. Built in one pass over the model. */
export interface Thread {
  readonly strands: readonly Strand[];
  sources(id: string): readonly Strand[];
  outcomes(id: string): readonly Strand[];
  /** Everything an entity comes from, itself first, up to the idea. */
  upstream(id: string): ReadonlySet<string>;
  /** Everything that came of an entity, itself first. */
  downstream(id: string): ReadonlySet<string>;
  /**
   * A way from the entity back to the idea, entity first: the shortest by what it comes from; through a game that was
   * played, or through its persona, where nothing else leads there; null where nothing does.
   */
  wayToIdea(id: string): readonly string[] | null;
  readonly loose: ReadonlyMap<string, Loose>;
}

const walk = (start: string, next: (id: string) => readonly string[]): ReadonlySet<string> => {
  const seen = new Set([start]);
  const queue = [start];
  for (const id of queue)
    for (const other of next(id))
      if (!seen.has(other)) {
        seen.add(other);
        queue.push(other);
      }
  return seen;
};

const NONE: readonly Strand[] = [];

/** Weaves the thread: O(entities + references + links). */
export const traceOf = (model: Model): Thread => {
  const strands: Strand[] = [];
  const into = new Map<string, Strand[]>();
  const outOf = new Map<string, Strand[]>();
  const add = (from: string, to: string, by: string) => {
    if (from === to) return;
    const strand = { from, to, by };
    strands.push(strand);
    const ins = into.get(to);
    if (ins) ins.push(strand);
    else into.set(to, [strand]);
    const outs = outOf.get(from);
    if (outs) outs.push(strand);
    else outOf.set(from, [strand]);
  };
  for (const kind of THREAD_KINDS)
    for (const entity of model.list(kind))
      for (const field of SOURCES[kind] ?? []) {
        const from = (entity as unknown as Record<string, string | null>)[field];
        if (from && model.get(from)) add(from, entity.id, field);
      }
  // What playing showed about a thing is one of the places it comes from.
  for (const { id, about } of model.list('evidence'))
    if (about && model.get(about)) add(id, about, 'evidence');
  for (const { from, to } of model.list('link'))
    if (from && to && model.get(from) && model.get(to)) add(from, to, 'link');
  // A product grows from one idea: what starts a branch and names no other source comes from that idea.
  const ideas = model.list('idea');
  if (ideas.length === 1)
    for (const kind of ['pitch', 'persona', 'goal', 'segment', 'game', 'canvas'] as const)
      for (const { id } of model.list(kind)) if (!into.get(id)?.length) add(ideas[0]!.id, id, 'idea');

  const sources = (id: string) => into.get(id) ?? NONE;
  const outcomes = (id: string) => outOf.get(id) ?? NONE;
  const fromIdea = new Set<string>();
  for (const { id } of ideas)
    for (const reached of walk(id, (at) => outcomes(at).map(({ to }) => to))) fromIdea.add(reached);

  const wayFrom = (id: string, follows: (strand: Strand) => boolean): readonly string[] | null => {
    const cameFrom = new Map<string, string | null>([[id, null]]);
    const queue = [id];
    for (const at of queue) {
      if (model.get(at)?.kind === 'idea') {
        const way: string[] = [];
        for (let step: string | null = at; step !== null; step = cameFrom.get(step) ?? null)
          way.unshift(step);
        return way;
      }
      for (const strand of sources(at))
        if (follows(strand) && !cameFrom.has(strand.from)) {
          cameFrom.set(strand.from, at);
          queue.push(strand.from);
        }
    }
    return null;
  };

  // Where a pain was found says more than who feels it: the way goes by the map, and only then by the map's persona.
  const asFound = ({ by, to }: Strand): boolean => {
    if (by === 'persona') return model.get(to)?.kind === 'empathyMap';
    return by === 'subject' ? !sources(to).some((other) => other.by === 'foundIn') : by !== 'evidence';
  };

  // A piece that became a pain says who felt it; one that became a story only confirms what asked for the story.
  const asMeant = (strand: Strand): boolean => {
    const isPlayed = model.get(strand.from)?.kind === 'piece';
    return asFound(strand) && !(isPlayed && ASKED_FOR.includes(model.get(strand.to)!.kind));
  };

  return {
    strands,
    sources,
    outcomes,
    upstream: (id) => walk(id, (at) => sources(at).map(({ from }) => from)),
    downstream: (id) => walk(id, (at) => outcomes(at).map(({ to }) => to)),
    // « For whom » is always there, and play only confirms; « which impact, which goal » answers better why a thing exists.
    wayToIdea: (id) =>
      wayFrom(id, asMeant) ??
      wayFrom(id, asFound) ??
      wayFrom(id, ({ by }) => by !== 'persona' && by !== 'evidence') ??
      wayFrom(id, () => true),
    loose: looseEnds(model, fromIdea, outcomes),
  };
};

/** What must follow for a kind not to hang loose. */
const AWAITED: Partial<Record<KindName, readonly KindName[]>> = {
  persona: ['actor', 'activity', 'story', 'pitch', 'segment', 'proposition'],
  goal: ['actor'],
  actor: ['impact'],
  impact: ['deliverable', 'activity', 'story'],
  deliverable: ['activity', 'step', 'story'],
  activity: ['step'],
  step: ['story'],
  storyboard: ['frame'],
  segment: ['proposition', 'canvasItem'],
  proposition: ['offer', 'reliever', 'creator'],
};

/** What may stand on its own: it need not come from the idea. */
const FREE: readonly KindName[] = [
  'idea',
  'release',
  'note',
  'game',
  'card',
  'play',
  'piece',
  'evidence',
  'canvas',
];

const looseEnds = (
  model: Model,
  fromIdea: ReadonlySet<string>,
  outcomes: (id: string) => readonly Strand[],
): ReadonlyMap<string, Loose> => {
  const loose = new Map<string, Loose>();
  const check = (entity: Entity) => {
    const awaited = AWAITED[entity.kind];
    if (awaited && !outcomes(entity.id).some(({ to }) => awaited.includes(model.get(to)!.kind)))
      loose.set(entity.id, 'unserved');
    // Before there is an idea, nothing can come from one.
    if (!FREE.includes(entity.kind) && model.list('idea').length > 0 && !fromIdea.has(entity.id))
      loose.set(entity.id, 'unasked');
  };
  for (const kind of THREAD_KINDS) for (const entity of model.list(kind)) check(entity);
  return loose;
};
