import type { EntityOf } from '#product/kinds/index.ts';
import type { Model } from '#product/model.ts';
import { personasOf } from '#product/segments.ts';
import { rememberOf } from '../remember.ts';
import { ANSWER_TO, ANSWERS, type Answer, ASKED, type Asked, TOP } from './lists.ts';
import { byRank } from './rank.ts';

type Proposition = EntityOf<'proposition'>;
export type AskedEntity = EntityOf<Asked>;
export type AnswerEntity = EntityOf<Answer>;

/** How much of what matters most has an answer. */
export interface Coverage {
  /** Jobs, pains and gains of weight 4 or 5. */
  readonly top: readonly AskedEntity[];
  readonly unanswered: readonly AskedEntity[];
}

/** A value proposition as one looks at it: the profile, the value map, and what answers what. */
export interface Fit {
  readonly proposition: Proposition;
  /** Whom the profile is about: the segment and the personas that stand for it; empty while nobody is named. */
  readonly subjects: readonly string[];
  readonly profile: Readonly<Record<Asked, readonly AskedEntity[]>>;
  readonly map: Readonly<Record<Answer, readonly AnswerEntity[]>>;
  /** Ids of the answers of this value map, by what they answer. */
  readonly answersOf: ReadonlyMap<string, readonly string[]>;
  /** Ids of what is answered, by the answer. */
  readonly askedOf: ReadonlyMap<string, readonly string[]>;
  readonly coverage: Coverage;
  /** Whether the value map waits: the profile comes first, unless somebody opened it or it holds something already. */
  readonly veiled: boolean;
}

/** Whom a value proposition is for, as ids: a segment with its personas, or one persona. */
const subjectsOf = (model: Model, { segment }: Proposition): readonly string[] => {
  const whom = segment === null ? undefined : model.get(segment);
  if (whom?.kind === 'persona') return [whom.id];
  return whom?.kind === 'segment' ? [whom.id, ...personasOf(model, whom.id).map(({ id }) => id)] : [];
};

const fitFor = (model: Model, proposition: Proposition, isFirst: boolean): Fit => {
  const subjects = subjectsOf(model, proposition);
  const about = new Set<string | null>(subjects);
  const asked = <K extends Asked>(kind: K) =>
    (model.list(kind) as readonly AskedEntity[]).filter(({ subject }) => about.has(subject)).sort(byRank);
  const answers = (kind: Answer) =>
    (model.list(kind) as readonly AnswerEntity[])
      // What names no proposition, such as something promoted before there was one, stands on the first.
      .filter(
        (one) =>
          one.proposition === proposition.id || (isFirst && !model.find('proposition', one.proposition)),
      )
      .sort(byRank);
  const profile = { job: asked('job'), pain: asked('pain'), gain: asked('gain') };
  const map = { offer: answers('offer'), reliever: answers('reliever'), creator: answers('creator') };
  const answersOf = new Map<string, readonly string[]>();
  const askedOf = new Map<string, readonly string[]>();
  for (const kind of ASKED)
    for (const { id } of profile[kind]) {
      const facing = new Set(answersTo(model, id, kind));
      const here = map[ANSWER_TO[kind]].flatMap((one) => (facing.has(one.id) ? [one.id] : []));
      if (here.length > 0) answersOf.set(id, here);
      for (const answer of here) askedOf.set(answer, [...(askedOf.get(answer) ?? []), id]);
    }
  const top = ASKED.flatMap((kind) => profile[kind]).filter(({ weight }) => (weight ?? 0) >= TOP);
  return {
    proposition,
    subjects,
    profile,
    map,
    answersOf,
    askedOf,
    coverage: { top, unanswered: top.filter(({ id }) => !answersOf.has(id)) },
    veiled:
      proposition.opens === 'after' &&
      ANSWERS.every((kind) => map[kind].length === 0) &&
      ASKED.some((kind) => profile[kind].length === 0),
  };
};

/** Ids of what answers a job, pain or gain, in whichever value map; each once. */
export const answersTo = (model: Model, id: string, kind: Asked): readonly string[] => [
  ...new Set(
    model.referring(id).flatMap(({ from, field }) => {
      const to = field === 'from' ? (model.find('link', from)?.to ?? null) : null;
      return model.find(ANSWER_TO[kind], to) ? [to!] : [];
    }),
  ),
];

/** Every value proposition of the product, in order. */
export const fitsOf: (model: Model) => readonly Fit[] = rememberOf((model) =>
  model.list('proposition').map((proposition, at) => fitFor(model, proposition, at === 0)),
);

/** Whether anything has been written on the side of what we bring. */
export const hasAnswers = ({ map }: Fit): boolean => ANSWERS.some((kind) => map[kind].length > 0);
