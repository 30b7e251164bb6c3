import { expect, test } from 'vitest';
import { aHand } from '#product/hand.test-kit.ts';
import { create } from '#product/pen.ts';
import { arrange, sameArrangement } from './arrange.ts';
import {
  asks,
  type BacklogFilter,
  impliedBy,
  isFiltering,
  NO_FILTER,
  readFilter,
  tellFilter,
} from './filter.ts';

const aBacklog = () => {
  const { pen, model } = aHand();
  const awa = create(pen, 'persona', { name: 'Awa Diarra', role: 'Infirmière de nuit' });
  const first = create(pen, 'release', { title: 'Premier samedi' });
  const second = create(pen, 'release', { title: 'Réponses' });
  const size = create(pen, 'story', {
    want: 'voir la date',
    persona: awa,
    release: second,
    size: 3,
    status: 'done',
  });
  const photo = create(pen, 'story', {
    want: 'ajouter une photo',
    role: 'bénévole',
    release: first,
    labels: ['téléphone'],
  });
  const poster = create(pen, 'story', { want: 'imprimer l’affiche', release: 'gone' });
  return { pen, model, awa, first, second, stories: { size, photo, poster } };
};

const shown = (
  { model, stories }: ReturnType<typeof aBacklog>,
  filter: Partial<BacklogFilter>,
  loose: string[] = [],
) => {
  const fits = asks({ ...NO_FILTER, ...filter }, model, new Set(loose));
  return Object.entries(stories)
    .flatMap(([name, id]) => (fits(model.find('story', id)!) ? [name] : []))
    .join(' ');
};

test('every word must be found, accents and capitals aside, in the story or its persona’s name', () => {
  const backlog = aBacklog();
  expect(shown(backlog, { text: 'TELEPHONE' })).toBe('photo');
  expect(shown(backlog, { text: 'diarra date' })).toBe('size');
  expect(shown(backlog, { text: 'infirmiere' })).toBe('size');
  expect(shown(backlog, { text: 'photo date' })).toBe('');
});

test('one may ask for a persona, for words that are none yet, or for nobody', () => {
  const backlog = aBacklog();
  expect(shown(backlog, { persona: backlog.awa })).toBe('size');
  expect(shown(backlog, { persona: 'free' })).toBe('photo');
  expect(shown(backlog, { persona: 'none' })).toBe('poster');
});

test('a release that is gone is no release', () => {
  const backlog = aBacklog();
  expect(shown(backlog, { release: 'none' })).toBe('poster');
  expect(shown(backlog, { release: backlog.first })).toBe('photo');
});

test('status, label, readiness and loose ends narrow down', () => {
  const backlog = aBacklog();
  expect(shown(backlog, { status: 'open' })).toBe('photo poster');
  expect(shown(backlog, { status: 'done' })).toBe('size');
  expect(shown(backlog, { label: 'téléphone' })).toBe('photo');
  expect(shown(backlog, { loose: true }, [backlog.stories.poster])).toBe('poster');
  expect(shown(backlog, { notReady: true })).toBe('photo poster');
});

test('the address says of a filter what is not « all », and gives it back', () => {
  const filter: BacklogFilter = { ...NO_FILTER, text: 'date & lieu', status: 'open', grouped: true };
  const told = new Map(tellFilter(filter));
  expect([...told]).toEqual([
    ['q', 'date & lieu'],
    ['status', 'open'],
    ['grouped', '1'],
  ]);
  expect(readFilter((key) => told.get(key) ?? null)).toEqual(filter);
  expect(readFilter(() => null)).toEqual(NO_FILTER);
});

test('grouping leaves nothing out', () => {
  expect(isFiltering({ ...NO_FILTER, grouped: true })).toBe(false);
  expect(isFiltering({ ...NO_FILTER, loose: true })).toBe(true);
});

test('a story written under a filter has what shows it', () => {
  const { model, awa, first } = aBacklog();
  const filter = { ...NO_FILTER, persona: awa, release: first, status: 'ready', label: 'mobile' };
  expect(impliedBy(filter, model)).toEqual({
    persona: awa,
    release: first,
    status: 'ready',
    labels: ['mobile'],
  });
  expect(impliedBy({ ...NO_FILTER, persona: 'none', release: 'none', status: 'open' }, model)).toEqual({});
});

test('lines keep the rank of the whole backlog under a filter', () => {
  const { model } = aBacklog();
  const { lines, ids, total } = arrange(model, { ...NO_FILTER, text: 'affiche' }, new Set());
  expect(lines).toEqual([{ is: 'story', id: ids[0], rank: 3 }]);
  expect(total).toBe(3);
});

test('what is being edited stays in sight', () => {
  const { model, stories } = aBacklog();
  const { ids } = arrange(model, { ...NO_FILTER, text: 'affiche' }, new Set(), stories.size);
  expect(ids).toEqual([stories.size, stories.poster]);
});

test('grouped, stories stand under their releases in order, the others last; empty releases show', () => {
  const { pen, model, first, second, stories } = aBacklog();
  const third = create(pen, 'release', {});
  const { lines } = arrange(model, { ...NO_FILTER, grouped: true }, new Set());
  expect(lines.map((line) => (line.is === 'story' ? line.id : [line.id, line.count, line.size]))).toEqual([
    [first, 1, 0],
    stories.photo,
    [second, 1, 3],
    stories.size,
    [third, 0, 0],
    [null, 1, 0],
    stories.poster,
  ]);
});

test('two arrangements that show the same are the same', () => {
  const { pen, model } = aBacklog();
  const now = () => arrange(model, { ...NO_FILTER, grouped: true }, new Set());
  const before = now();
  expect(sameArrangement(before, now())).toBe(true);
  create(pen, 'story', {}, { after: null });
  expect(sameArrangement(before, now())).toBe(false);
});
