import fc from 'fast-check';
import type * as Y from 'yjs';
import * as Yjs from 'yjs';
import { fieldsOf, kinds, type Mischief, mischief, words, wreak } from './arbitrary.test-kit.ts';
import { FIELDS, KIND_NAMES, type KindName } from './kinds/index.ts';
import { LiveModel } from './live-model.ts';
import { change, changeProduct, create, move, type Pen, remove, setAside, together } from './pen.ts';
import { promote } from './promote.ts';
import { PROMOTIONS } from './promotions.ts';
import { turnIntoPersona } from './turn-into-persona.ts';
import { createUndo } from './undo.ts';

/** A person at work on a document of their own: pen, live model and undo, with ids and time that repeat exactly. */
export interface Hand {
  readonly doc: Y.Doc;
  readonly model: LiveModel;
  readonly pen: Pen;
  readonly undo: Y.UndoManager;
}

/** The first of two makes e0, e2, e4 …, the second e1, e3, e5 …: the ids that arbitrary references name. */
export const aHand = (by = 'Awa', which: 'first' | 'second' = 'first'): Hand => {
  const doc = new Yjs.Doc();
  const model = new LiveModel(doc);
  const origin = { by };
  let made = which === 'first' ? 0 : 1;
  let minute = 0;
  const pen: Pen = {
    model,
    by,
    now: () => new Date(Date.UTC(2026, 10, 22, 18, minute++)).toISOString(),
    newId: () => `e${(made += 2) - 2}`,
    origin,
  };
  return { doc, model, pen, undo: createUndo(doc, origin) };
};

/** What a person may do next. Entities are named by a number: which one it is depends on what is there. */
export type Step =
  | { do: 'create'; kind: KindName; fields: Record<string, unknown>; at: number | null }
  | { do: 'change'; at: number; fields: Record<KindName, Record<string, unknown>> }
  | { do: 'type'; at: number; field: number; place: number; remove: number; insert: string }
  | { do: 'move'; at: number; to: number; before: boolean }
  | { do: 'remove'; at: readonly number[] }
  | { do: 'promote'; at: number; to: number }
  | { do: 'persona'; role: string }
  | { do: 'aside'; key: string; reason: string | null }
  | { do: 'title'; title: string }
  | { do: 'undo' | 'redo' }
  | { do: 'mischief'; what: Mischief };

const nat = fc.nat({ max: 100 });
const anyFields = fc.record(
  Object.fromEntries(KIND_NAMES.map((kind) => [kind, fieldsOf(kind)])),
) as unknown as fc.Arbitrary<Record<KindName, Record<string, unknown>>>;
/** Mostly what refers to one another and stands in order. */
const creatable = fc.oneof(
  { weight: 2, arbitrary: kinds },
  {
    weight: 3,
    arbitrary: fc.constantFrom<KindName>('story', 'story', 'step', 'criterion', 'persona', 'actor'),
  },
);
const creation = creatable.chain((kind) =>
  fc.record({
    do: fc.constant('create' as const),
    kind: fc.constant(kind),
    fields: fieldsOf(kind),
    at: fc.option(nat),
  }),
);
const typing = fc.record({
  do: fc.constant('type' as const),
  at: nat,
  field: nat,
  place: nat,
  remove: fc.nat({ max: 5 }),
  insert: words,
});

/** Steps of honest hands. */
export const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: creation },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('change' as const), at: nat, fields: anyFields }) },
  { weight: 3, arbitrary: typing },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('move' as const), at: nat, to: nat, before: fc.boolean() }),
  },
  fc.record({ do: fc.constant('remove' as const), at: fc.array(nat, { maxLength: 3 }) }),
  fc.record({ do: fc.constant('promote' as const), at: nat, to: nat }),
  fc.record({
    do: fc.constant('persona' as const),
    role: fc.constantFrom('infirmière', 'Infirmier', '', '🙂'),
  }),
  fc.record({
    do: fc.constant('aside' as const),
    key: fc.constantFrom('a b', 'c d'),
    reason: fc.option(words),
  }),
  fc.record({ do: fc.constant('title' as const), title: words }),
);

/** Steps that take back or bring back, too. */
export const stepWithUndo: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: step },
  { weight: 1, arbitrary: fc.constantFrom<Step>({ do: 'undo' }, { do: 'redo' }) },
);

/** Steps of any client whatever. */
export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: stepWithUndo },
  { weight: 1, arbitrary: mischief.map((what): Step => ({ do: 'mischief', what })) },
);

/** Ids of all entities, in the order of kinds and places. */
export const allIds = (model: LiveModel): readonly string[] =>
  KIND_NAMES.flatMap((kind) => model.list(kind).map(({ id }) => id));

const typeIn = (hand: Hand, id: string, { field, place, remove: less, insert }: Step & { do: 'type' }) => {
  const entity = hand.model.get(id)!;
  const texts = FIELDS[entity.kind].filter(([, { keep }]) => keep === 'text');
  if (texts.length === 0) return;
  const [key] = texts[field % texts.length]!;
  const now = (entity as unknown as Record<string, string>)[key]!;
  const at = place % (now.length + 1);
  const next = now.slice(0, at) + insert + now.slice(at + less);
  change(hand.pen, entity.kind, id, { [key]: next } as never);
};

/** Plays a step, which undo takes back alone; one that names what is not there does nothing. */
export const play = (hand: Hand, step: Step): void => {
  const { model, pen } = hand;
  hand.undo.stopCapturing();
  const all = allIds(model);
  const named = (n: number): string | undefined => all[n % (all.length || 1)];
  const entity = 'at' in step && typeof step.at === 'number' ? model.get(named(step.at) ?? '') : undefined;
  switch (step.do) {
    case 'create': {
      const after = step.at === null ? undefined : { after: named(step.at) ?? null };
      create(pen, step.kind, step.fields as never, after);
      break;
    }
    case 'change':
      if (entity) change(pen, entity.kind, entity.id, step.fields[entity.kind] as never);
      break;
    case 'type':
      if (entity) typeIn(hand, entity.id, step);
      break;
    case 'move': {
      const list = entity ? model.list(entity.kind) : [];
      const other = list[step.to % (list.length || 1)]?.id;
      if (entity && other) move(pen, entity.id, step.before ? { before: other } : { after: other });
      break;
    }
    case 'remove':
      remove(
        pen,
        step.at.flatMap((n) => named(n) ?? []),
      );
      break;
    case 'promote': {
      const into = entity ? PROMOTIONS[entity.kind] : undefined;
      if (entity && into) promote(pen, entity.id, into[step.to % into.length]!);
      break;
    }
    case 'persona':
      turnIntoPersona(pen, step.role);
      break;
    case 'aside':
      setAside(pen, step.key, step.reason);
      break;
    case 'title':
      changeProduct(pen, { title: step.title });
      break;
    case 'undo':
      hand.undo.undo();
      break;
    case 'redo':
      hand.undo.redo();
      break;
    case 'mischief':
      wreak(hand.doc, step.what);
      break;
  }
};

/** Plays several steps as one change. */
export const playTogether = (hand: Hand, steps: readonly Step[]): void =>
  together(hand.pen, () => {
    for (const one of steps) play(hand, one);
  });

/** Hands to each what the others have and it lacks. */
export const exchange = (...hands: readonly { readonly doc: Y.Doc }[]): void => {
  for (const from of hands)
    for (const to of hands)
      if (from !== to)
        Yjs.applyUpdate(to.doc, Yjs.encodeStateAsUpdate(from.doc, Yjs.encodeStateVector(to.doc)), 'remote');
};
