import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aHand, allIds, anyStep, play } from './hand.test-kit.ts';
import type { FieldsOf, KindName } from './kinds/index.ts';
import type { Model } from './model.ts';
import { create } from './pen.ts';
import { promote } from './promote.ts';
import { type Thread, traceOf } from './trace.ts';

const anyModel = fc.array(anyStep, { maxLength: 25 }).map((steps) => {
  const hand = aHand();
  for (const one of steps) play(hand, one);
  return hand.model;
});

/** Reached from an entity along the strands, by looking at all of them again and again. */
const reached = (thread: Thread, id: string, way: 'up' | 'down'): string[] => {
  const found = new Set([id]);
  for (let before = 0; before !== found.size; ) {
    before = found.size;
    for (const { from, to } of thread.strands) {
      if (way === 'up' && found.has(to)) found.add(from);
      if (way === 'down' && found.has(from)) found.add(to);
    }
  }
  return [...found].sort();
};

test('upstream and downstream are what the strands say, one the mirror of the other', () => {
  fc.assert(
    fc.property(anyModel, (model) => {
      const thread = traceOf(model);
      for (const { from, to } of thread.strands) {
        expect(model.get(from)).toBeDefined();
        expect(model.get(to)).toBeDefined();
        expect(from).not.toBe(to);
      }
      for (const id of allIds(model)) {
        expect(thread.upstream(id).values().next().value).toBe(id);
        expect([...thread.upstream(id)].sort()).toEqual(reached(thread, id, 'up'));
        expect([...thread.downstream(id)].sort()).toEqual(reached(thread, id, 'down'));
        for (const source of thread.upstream(id)) expect(thread.downstream(source)).toContain(id);
        expect(thread.sources(id)).toEqual(thread.strands.filter(({ to }) => to === id));
        expect(thread.outcomes(id)).toEqual(thread.strands.filter(({ from }) => from === id));
      }
    }),
  );
});

test('the way to the idea goes along strands, from the entity to an idea; where there is none, none leads there', () => {
  const isStrand = (thread: Thread, to: string, from: string) =>
    thread.strands.some((strand) => strand.from === from && strand.to === to);
  fc.assert(
    fc.property(anyModel, (model) => {
      const thread = traceOf(model);
      for (const id of allIds(model)) {
        const way = thread.wayToIdea(id);
        const hasIdea = [...thread.upstream(id)].some((source) => model.get(source)?.kind === 'idea');
        expect(way !== null).toBe(hasIdea);
        if (!way) continue;
        expect(way[0]).toBe(id);
        expect(model.get(way.at(-1)!)?.kind).toBe('idea');
        for (const [n, step] of way.slice(1).entries()) expect(isStrand(thread, way[n]!, step)).toBe(true);
        expect(new Set(way).size).toBe(way.length);
      }
    }),
  );
});

test('what something came of, and that comes from the idea, does not hang loose', () => {
  const awaited: Partial<Record<KindName, KindName>> = {
    goal: 'actor',
    actor: 'impact',
    activity: 'step',
    step: 'story',
  };
  fc.assert(
    fc.property(anyModel, (model) => {
      const thread = traceOf(model);
      const hasIdea = model.list('idea').length > 0;
      for (const kind of Object.keys(awaited) as KindName[])
        for (const { id } of model.list(kind)) {
          const served = thread.outcomes(id).some(({ to }) => model.get(to)?.kind === awaited[kind]);
          const asked = !hasIdea || thread.wayToIdea(id) !== null;
          const why = asked ? (served ? undefined : 'unserved') : 'unasked';
          expect(thread.loose.get(id)).toBe(why);
        }
    }),
  );
});

