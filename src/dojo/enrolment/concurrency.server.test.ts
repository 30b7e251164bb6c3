/**
 * Anything that people, hosts and the clock can do, at random and at once, on two processes, with crashes in between:
 * after each burst the rules hold. The same without the lock sells too many seats, so the test can see it.
 */

import { and, eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { isDatabaseAway } from '#server/db/away.server.ts';
import { openTestDb } from '#server/db/db.test-kit.ts';
import { type Burst, burstsOf, playBursts } from '../bursts.test-kit.ts';
import { type Meddling, type Node, openNode, together } from '../nodes.test-kit.ts';
import { APPLICATION, anEdition, movesOf, peopleNamed, standing } from './enrolments.test-kit.ts';
import { broken } from './laws.test-kit.ts';
import { seats } from './tables.server.ts';

const NAMES = ['Ada', 'Bea', 'Cid', 'Dan', 'Eli', 'Fay', 'Gus', 'Hal'];
const BEGIN = new Date('2026-09-01T08:00:00Z');

type Command =
  | { readonly do: 'apply' | 'accept' | 'turn-down' | 'withdraw' | 'decline' | 'erase'; readonly who: number }
  | { readonly do: 'claim'; readonly who: number }
  | { readonly do: 'seat'; readonly who: number; readonly extra: boolean }
  | { readonly do: 'capacity'; readonly seats: number }
  | { readonly do: 'pause'; readonly paused: boolean }
  | { readonly do: 'invite'; readonly who: number }
  | { readonly do: 'sweep' };

const who = fc.nat({ max: NAMES.length - 1 });
const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('apply' as const), who }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constantFrom('accept', 'withdraw') as fc.Arbitrary<'accept'>, who }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('turn-down', 'decline', 'erase') as fc.Arbitrary<'erase'>,
      who,
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('claim' as const), who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('seat' as const), who, extra: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('invite' as const), who }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('capacity' as const), seats: fc.integer({ min: 1, max: 4 }) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('pause' as const), paused: fc.boolean() }) },
  { weight: 2, arbitrary: fc.constant({ do: 'sweep' as const }) },
);
const bursts = burstsOf(command, { queries: 12, hours: [0, 0, 1, 20, 60] });

const { orm, url, pool } = await openTestDb();

const perform = (
  { enrolments }: Node,
  edition: string,
  person: (n: number) => string,
  one: Command,
): Promise<unknown> => {
  switch (one.do) {
    case 'apply':
      return enrolments.apply(edition, person(one.who), APPLICATION);
    case 'claim':
      return enrolments.claim(`/e/${edition}`, `${person(one.who)}@example.org`);
    case 'accept':
      return enrolments.accept(edition, person(one.who));
    case 'turn-down':
      return enrolments.turnDown(edition, person(one.who));
    case 'withdraw':
      return enrolments.withdraw(edition, person(one.who));
    case 'decline':
      return enrolments.decline(edition, person(one.who), 'host', 'other', '');
    case 'erase':
      return enrolments.erase(person(one.who));
    case 'seat':
      return enrolments.seat(edition, person(one.who), 'host', { extra: one.extra, why: '' });
    case 'invite':
      return enrolments.invite(edition, person(one.who), 'host', '');
    case 'capacity':
      return enrolments.changeCapacity(edition, one.seats, { dryRun: false });
    case 'pause':
      return enrolments.pause(edition, one.paused);
    case 'sweep':
      return enrolments.sweep();
  }
};

/** Plays bursts on a new edition; what was broken first, if anything. */
const play = async (all: readonly Burst<Command>[], nodes: readonly Node[]) => {
  const edition = await anEdition(orm);
  const suffix = edition.split('-')[1];
  const people = await peopleNamed(
    orm,
    NAMES.map((name) => `${name}-${suffix}`),
  );
  const { found, now } = await playBursts(all, {
    ...{ nodes, begin: BEGIN },
    performing: async () => (node, one) => perform(node, edition, (n) => people[n]!, one),
    faults: (at) => broken(orm, edition, at),
  });
  if (found.length > 0) return found;
  // Whatever happened, sweeping twice is sweeping once [W10].
  await Promise.all(nodes.map(({ enrolments }) => enrolments.sweep().catch(() => {})));
  await nodes[0]!.enrolments.sweep();
  const once = await movesOf(orm, edition);
  await Promise.all(nodes.map(({ enrolments }) => enrolments.sweep()));
  if ((await movesOf(orm, edition)).length !== once.length) return ['W10: swept once more, something moved'];
  return broken(orm, edition, now);
};

