import { describe, expect, test } from 'vitest';
import { evidenceAbout } from '#product/play/games.ts';
import { penOn, tellModel } from '../cases.test-kit.ts';
import type { ExampleEntity } from '../technique.ts';
import { applyRanking, combine, isInOrder, rankedStories } from './combine.ts';
import { argumentsAbout, compare, narrowed, overtake, place, rival, turn, wallOf } from './wall.ts';

const NAMES = ['Alpha', 'Bêta', 'Gamma', 'Delta'];
const cards = NAMES.map(
  (title, at): ExampleEntity => ({ id: `c${at}`, kind: 'card', game: 'g', order: `a${at}`, title }),
);
const dealt = (play: string, area = ''): ExampleEntity[] =>
  NAMES.map((text, at) => ({
    id: `${play}${at}`,
    kind: 'piece',
    play,
    sort: 'card',
    card: `c${at}`,
    text,
    area,
    order: `a${at}`,
  }));
const told = (...more: readonly ExampleEntity[]) =>
  tellModel([{ id: 'g', kind: 'game', technique: 'twenty-twenty-vision' }, ...cards, ...more]);
const aPlay = (id: string, fields: object = {}): ExampleEntity => ({
  id,
  kind: 'play',
  game: 'g',
  order: id,
  ...fields,
});
const texts = (model: ReturnType<typeof told>, play: string) =>
  wallOf(model, play).ranked.map(({ text }) => text);

describe('a card', () => {
  test('is turned one at a time, and only once the one in hand is placed', () => {
    const model = told(aPlay('p'), ...dealt('p'));
    const pen = penOn(model);
    expect(turn(pen, 'p')).toBe('p0');
    expect(turn(pen, 'p')).toBeNull();
    place(pen, 'p0', 'above', null);
    expect(turn(pen, 'p')).toBe('p1');
    expect(wallOf(model, 'p').pile.map(({ id }) => id)).toEqual(['p2', 'p3']);
  });

  test('finds its place by as few comparisons as it needs', () => {
    const model = told(aPlay('p'), ...dealt('p', 'wall'));
    const { ranked } = wallOf(model, 'p');
    let range = { low: 0, high: 4 };
    const asked: string[] = [];
    for (const side of ['below', 'above'] as const) {
      asked.push(rival(ranked, range)!.text);
      range = narrowed(range, side);
    }
    expect(asked).toEqual(['Gamma', 'Delta']);
    expect([range.low, rival(ranked, range)]).toEqual([3, null]);
    expect(rival([], { low: 0, high: 0 })).toBeNull();
  });

  test('stands above or below another, and overtakes its neighbour', () => {
    const model = told(aPlay('p'), ...dealt('p'));
    const pen = penOn(model);
    place(pen, 'p0', 'above', null);
    place(pen, 'p1', 'above', 'p0');
    place(pen, 'p2', 'below', 'p0');
    place(pen, 'p3', 'below', 'p1');
    expect(texts(model, 'p')).toEqual(['Bêta', 'Delta', 'Alpha', 'Gamma']);
    expect(overtake(pen, 'p', 'p2', -1)).toBe(true);
    expect(texts(model, 'p')).toEqual(['Bêta', 'Delta', 'Gamma', 'Alpha']);
    expect(overtake(pen, 'p', 'p1', -1)).toBe(false);
    expect(wallOf(model, 'p').comparisons).toMatchObject([{ from: 'p2', to: 'p0' }]);
  });

  test('keeps the argument of a comparison, whoever changes their mind, until another is given', () => {
    const model = told(aPlay('p'), ...dealt('p', 'wall'));
    const pen = penOn(model);
    compare(pen, 'p', 'p0', 'above', 'p1', 'Awa vient de loin');
    compare(pen, 'p', 'p0', 'above', 'p1');
    expect(argumentsAbout(wallOf(model, 'p'), 'p1')).toEqual(['Awa vient de loin']);
    compare(pen, 'p', 'p1', 'above', 'p0');
    expect(wallOf(model, 'p').comparisons).toMatchObject([
      { from: 'p1', to: 'p0', why: 'Awa vient de loin' },
    ]);
    compare(pen, 'p', 'p1', 'above', 'p0', 'Marcel aussi');
    expect(argumentsAbout(wallOf(model, 'p'), 'p1')).toEqual(['Marcel aussi']);
  });
});

describe('the rankings of several groups', () => {
  const reversed = dealt('q', 'wall').map((piece, at) => ({ ...piece, order: `a${9 - at}` }));

  test('are one by their weights, with how far they lie apart', () => {
    const model = told(aPlay('p'), aPlay('q', { weight: 3 }), ...dealt('p', 'wall'), ...reversed);
    const plays = model.list('play');
    const all = combine(model, plays);
    expect(all.map(({ text }) => text)).toEqual(['Delta', 'Gamma', 'Bêta', 'Alpha']);
    expect(all[0]).toMatchObject({ ranks: [4, 1], spread: 1, score: 0.25 });
    expect(combine(model, plays.slice(0, 1)).map(({ text }) => text)).toEqual(NAMES);
  });

  test('count a card only where it was placed', () => {
    const model = told(aPlay('p'), aPlay('q'), ...dealt('p', 'wall'), ...dealt('q').slice(0, 1));
    expect(combine(model, model.list('play'))[0]).toMatchObject({ ranks: [1, null], spread: 0 });
    expect(combine(model, [])).toEqual([]);
  });

  test('give the backlog their order in one step, others stay, and each story knows who ranked it and why', () => {
    const model = tellModel([
      { id: 'g', kind: 'game', technique: 'twenty-twenty-vision' },
      ...['s0', 'other', 's1', 's2'].map(
        (id, at): ExampleEntity => ({ id, kind: 'story', title: id, order: `a${at}` }),
      ),
      ...['s2', 's0', 's1'].map((of, at): ExampleEntity => ({ id: `c${at}`, kind: 'card', game: 'g', of })),
      aPlay('p', { players: ['Awa'] }),
      ...dealt('p', 'wall').slice(0, 3),
    ]);
    const pen = penOn(model);
    compare(pen, 'p', 'p0', 'above', 'p1', 'Sans cela, rien');
    const ranking = combine(model, model.list('play'));
    expect(isInOrder(model, rankedStories(model, ranking))).toBe(false);
    expect(applyRanking(pen, 'g')).toBe(3);
    expect(model.list('story').map(({ id }) => id)).toEqual(['s2', 'other', 's0', 's1']);
    expect(isInOrder(model, rankedStories(model, ranking))).toBe(true);
    expect(evidenceAbout(model, 's2')).toMatchObject([
      { measure: 'rank', value: 1, people: ['Awa'], text: 'Sans cela, rien', play: 'p' },
    ]);
    applyRanking(pen, 'g');
    expect(evidenceAbout(model, 's2')).toHaveLength(1);
  });

  test('are told apart even when two stories were made at one place', () => {
    const model = tellModel([
      { id: 'g', kind: 'game', technique: 'twenty-twenty-vision' },
      ...['s0', 's1'].map((id): ExampleEntity => ({ id, kind: 'story', title: id, order: 'a0' })),
      ...['s1', 's0'].map((of, at): ExampleEntity => ({ id: `c${at}`, kind: 'card', game: 'g', of })),
      aPlay('p'),
      ...dealt('p', 'wall').slice(0, 2),
    ]);
    applyRanking(penOn(model), 'g');
    expect(model.list('story').map(({ id }) => id)).toEqual(['s1', 's0']);
  });
});
