import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { no, yes } from '#core/verdict.ts';
import {
  CHAIR_MOVES,
  CHAIR_STATES,
  type ChairState,
  chairsDue,
  type EveningGround,
  freeChairs,
  isAllowed,
  whatFollows,
} from './chair.ts';

const later = new Date('2026-11-08T17:00:00Z');
const ground = (given: Partial<EveningGround> = {}): EveningGround => ({
  ...{ mode: 'first-come', status: 'running', paused: false },
  ...{ chairs: 10, held: 8, reserved: 0, waiting: 0 },
  ...given,
});

it('the table that people read is the one that the machine follows', () => {
  const list = (all: readonly (string | null)[]) => all.map((one) => one ?? '–').join(', ');
  const rows = Object.entries(CHAIR_MOVES).map(
    ([name, { by, from, to }]) => `| ${name} | ${list(by)} | ${list(from)} | ${to} |`,
  );
  const page = readFileSync('src/dojo/evenings/rules.md', 'utf8').split('\n');
  const start = page.indexOf('| --- | --- | --- | --- |') + 1;
  expect(page.slice(start, start + rows.length + 1)).toEqual([...rows, '']);
});

describe('an answer', () => {
  const follows = (state: ChairState | null, comes: boolean, seated: boolean, given = {}) =>
    whatFollows({ state, seated, comes }, ground(given));

  it('moves only what the machine allows, wherever one stands', () => {
    for (const state of [null, ...CHAIR_STATES])
      for (const comes of [true, false])
        for (const seated of [true, false])
          for (const given of [{}, { held: 10 }, { waiting: 3 }]) {
            const verdict = follows(state, comes, seated, given);
            if (verdict.ok && verdict.value) expect(isAllowed(verdict.value, state)).toBe(true);
          }
  });

  it('keeps a chair or leaves it (N5), and is for nobody who was not asked', () => {
    expect(follows('kept', true, true)).toEqual(yes(null));
    expect(follows('kept', false, true)).toEqual(yes('leave'));
    expect(follows('offered', true, false)).toEqual(yes('take'));
    expect(follows('offered', false, false)).toEqual(yes('turn-down'));
    expect(follows('taken', false, false)).toEqual(yes('give-up'));
    expect(follows(null, true, false)).toEqual(no('not-asked'));
    expect(follows('freed', true, false)).toEqual(no('not-asked'));
  });

  it('brings back who has a seat to a chair that is not promised (N8)', () => {
    expect(follows('freed', true, true)).toEqual(yes('return'));
    expect(follows('freed', true, true, { waiting: 2 })).toEqual(yes('return'));
    expect(follows('freed', true, true, { held: 9, reserved: 1 })).toEqual(no('no-chair'));
    expect(follows(null, true, true, { held: 10 })).toEqual(no('no-chair'));
  });

  it('too late has what nobody else is left to want (N7)', () => {
    for (const state of ['turned-down', 'passed', 'given-up'] as const) {
      expect(follows(state, true, false)).toEqual(yes('take-late'));
      expect(follows(state, true, false, { waiting: 1 })).toEqual(no('no-chair'));
      expect(follows(state, true, false, { held: 10 })).toEqual(no('no-chair'));
      expect(follows(state, false, false)).toEqual(yes(null));
    }
  });
});

describe('chairs', () => {
  it('are the seats, without who comes, who may come and who was offered one (N1, N4)', () => {
    expect(freeChairs(ground())).toBe(2);
    expect(freeChairs(ground({ reserved: 1 }))).toBe(1);
    // Seats were taken away since: nobody has to stand up.
    expect(freeChairs(ground({ held: 12 }))).toBe(0);
  });

  it('go to as many as wait, unless paused, chosen by hosts, not public, or too late (N6)', () => {
    expect(chairsDue(ground({ waiting: 5 }), later)).toBe(2);
    expect(chairsDue(ground({ waiting: 1 }), later)).toBe(1);
    expect(chairsDue(ground({ waiting: 5 }), null)).toBe(0);
    for (const given of [
      { paused: true },
      { mode: 'selection' },
      { status: 'draft' },
      { status: 'finished' },
    ] as const)
      expect(chairsDue(ground({ waiting: 5, ...given }), later)).toBe(0);
  });
});