describe('whatever happens at once', () => {
  const nodes = [openNode(url, BEGIN), openNode(url, BEGIN)];
  afterAll(() => Promise.all(nodes.map((one) => one.end())));

  it('the rules of seats, of those who wait and of mail hold (A1, S1–S4, S7, W1–W10, W12, M1)', async () => {
    await peopleNamed(orm, ['Host']);
    await fc.assert(
      fc.asyncProperty(bursts, async (all) => {
        expect(await play(all, nodes)).toEqual([]);
      }),
      { numRuns: Number(process.env.PROOF_RUNS ?? 10) },
    );
  });
});

it('who is killed with the lock in hand holds nobody up, and leaves nothing half done (S2, S8)', async () => {
  const heldUp = together('insert into "seats"');
  const [dying, other] = [openNode(url, BEGIN, { heldUp }), openNode(url, BEGIN)];
  onTestFinished(async () => void (await other.end()));
  const edition = await anEdition(orm, { capacity: 1 });
  const [ada, bea] = await peopleNamed(orm, ['Ada-killed', 'Bea-killed']);
  const lost = dying.enrolments.apply(edition, ada!, APPLICATION).catch(isDatabaseAway);
  await heldUp.first;
  await dying.kill();
  expect(await lost).toBe(true);
  expect((await other.enrolments.apply(edition, bea!, APPLICATION)).ok).toBe(true);
  expect(await standing(orm, edition)).toEqual({ [bea!]: 'seated' });
  expect(await broken(orm, edition, BEGIN)).toEqual([]);
});

describe('the same without its guards', () => {
  const opened = (meddling: Meddling[], heldUp: ReturnType<typeof together>) => {
    const nodes = [0, 1].map(() => openNode(url, BEGIN, { meddling, heldUp }));
    onTestFinished(async () => void (await Promise.all(nodes.map((one) => one.end()))));
    return nodes;
  };
  const unlocked = (heldUp: ReturnType<typeof together>) =>
    opened([{ find: ' for update$', put: '' }], heldUp);
  /** Six people apply at once for the two seats of an edition. */
  const rush = async (nodes: readonly Node[], suffix: string) => {
    const edition = await anEdition(orm);
    const people = await peopleNamed(
      orm,
      NAMES.slice(0, 6).map((name) => `${name}-${suffix}`),
    );
    const ends = await Promise.allSettled(
      people.map((person, n) => nodes[n % 2]!.enrolments.apply(edition, person, APPLICATION)),
    );
    return { edition, ends };
  };

  it('fails on the rows of seats when the lock is forgotten, and sells none too many (S2)', async () => {
    const { edition, ends } = await rush(unlocked(together('insert into "enrolments"', 2)), 'unlocked');
    expect(ends.filter(({ status }) => status === 'rejected').length).toBeGreaterThan(0);
    const taken = await orm.$count(seats, and(eq(seats.editionId, edition), eq(seats.extra, false)));
    expect(taken).toBeLessThanOrEqual(2);
  });

  it('fails on the rows of seats when it counts by a view from before the lock (S4)', async () => {
    const heldUp = together('insert into "seats"');
    const [first, second] = opened(
      [{ find: '^begin$', put: 'begin isolation level repeatable read' }],
      heldUp,
    );
    const edition = await anEdition(orm, { capacity: 1 });
    const [ada, bea] = await peopleNamed(orm, ['Ada-view', 'Bea-view']);
    const ends = [first!.enrolments.apply(edition, ada!, APPLICATION)];
    await heldUp.first;
    ends.push(second!.enrolments.apply(edition, bea!, APPLICATION));
    // Who comes second has begun, and stands behind the lock.
    await expect
      .poll(async () => {
        const asked = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
        return (await pool.query(asked)).rowCount;
      })
      .toBe(1);
    heldUp.open();
    expect((await Promise.allSettled(ends)).map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(await standing(orm, edition)).toEqual({ [ada!]: 'seated' });
  });

  it('oversells once the rows do not stand in the way either: this test can see it', async () => {
    await pool.query('alter table seats drop constraint seats_edition_id_number_pk');
    await pool.query('drop index enrolments_turn');
    const { edition } = await rush(unlocked(together('insert into "seats"', 3)), 'oversold');
    const faults = await broken(orm, edition, BEGIN);
    expect(faults.some((fault) => fault.startsWith('S1'))).toBe(true);
  });
});
