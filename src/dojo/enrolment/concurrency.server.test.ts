/**
 * Anything that people, hosts and the clock can do, at random and at once, on two connections' pools, with crashes in
 * between: after each burst the rules hold. The same without the lock sells too many seats, so the test can see it.
 */

import { and, eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { isDatabaseAway } from '#server/db/away.server.ts';
import { openTestDb } from '#server/db/db.test-kit.ts';
import type { Enrolments } from './enrolments.server.ts';
import { APPLICATION, anEdition, movesOf, openEnrolments, peopleNamed } from './enrolments.test-kit.ts';
import { broken } from './laws.test-kit.ts';
import { openNode, together } from './nodes.test-kit.ts';
import { seats } from './tables.server.ts';

const HOUR = 3600_000;
const NAMES = ['Ada', 'Bea', 'Cid', 'Dan', 'Eli', 'Fay', 'Gus', 'Hal'];
const BEGIN = new Date('2026-09-01T08:00:00Z');

type Command =
  | { readonly do: 'apply' | 'accept' | 'turn-down' | 'withdraw' | 'decline' | 'erase'; readonly who: number }
  | { readonly do: 'seat'; readonly who: number; readonly extra: boolean }
  | { readonly do: 'capacity'; readonly seats: number }
  | { readonly do: 'pause'; readonly paused: boolean }
  | { readonly do: 'invite'; readonly who: number }
  | { readonly do: 'sweep' };

/** Commands sent at once, some of which die at their so manieth query, after `begin`; then time passes. */
interface Burst {
  readonly commands: readonly (Command & { readonly node: 0 | 1; readonly dies: number | null })[];
  readonly hours: number;
}

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
  { weight: 1, arbitrary: fc.record({ do: fc.constant('seat' as const), who, extra: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('invite' as const), who }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('capacity' as const), seats: fc.integer({ min: 1, max: 4 }) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('pause' as const), paused: fc.boolean() }) },
  { weight: 2, arbitrary: fc.constant({ do: 'sweep' as const }) },
);
const burst: fc.Arbitrary<Burst> = fc.record({
  commands: fc.array(
    fc
      .tuple(
        command,
        fc.constantFrom(0 as const, 1 as const),
        fc.option(fc.integer({ min: 2, max: 12 }), { freq: 6 }),
      )
      .map(([one, node, dies]) => ({ ...one, node, dies })),
    { minLength: 1, maxLength: 6 },
  ),
  hours: fc.constantFrom(0, 0, 1, 20, 60),
});

const { orm, url, pool } = await openTestDb();

const node = (meddle?: (text: string) => string, heldUp?: ReturnType<typeof together>) => {
  const opened = openNode(url, BEGIN, meddle, heldUp);
  return { ...opened, enrolments: openEnrolments(opened.orm, opened.clock) };
};

const perform = (enrolments: Enrolments, edition: string, person: (n: number) => string, one: Command) => {
  switch (one.do) {
    case 'apply':
      return enrolments.apply(edition, person(one.who), APPLICATION);
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
const play = async (bursts: readonly Burst[], nodes: readonly ReturnType<typeof node>[]) => {
  const edition = await anEdition(orm);
  const suffix = edition.split('-')[1];
  const people = await peopleNamed(
    orm,
    NAMES.map((name) => `${name}-${suffix}`),
  );
  const person = (n: number) => people[n]!;
  let now = BEGIN;
  for (const { commands, hours } of bursts) {
    for (const { clock } of nodes) clock.now = now;
    await Promise.all(
      commands.map(async (one) => {
        const { enrolments, cutNext } = nodes[one.node]!;
        cutNext(one.dies);
        await perform(enrolments, edition, person, one).catch((error: unknown) => {
          if (!isDatabaseAway(error)) throw error;
        });
      }),
    );
    const faults = await broken(orm, edition, now);
    if (faults.length > 0) return faults;
    now = new Date(now.getTime() + hours * HOUR);
  }
  // Whatever happened, sweeping twice is sweeping once [W10].
  for (const { clock } of nodes) clock.now = now;
  await Promise.all(nodes.map(({ enrolments }) => enrolments.sweep().catch(() => {})));
  await nodes[0]!.enrolments.sweep();
  const once = await movesOf(orm, edition);
  await Promise.all(nodes.map(({ enrolments }) => enrolments.sweep()));
  if ((await movesOf(orm, edition)).length !== once.length) return ['W10: swept once more, something moved'];
  return broken(orm, edition, now);
};

describe('whatever happens at once', () => {
  const nodes = [node(), node()];
  afterAll(() => Promise.all(nodes.map(({ connections }) => connections.end())));

  it('the rules of seats, of those who wait and of mail hold (S1, S2, S3, S7, W1–W10, M1)', async () => {
    await peopleNamed(orm, ['Host']);
    await fc.assert(
      fc.asyncProperty(fc.array(burst, { minLength: 3, maxLength: 8 }), async (bursts) => {
        expect(await play(bursts, nodes)).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });
});

describe('the same without its guards', () => {
  const unlocked = (heldUp: ReturnType<typeof together>) => {
    const nodes = [0, 1].map(() => node((text) => text.replace(/ for update$/, ''), heldUp));
    onTestFinished(async () => void (await Promise.all(nodes.map(({ connections }) => connections.end()))));
    return nodes;
  };
  /** Six people apply at once for the two seats of an edition. */
  const rush = async (nodes: ReturnType<typeof unlocked>, suffix: string) => {
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

  it('oversells once the rows do not stand in the way either: this test can see it', async () => {
    await pool.query('alter table seats drop constraint seats_edition_id_number_pk');
    await pool.query('drop index enrolments_turn');
    const { edition } = await rush(unlocked(together('insert into "seats"', 3)), 'oversold');
    const faults = await broken(orm, edition, BEGIN);
    expect(faults.some((fault) => fault.startsWith('S1'))).toBe(true);
  });
});
