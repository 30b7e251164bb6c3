/**
 * An edition and one of its evenings, at random and at once, on two processes, with crashes in between: after each
 * burst the rules of chairs hold, and those of seats too. The same without the lock puts two people on one chair.
 */
import fc from 'fast-check';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { openTestDb } from '#server/db/db.test-kit.ts';
import { type Burst, burstsOf, playBursts } from '../bursts.test-kit.ts';
import { APPLICATION, peopleNamed } from '../enrolment/enrolments.test-kit.ts';
import { broken } from '../enrolment/laws.test-kit.ts';
import { type Node, openNode, together } from '../nodes.test-kit.ts';
import { ASKS, amiss, anEvening, chairsOf, mailedAbout } from './evenings.test-kit.ts';

const NAMES = ['Ada', 'Bea', 'Cid', 'Dan', 'Eli', 'Fay', 'Gus', 'Hal'];

type Command =
  | { readonly do: 'answer'; readonly who: number; readonly comes: boolean }
  | { readonly do: 'apply' | 'accept' | 'withdraw' | 'decline' | 'seat' | 'erase'; readonly who: number }
  | { readonly do: 'pause'; readonly paused: boolean }
  | { readonly do: 'sweep' };

const who = fc.nat({ max: NAMES.length - 1 });
const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('answer' as const), who, comes: fc.boolean() }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constantFrom('apply', 'accept', 'withdraw') as fc.Arbitrary<'apply'>,
      who,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('decline', 'seat', 'erase') as fc.Arbitrary<'seat'>, who }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('pause' as const), paused: fc.boolean() }) },
  { weight: 3, arbitrary: fc.constant({ do: 'sweep' as const }) },
);
const bursts = burstsOf(command, { queries: 12, hours: [0, 0, 1, 13, 40] });

const { orm, url, pool } = await openTestDb();

const perform = (
  { enrolments, evenings }: Node,
  { edition, session }: Awaited<ReturnType<typeof anEvening>>,
  person: (n: number) => string,
  one: Command,
): Promise<unknown> => {
  switch (one.do) {
    case 'answer':
      return evenings.answer(edition, session, person(one.who), { comes: one.comes, answer: 'Oui' });
    case 'apply':
      return enrolments.apply(edition, person(one.who), APPLICATION);
    case 'accept':
      return enrolments.accept(edition, person(one.who));
    case 'withdraw':
      return enrolments.withdraw(edition, person(one.who));
    case 'decline':
      return enrolments.decline(edition, person(one.who), 'host', 'other', '');
    case 'seat':
      return enrolments.seat(edition, person(one.who), 'host', { extra: false, why: '' });
    case 'erase':
      return enrolments.erase(person(one.who));
    case 'pause':
      return enrolments.pause(edition, one.paused);
    case 'sweep':
      return evenings.sweep();
  }
};

/** Plays bursts on a new evening; what was amiss first, if anything. */
const play = async (all: readonly Burst<Command>[], nodes: readonly Node[]) => {
  const evening = await anEvening(orm, { capacity: 3 });
  const suffix = evening.edition.split('-')[1];
  const people = await peopleNamed(
    orm,
    NAMES.map((name) => `${name}-${suffix}`),
  );
  const person = (n: number) => people[n]!;
  for (const { clock } of nodes) clock.now = ASKS;
  for (const one of people.slice(0, 5)) await nodes[0]!.enrolments.apply(evening.edition, one, APPLICATION);
  await nodes[0]!.evenings.sweep();
  const faults = async (now: Date) => [
    ...(await amiss(orm, evening.session)),
    // Seats are offered by a clock of their own.
    ...(await broken(orm, evening.edition, now)).filter((fault) => !fault.startsWith('W4')),
  ];
  const { found, now } = await playBursts(all, {
    ...{ nodes, begin: ASKS, faults },
    performing: async () => (node, one) => perform(node, evening, person, one),
  });
  if (found.length > 0) return found;
  // Whatever happened, sweeping twice is sweeping once [N9].
  await Promise.all(nodes.map(({ evenings }) => evenings.sweep().catch(() => {})));
  await nodes[0]!.evenings.sweep();
  const told = async () =>
    JSON.stringify([await chairsOf(orm, evening.session), await mailedAbout(orm, evening.session)]);
  const once = await told();
  await Promise.all(nodes.map(({ evenings }) => evenings.sweep()));
  if ((await told()) !== once) return ['N9: swept once more, something moved'];
  return faults(now);
};

describe('whatever happens at once', () => {
  const nodes = [openNode(url, ASKS), openNode(url, ASKS)];
  afterAll(() => Promise.all(nodes.map((one) => one.end())));

  it('the rules of chairs hold, and seats are not touched (N1, N2, N3, N6, N9, N14)', async () => {
    await peopleNamed(orm, ['Host']);
    await fc.assert(
      fc.asyncProperty(bursts, async (all) => {
        expect(await play(all, nodes)).toEqual([]);
      }),
      { numRuns: Number(process.env.PROOF_RUNS ?? 8) },
    );
  });
});

describe('the same without its guards', () => {
  /** Two who have a seat come back at once, and one chair is left. */
  const rush = async (suffix: string) => {
    const heldUp = together('update "evening_chairs"', 2);
    const meddling = [{ find: ' for update$', put: '' }];
    const nodes = [0, 1].map(() => openNode(url, ASKS, { meddling, heldUp }));
    const sound = openNode(url, ASKS);
    onTestFinished(async () => void (await Promise.all([...nodes, sound].map((one) => one.end()))));
    const { edition, session } = await anEvening(orm, { capacity: 2 });
    const people = await peopleNamed(
      orm,
      NAMES.slice(0, 3).map((name) => `${name}-${suffix}`),
    );
    for (const one of people) await sound.enrolments.apply(edition, one, APPLICATION);
    await sound.evenings.sweep();
    const [ada, bea, cid] = people as [string, string, string];
    const answer = (at: Node, one: string, comes: boolean) =>
      at.evenings.answer(edition, session, one, { comes, answer: 'Oui' });
    await answer(sound, ada, false);
    await answer(sound, cid, true);
    await answer(sound, bea, false);
    expect(await chairsOf(orm, session)).toEqual({ [ada]: 'freed', [bea]: 'freed', [cid]: 'taken' });
    const ends = await Promise.allSettled([answer(nodes[0]!, ada, true), answer(nodes[1]!, bea, true)]);
    return { session, ends };
  };

  it('fails on the rows of chairs when the lock is forgotten, and seats nobody on a lap (N2)', async () => {
    const { session, ends } = await rush('unlocked');
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await amiss(orm, session)).toEqual([]);
  });

  it('gives one chair to two once the rows do not stand in the way either: this test can see it', async () => {
    await pool.query('drop index evening_chairs_number');
    const { session } = await rush('oversold');
    expect(await amiss(orm, session)).toEqual(['N1: 3 chairs of 2']);
  });
});