/** The thread of a small product: from the idea to an acceptance test, each by the reference its kind has. */
const whole = () => {
  const { pen, model } = aHand();
  const make = <K extends KindName>(kind: K, fields: FieldsOf<K>) => create(pen, kind, fields);
  const idea = make('idea', { need: 'Trouver la prochaine séance' });
  const persona = make('persona', { name: 'Awa' });
  const goal = make('goal', { title: 'Plus de monde' });
  const actor = make('actor', { goal, persona });
  const impact = make('impact', { actor });
  const deliverable = make('deliverable', { impact });
  const activity = make('activity', { persona });
  const step = make('step', { activity });
  const story = make('story', { step, persona });
  const criterion = make('criterion', { story });
  return { pen, model, idea, persona, goal, actor, impact, deliverable, activity, step, story, criterion };
};

test('from an acceptance test the way leads back to the idea', () => {
  const { model, criterion, story, persona, idea } = whole();
  expect(traceOf(model).wayToIdea(criterion)).toEqual([criterion, story, persona, idea]);
});

test('a deliverable that nothing came of hangs loose until an activity is promoted from it', () => {
  const { pen, model, deliverable, activity } = whole();
  expect([...traceOf(model).loose]).toEqual([[deliverable, 'unserved']]);
  create(pen, 'link', { from: deliverable, to: activity });
  expect([...traceOf(model).loose]).toEqual([]);
});

test('a story nobody asked for hangs loose, once there is an idea to come from', () => {
  const looseIn = (model: Model) => [...traceOf(model).loose];
  const { pen, model } = aHand();
  const story = create(pen, 'story', { want: 'une idée en l’air' });
  expect(looseIn(model)).toEqual([]);
  create(pen, 'idea', {});
  expect(looseIn(model)).toEqual([[story, 'unasked']]);
});

test('with two ideas, what starts a branch must say from which it comes', () => {
  const { pen, model, idea, goal } = whole();
  create(pen, 'idea', { title: 'Une autre' });
  expect(traceOf(model).wayToIdea(goal)).toBeNull();
  create(pen, 'link', { from: idea, to: goal });
  expect(traceOf(model).wayToIdea(goal)).toEqual([goal, idea]);
});

test('circles of links come to an end', () => {
  const { pen, model } = aHand();
  const [a, b] = [create(pen, 'note', {}), create(pen, 'note', {})];
  create(pen, 'link', { from: a, to: b });
  create(pen, 'link', { from: b, to: a });
  create(pen, 'link', { from: a, to: a });
  const thread = traceOf(model);
  expect([...thread.upstream(a)].sort()).toEqual([a, b].sort());
  expect(thread.wayToIdea(a)).toBeNull();
  expect(thread.strands).toHaveLength(2);
});

test('a story that comes of a pain goes back by the map on which it was found, and by who it is about', () => {
  const { pen, model } = aHand();
  const idea = create(pen, 'idea', { title: 'Venir pour de bon' });
  const persona = create(pen, 'persona', { name: 'Awa' });
  const map = create(pen, 'empathyMap', { persona });
  const pain = create(pen, 'pain', { subject: persona, foundIn: map, text: 'Attendre' });
  const story = promote(pen, pain, 'story')!;
  expect(traceOf(model).wayToIdea(story)).toEqual([story, pain, map, persona, idea]);
  const elsewhere = create(pen, 'pain', { subject: persona, foundIn: 'gone', text: 'Porter' });
  expect(traceOf(model).wayToIdea(elsewhere)).toEqual([elsewhere, persona, idea]);
});

test('what a game showed confirms a story: the way goes by what asked for it, and by the game where nothing else did', () => {
  const { pen, model, idea, deliverable } = whole();
  const game = create(pen, 'game', {});
  create(pen, 'link', { from: idea, to: game });
  const table = create(pen, 'play', { game });
  const piece = create(pen, 'piece', { play: table, text: 'Me prévenir la veille' });
  const story = promote(pen, piece, 'story')!;
  expect(traceOf(model).wayToIdea(story)).toEqual([story, piece, table, game, idea]);
  create(pen, 'link', { from: deliverable, to: story });
  expect(traceOf(model).wayToIdea(story)?.slice(0, 2)).toEqual([story, deliverable]);
  // Of a pain, the piece says who felt it.
  const pain = promote(pen, piece, 'pain')!;
  expect(traceOf(model).wayToIdea(pain)).toEqual([pain, piece, table, game, idea]);
});
