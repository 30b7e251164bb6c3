import { expect, test } from 'vitest';
import { aHand } from './hand.test-kit.ts';
import { latestChanges } from './history.ts';
import { change, create } from './pen.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 18, minute)).toISOString();
const start = () => {
  const hand = aHand();
  let minute = 0;
  return {
    ...hand,
    by: (by: string, then: number) => {
      minute = then;
      return { ...hand.pen, by, now: () => at(minute) };
    },
  };
};

test('what changed last comes first, each entity once, with who and when', () => {
  const { model, by } = start();
  const story = create(by('Awa', 0), 'story', { want: 'voir' });
  const note = create(by('Bruno', 5), 'note', { text: 'vu' });
  change(by('Bruno', 30), 'story', story, { want: 'voir tout' });
  create(by('Bruno', 31), 'link', { from: story, to: note });
  expect(latestChanges(model, 10).map(({ entity, ...rest }) => [entity.id, rest])).toEqual([
    [story, { at: at(30), by: 'Bruno', what: 'changed' }],
    [note, { at: at(5), by: 'Bruno', what: 'created' }],
  ]);
});

test('what its author writes in something just created is still its creation', () => {
  const { model, by } = start();
  const story = create(by('Awa', 0), 'story');
  change(by('Awa', 9), 'story', story, { want: 'voir' });
  expect(latestChanges(model, 10)).toMatchObject([{ at: at(9), by: 'Awa', what: 'created' }]);
  change(by('Awa', 10), 'story', story, { want: 'voir tout' });
  expect(latestChanges(model, 10)).toMatchObject([{ at: at(10), what: 'changed' }]);
});

test('no more than asked, and nothing from before the moment given', () => {
  const { model, by } = start();
  for (let n = 0; n < 5; n++) create(by('Awa', n), 'story', { want: `${n}` });
  const wants = (all: ReturnType<typeof latestChanges>) =>
    all.map(({ entity }) => (entity.kind === 'story' ? entity.want : ''));
  expect(wants(latestChanges(model, 2))).toEqual(['4', '3']);
  expect(wants(latestChanges(model, 9, at(2)))).toEqual(['4', '3']);
  expect(latestChanges(model, 0)).toEqual([]);
});

test('what bears no date is not told', () => {
  const { model, pen } = aHand();
  create({ ...pen, now: () => 'yesterday' }, 'story');
  expect(latestChanges(model, 5)).toEqual([]);
});
