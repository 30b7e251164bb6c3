import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aHand } from '#product/hand.test-kit.ts';
import { create, remove } from '#product/pen.ts';
import {
  addEvent,
  layDown,
  markOf,
  marksOf,
  SPANS,
  shift,
  spanOf,
  timelineOf,
  toActivity,
  toStoryboard,
} from './spans.ts';

const begin = () => {
  const { pen, model } = aHand();
  const game = create(pen, 'game', { technique: 'start-your-day' });
  return { pen, model, play: create(pen, 'play', { game }) };
};
const span = fc.constantFrom(...SPANS);

test('an event stands at the mark where it was put, and moves mark by mark to the ends, never beyond', () => {
  fc.assert(
    fc.property(
      span,
      fc.nat({ max: 20 }),
      fc.array(fc.constantFrom(-1, 1), { maxLength: 30 }),
      (on, at, moves) => {
        const { pen, model, play } = begin();
        const last = marksOf(on, 'fr').length - 1;
        let mark = Math.min(at, last);
        const id = addEvent(pen, play, on, at, 1);
        const event = () => model.find('piece', id)!;
        expect(markOf(event())).toBe(mark);
        for (const by of moves) {
          shift(pen, event(), { marks: by });
          mark = Math.min(last, Math.max(0, mark + by));
          expect([spanOf(event()), markOf(event())]).toEqual([on, mark]);
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('marks are said in both languages, as many in each', () => {
  for (const one of SPANS) expect(marksOf(one, 'fr')).toHaveLength(marksOf(one, 'en').length);
  expect(marksOf('day', 'fr')[1]).toBe('8\u202fh');
  expect(marksOf('year', 'en')[11]).toBe('Dec');
});

test('up and down it keeps its place in time; above the day and below the disaster is nothing', () => {
  const { pen, model, play } = begin();
  const id = addEvent(pen, play, 'day', 8, 1);
  const event = () => model.find('piece', id)!;
  expect(shift(pen, event(), { spans: -1 })).toBe(false);
  expect(shift(pen, event(), { spans: 1 })).toBe(true);
  expect([spanOf(event()), markOf(event())]).toEqual(['week', 6]);
});

test('a clarifying note stands with its event, and alone once that has gone', () => {
  const { pen, model, play } = begin();
  const event = addEvent(pen, play, 'day', 1, 1, 'Ouvrir');
  create(pen, 'piece', { play, from: event, text: 'Si quelqu’un a la clé' });
  expect(timelineOf(model, play).events.day[1]).toHaveLength(1);
  expect(timelineOf(model, play).notes.get(event)).toMatchObject([{ text: 'Si quelqu’un a la clé' }]);
});

test('a span becomes an activity with its steps in the order of time', () => {
  const { pen, model, play } = begin();
  addEvent(pen, play, 'day', 3, 1, 'Réparer');
  addEvent(pen, play, 'day', 1, 1, 'Ouvrir');
  addEvent(pen, play, 'day', 2, 1, ' ');
  expect(toActivity(pen, play, 'day', 'Un samedi')).toBe(2);
  const [activity] = model.list('activity');
  expect(activity).toMatchObject({ title: 'Un samedi' });
  expect(model.list('step')).toMatchObject([
    { title: 'Ouvrir', activity: activity!.id },
    { title: 'Réparer', activity: activity!.id },
  ]);
  expect(toActivity(pen, play, 'year', 'Une année')).toBe(0);
});

test('an event laid down later stands between those before and after it, and once only', () => {
  const { pen, model, play } = begin();
  const said = ['Ouvrir', 'Trier', 'Réparer', 'Balayer'].map((text, at) =>
    addEvent(pen, play, 'day', at, 1, text),
  );
  const lay = (at: number) => layDown(pen, model.find('piece', said[at]!)!, 'Un samedi');
  for (const at of [2, 0, 3, 1]) lay(at);
  expect(model.list('step').map(({ title }) => title)).toEqual(['Ouvrir', 'Trier', 'Réparer', 'Balayer']);
  expect(model.list('activity')).toHaveLength(1);
  expect(lay(1)).toBe(model.list('step')[1]!.id);
  expect(toActivity(pen, play, 'day', 'Un samedi')).toBe(0);
  // Its activity was removed: what one lays down anew needs another.
  remove(pen, [model.list('activity')[0]!.id]);
  expect(toActivity(pen, play, 'day', 'Un samedi')).toBe(4);
});

test('a span is told as a storyboard, a frame for each event in the order of time, and every frame knows it', () => {
  const { pen, model, play } = begin();
  const late = addEvent(pen, play, 'day', 3, 1, 'Réparer');
  const early = addEvent(pen, play, 'day', 1, 1, 'Ouvrir');
  const storyboard = toStoryboard(pen, play, 'day', 'Une journée')!;
  const frames = model.list('frame');
  expect(frames).toMatchObject([
    { caption: 'Ouvrir', storyboard },
    { caption: 'Réparer', storyboard },
  ]);
  expect(model.list('link').map(({ from, to }) => [from, to])).toEqual([
    [early, frames[0]!.id],
    [late, frames[1]!.id],
  ]);
  expect(toStoryboard(pen, play, 'year', 'Une année')).toBeNull();
});
