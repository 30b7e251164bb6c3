import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { after, BEGIN, type Happening, type Progress, stateOf } from './status.ts';

const awa = { id: 'awa', name: 'Awa', colour: '#000' };
const play = (happenings: readonly Happening[], from: Progress = BEGIN) => happenings.reduce(after, from);
const told = (...happenings: Happening[]) => {
  const { status, unsaved } = stateOf(play(happenings));
  return `${status} ${unsaved}`;
};
const welcomed: Happening = { kind: 'welcomed', right: 'edit', person: awa };
const edited: Happening = { kind: 'edited' };
const sent: Happening = { kind: 'sent', whole: false };
const whole: Happening = { kind: 'sent', whole: true };
const part: Happening = { kind: 'sent', whole: false, more: true };
const partOfWhole: Happening = { kind: 'sent', whole: true, more: true };
const notTaken = (number: number, why: 'full' | 'incomplete' | 'not-a-model' = 'full'): Happening => ({
  kind: 'not-taken',
  number,
  why,
});
const saved = (count: number): Happening => ({ kind: 'saved', count });
const closed: Happening = { kind: 'closed', wanted: false };
/** Connected, in step, and the answer to the server's question acknowledged. */
const settled: Happening[] = [welcomed, whole, { kind: 'answered' }, { kind: 'synced' }, saved(1)];

describe('what a person is told', () => {
  test('at first that it connects, then that all is saved', () => {
    expect(told()).toBe('connecting 0');
    expect(told(welcomed)).toBe('connecting 0');
    expect(told(...settled)).toBe('saved 0');
  });

  test('an edit is saved when acknowledged, not when sent', () => {
    expect(told(...settled, edited)).toBe('saving 1');
    expect(told(...settled, edited, sent)).toBe('saving 1');
    expect(told(...settled, edited, sent, edited, sent, saved(2))).toBe('saving 1');
    expect(told(...settled, edited, sent, edited, sent, saved(3))).toBe('saved 0');
  });

  test('what was kept from an earlier visit is not called saved before it is acknowledged', () => {
    expect(told(welcomed, sent, { kind: 'answered' }, { kind: 'synced' })).toBe('saving 0');
  });

  test('what an earlier visit could not send still waits, until it is acknowledged', () => {
    const kept: Happening = { kind: 'kept', unsaved: 2 };
    expect(told(kept, closed)).toBe('offline 2');
    expect(told(kept, closed, ...settled)).toBe('saved 0');
  });

  test('a lost connection is offline, until another is in step; what was not acknowledged counts again', () => {
    const lost = [...settled, edited, sent, closed, edited];
    expect(told(...lost)).toBe('offline 2');
    expect(told(...lost, welcomed)).toBe('offline 2');
    expect(told(...lost, welcomed, sent, { kind: 'answered' }, { kind: 'synced' })).toBe('saving 2');
    expect(told(...lost, ...settled)).toBe('saved 0');
  });

  test('coming back on purpose is not called offline', () => {
    expect(told(...settled, { kind: 'closed', wanted: true })).toBe('connecting 0');
  });

  test('a server that cannot store is as good as none', () => {
    expect(told(...settled, edited, sent, { kind: 'store', away: true })).toBe('offline 1');
    expect(
      told(...settled, edited, sent, { kind: 'store', away: true }, { kind: 'store', away: false }, saved(2)),
    ).toBe('saved 0');
  });

  test('a refusal stays until the page is opened anew', () => {
    const state = stateOf(play([...settled, { kind: 'refused', refusal: 'revoked' }, closed]));
    expect(state).toMatchObject({ status: 'refused', refusal: 'revoked', ready: true });
  });

  test('who may only view needs no answer, and is told when edits of theirs remain', () => {
    const viewer: Happening[] = [{ ...welcomed, right: 'view' } as Happening, { kind: 'synced' }];
    expect(told(...viewer)).toBe('saved 0');
    expect(stateOf(play([edited, ...viewer]))).toMatchObject({
      status: 'refused',
      refusal: 'view-only',
      unsaved: 1,
    });
  });

  test('what is left out is not saved, nor what comes behind it, until the server has taken all it lacks', () => {
    const leftOut = [...settled, edited, sent, notTaken(2), saved(2)];
    expect(stateOf(play(leftOut))).toMatchObject({ status: 'left-out', refusal: 'full', unsaved: 1 });
    // Deleting is taken; the next builds on what is left out; and the answer to the question that follows is it again.
    const again = [...leftOut, edited, sent, saved(3), edited, sent, notTaken(4, 'incomplete'), saved(4)];
    expect(told(...again)).toBe('saving 3');
    expect(told(...again, whole, notTaken(5, 'not-a-model'), saved(5))).toBe('left-out 3');
    expect(told(...again, whole, saved(5))).toBe('saved 0');
    expect(told(...leftOut, closed)).toBe('offline 1');
    expect(told(...leftOut, closed, ...settled)).toBe('saved 0');
  });

  test('an edit that is sent in parts is saved with the last of them', () => {
    const large = [...settled, edited, part, part, sent];
    expect(told(...large, saved(3))).toBe('saving 1');
    expect(told(...large, edited, sent, saved(4))).toBe('saving 1');
    expect(told(...large, edited, sent, saved(5))).toBe('saved 0');
    expect(told(...large, saved(4))).toBe('saved 0');
    expect(told(...large, notTaken(3), saved(4))).toBe('left-out 1');
  });

  test('of all that the server lacks no part may be left out', () => {
    const lacking = [...settled, edited, sent, notTaken(2), saved(2), partOfWhole, partOfWhole, whole];
    expect(told(...lacking, saved(4))).toBe('left-out 1');
    expect(told(...lacking, saved(5))).toBe('saved 0');
    // What builds on a part that was refused comes to nothing as well; the first says why.
    const refused = [...lacking, notTaken(3), notTaken(4, 'incomplete'), saved(4), saved(5)];
    expect(stateOf(play(refused))).toMatchObject({ status: 'left-out', refusal: 'full', unsaved: 1 });
    expect(told(...refused, whole, saved(6))).toBe('saved 0');
  });

  test('an edit that could not even be sent is left out', () => {
    const large = [...settled, edited, { kind: 'too-large' } as const];
    expect(stateOf(play(large))).toMatchObject({ status: 'left-out', refusal: 'too-large', unsaved: 1 });
    expect(told(...large, closed, ...settled)).toBe('saved 0');
  });

  test('there is something to show once a kept or a served document is there', () => {
    expect(stateOf(BEGIN).ready).toBe(false);
    expect(stateOf(play([{ kind: 'kept', unsaved: 0 }])).ready).toBe(true);
    expect(stateOf(play([welcomed, { kind: 'synced' }])).ready).toBe(true);
  });
});

