import type { Words } from '#core/words.ts';
import type { KindName } from '#product/kinds/index.ts';
import type { Model } from '#product/model.ts';
import { THREAD_KINDS, traceOf } from '#product/trace.ts';
import { techniques } from '#techniques/index.ts';
import type { Technique } from '#techniques/technique.ts';

/** A stop on the thread: a technique, or all the games together. */
export interface Stop {
  /** Its address under the product's, and what presence calls the place. */
  readonly id: string;
  readonly name: Words<string>;
  readonly icon: string;
  /** The kind whose colour it has. */
  readonly kind: KindName;
  /** What is practised there: one technique, or several games. */
  readonly techniques: readonly Technique[];
}

/** A station of the thread: a stop and how the model stands there. */
export interface Station extends Stop {
  readonly holds: number;
  readonly loose: number;
  /** What waits there for the technique, said in a few words of each language; null when nothing does. */
  readonly waiting: ReturnType<Technique['waiting']>;
  /** Taut when this station and the next one are held together by the model, slack otherwise. */
  readonly taut: boolean;
}

const stopOf = (technique: Technique): Stop => ({
  id: technique.id,
  name: technique.name,
  icon: technique.icon,
  kind: technique.kinds[0],
  techniques: [technique],
});

export const games: readonly Technique[] = techniques.filter(({ family }) => family === 'games');

const GAMES: Stop = {
  id: 'games',
  name: { fr: 'Jouer', en: 'Play' },
  icon: 'dices',
  kind: 'game',
  techniques: games,
};

/** The stops in the order of the thread; the games stand where the first of them does. */
export const STOPS: readonly Stop[] = techniques.flatMap((technique) =>
  technique.family === 'thread' ? stopOf(technique) : technique === games[0] ? GAMES : [],
);

/** The stop where a place of the product belongs; undefined for its home and other pages. */
export const stopAt = (place: string): Stop | undefined =>
  STOPS.find(({ id, techniques: here }) => id === place || here.some((technique) => technique.id === place));

const OWNERS = new Map(
  THREAD_KINDS.map((kind) => [
    kind,
    STOPS.find(({ techniques: here }) => here.some(({ kinds }) => kinds.includes(kind)))?.id,
  ]),
);

/** The stations in the order of the thread. Loose ends count where people would tie them. */
export const stationsOf = (model: Model): readonly Station[] => {
  const { loose } = traceOf(model);
  const looseAt = new Map<string, number>();
  for (const id of loose.keys()) {
    const owner = OWNERS.get(model.get(id)!.kind);
    if (owner) looseAt.set(owner, (looseAt.get(owner) ?? 0) + 1);
  }
  const holds = STOPS.map(({ techniques: here }) => here.reduce((sum, one) => sum + one.holds(model), 0));
  return STOPS.map((stop, at) => ({
    ...stop,
    holds: holds[at]!,
    loose: looseAt.get(stop.id) ?? 0,
    waiting: stop.techniques.length === 1 ? stop.techniques[0]!.waiting(model) : null,
    taut: holds[at]! > 0 && (holds[at + 1] ?? 0) > 0,
  }));
};
