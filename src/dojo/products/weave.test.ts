import { describe, expect, test } from 'vitest';
import { FORMAT } from '#product/file.ts';
import { modelOfFile } from '#product/file-model.ts';
import { THREAD_KINDS, traceOf } from '#product/trace.ts';
import { exampleFile } from '#techniques/example.ts';
import { COLUMNS, keptBy, linesOf, MOST_DRAWN, weaveOf } from './weave.ts';

type Entities = Readonly<Record<string, { readonly kind: string; readonly [field: string]: unknown }>>;
const of = (entities: Entities) => {
  const model = modelOfFile({ format: FORMAT, product: { title: '' }, entities });
  const thread = traceOf(model);
  return { model, thread };
};
const ALL = { persona: null, release: null, looseOnly: false, tests: true };

const SMALL: Entities = {
  idea: { kind: 'idea' },
  awa: { kind: 'persona' },
  luc: { kind: 'persona' },
  find: { kind: 'activity', persona: 'awa' },
  search: { kind: 'step', activity: 'find' },
  first: { kind: 'release' },
  dates: { kind: 'story', step: 'search', persona: 'awa', release: 'first' },
  place: { kind: 'story', persona: 'luc' },
  seen: { kind: 'criterion', story: 'dates' },
  said: { kind: 'note', subject: 'awa' },
};

describe('what a filter keeps', () => {
  const { model, thread } = of(SMALL);
  const kept = (filter: Partial<typeof ALL> | Record<string, unknown>) =>
    [...keptBy(model, thread, { ...ALL, ...filter })].sort();

  test('is all of the thread without filters, but releases, and notes that nothing came of', () => {
    expect(kept({})).toEqual(['awa', 'dates', 'find', 'idea', 'luc', 'place', 'search', 'seen']);
  });

  test('is what a persona comes from and what came of them', () => {
    expect(kept({ persona: 'luc' })).toEqual(['idea', 'luc', 'place']);
  });

  test('is what leads to the stories of a release, and their tests unless they are left out', () => {
    expect(kept({ release: 'first' })).toEqual(['awa', 'dates', 'find', 'idea', 'search', 'seen']);
    expect(kept({ release: 'first', tests: false })).not.toContain('seen');
  });

  test('is loose ends alone when asked for', () => {
    expect(kept({ looseOnly: true })).toEqual([...thread.loose.keys()].sort());
  });
});

describe('the picture', () => {
  test('has a place for every kind of the thread: COLUMNS in weave.ts', () => {
    const placed = new Set(COLUMNS.flat());
    expect(THREAD_KINDS.filter((kind) => !placed.has(kind))).toEqual(['release']);
  });

  test('places each thing once, in the column of its kind, with the strands between what is drawn', async () => {
    const model = modelOfFile(await exampleFile('fr'));
    const thread = traceOf(model);
    const kept = keptBy(model, thread, ALL);
    const { columns, strands, hidden } = weaveOf(model, thread, kept);
    const drawn = columns.flatMap(({ ids }) => ids);
    expect(new Set(drawn)).toEqual(kept);
    expect(drawn).toHaveLength(kept.size);
    for (const { kinds, ids } of columns) for (const id of ids) expect(kinds).toContain(model.get(id)!.kind);
    for (const { from, to } of strands) expect(kept.has(from) && kept.has(to)).toBe(true);
    expect(hidden).toBe(0);
  });

  test('draws no more than helps, and says how much is left', () => {
    const { model, thread } = of(
      Object.fromEntries(Array.from({ length: MOST_DRAWN + 7 }, (_, at) => [`s${at}`, { kind: 'story' }])),
    );
    expect(weaveOf(model, thread, keptBy(model, thread, ALL)).hidden).toBe(7);
  });
});

describe('the list', () => {
  const lines = (entities: Entities) => {
    const { model, thread } = of(entities);
    return linesOf(thread, keptBy(model, thread, ALL)).map(
      ({ id, depth, again }) => `${'-'.repeat(depth)}${id}${again ? ' again' : ''}`,
    );
  };

  test('tells each thing under what it comes from, and what came of it once only', () => {
    expect(lines(SMALL)).toEqual([
      'idea',
      '-awa',
      '--find',
      '---search',
      '----dates',
      '-----seen',
      '--dates again',
      '-luc',
      '--place',
    ]);
  });

  test('comes to an end where things come from one another', () => {
    const link = (from: string, to: string) => ({ kind: 'link', from, to });
    expect(
      lines({ a: { kind: 'story' }, b: { kind: 'story' }, ab: link('a', 'b'), ba: link('b', 'a') }),
    ).toEqual(['a', '-b', '--a again']);
  });

  test('tells a chain of any length', () => {
    const length = 20_000;
    const story = (at: number): [string, { kind: string }] => [`s${at}`, { kind: 'story' }];
    const link = (at: number) => [`l${at}`, { kind: 'link', from: `s${at}`, to: `s${at + 1}` }] as const;
    const at = Array.from({ length }, (_, n) => n);
    const { thread, model } = of(
      Object.fromEntries([...at.map(story), ...at.slice(1).map((n) => link(n - 1))]),
    );
    expect(linesOf(thread, keptBy(model, thread, ALL)).at(-1)).toMatchObject({ depth: length - 1 });
  });
});