test('whatever happens in whatever order, saved is never said while an edit is not acknowledged', () => {
  const happening: fc.Arbitrary<Happening> = fc.oneof(
    fc.constantFrom<Happening>(
      edited,
      sent,
      whole,
      part,
      partOfWhole,
      closed,
      welcomed,
      { kind: 'answered' },
      { kind: 'synced' },
      { kind: 'kept', unsaved: 0 },
      { kind: 'kept', unsaved: 3 },
    ),
    fc.record({ kind: fc.constant('saved' as const), count: fc.nat(20) }),
    fc.record({
      kind: fc.constant('not-taken' as const),
      number: fc.nat(20),
      why: fc.constantFrom('full' as const, 'incomplete' as const),
    }),
    fc.record({ kind: fc.constant('store' as const), away: fc.boolean() }),
  );
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 60 }), (happenings) => {
      let open: { holds: number; whole: boolean; more: boolean; taken: boolean }[] = [];
      let [edits, committed, acknowledged, lacks, broken] = [0, 0, 0, false, false];
      for (const one of happenings) {
        if (one.kind === 'edited') edits++;
        if (one.kind === 'kept') edits += one.unsaved;
        if (one.kind === 'closed') [open, acknowledged, broken] = [[], 0, false];
        if (one.kind === 'sent') {
          const { whole, more = false } = one;
          const before = open.slice(acknowledged).at(-1)?.holds ?? committed;
          open.push({ holds: more ? before : edits, whole, more, taken: true });
        }
        if (one.kind === 'not-taken' && one.number > acknowledged && open[one.number - 1])
          open[one.number - 1]!.taken = false;
        if (one.kind !== 'saved') continue;
        for (; acknowledged < Math.min(one.count, open.length); acknowledged++) {
          const message = open[acknowledged]!;
          broken ||= !message.taken;
          lacks = broken || (lacks && (!message.whole || message.more));
          if (!lacks) committed = Math.max(committed, message.holds);
          broken &&= message.more;
        }
      }
      const state = stateOf(play(happenings));
      expect(state.unsaved).toBe(edits - committed);
      if (state.status === 'saved') expect(state.unsaved).toBe(0);
    }),
  );
});
