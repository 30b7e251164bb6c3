/**
 * Anything that people, hosts and the clock can do, at random and at once, on two connections' pools, with crashes in
 * between: after each burst the rules hold. The same without the lock sells too many seats, so the test can see it.
 */

import { and, eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { wallClockAt } from '#core/zone.ts';
import { isDatabaseAway } from '#server/db/away.server.ts';
import { openTestDb } from '#server/db/db.test-kit.ts';
import { editions } from '../editions/tables.server.ts';
import { freeSeats, holdsSeat, isAllowed, offersFlow } from './enrolment.ts';
import type { Enrolments } from './enrolments.server.ts';
import {
  APPLICATION,
  anEdition,
  type Clock,
  mailsAbout,
  movesOf,
  openEnrolments,
  peopleNamed,
} from './enrolments.test-kit.ts';
import { NIGHT } from './offer.ts';
import { enrolments as enrolmentRows, seats } from './tables.server.ts';

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

/** A process with connections of its own: what it asks can be meddled with or held up, and one of them can be cut. */
const node = (
  meddle: (text: string) => string = (text) => text,
  heldUp: (text: string) => Promise<void> | null = () => null,
) => {
  let fuse: number | null = null;
  class Client extends pg.Client {
    /** Queries until this connection is cut. */
    left: number | null = null;
    // biome-ignore lint/suspicious/noExplicitAny: pg's query takes many shapes, handed on as they are.
    override query(asked: any, ...rest: any[]): any {
      if (typeof rest.at(-1) === 'function') return super.query(asked, ...(rest as []));
      // PostgreSQL itself ends the connection, as when the process is killed: nothing of the transaction remains.
      if (this.left !== null && --this.left === 0)
        return super.query('select pg_terminate_backend(pg_backend_pid())');
      const isText = typeof asked === 'string';
      const text = meddle(isText ? asked : asked.text);
      const go = () => super.query(isText ? text : { ...asked, text }, ...(rest as []));
      return heldUp(text)?.then(go) ?? go();
    }
  }
  const connections = new pg.Pool({ connectionString: url, max: 6, Client });
  connections.on('error', () => {});
  connections.on('connect', (client) => void client.on('error', () => {}));
  connections.on('acquire', (client) => {
    (client as unknown as Client).left = fuse;
    fuse = null;
  });
  const clock: Clock = { now: BEGIN };
  return {
    clock,
    enrolments: openEnrolments(drizzle(connections), clock),
    connections,
    /** The next transaction that begins is cut at its so manieth query. */
    cutNext: (queries: number | null) => {
      fuse = queries;
    },
  };
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

const stands = ({ priority, firstClickAt, turn }: typeof enrolmentRows.$inferSelect): string =>
  [priority + 1000, firstClickAt.toISOString(), String(turn).padStart(6, '0')].join();

/** What must be true of an edition whenever nobody is in the middle of something; empty when all is. */
const broken = async (editionId: string, now: Date): Promise<readonly string[]> => {
  const faults: string[] = [];
  const [edition] = await orm.select().from(editions).where(eq(editions.id, editionId));
  const rows = await orm.select().from(enrolmentRows).where(eq(enrolmentRows.editionId, editionId));
  const held = await orm.select().from(seats).where(eq(seats.editionId, editionId));
  const taken = held.filter(({ extra }) => !extra).length;
  const { capacity, zone, paused } = edition!;
  if (taken > capacity) faults.push(`S1: ${taken} seats of ${capacity}`);
  const sitting = rows.filter(({ state }) => holdsSeat(state)).map(({ id }) => id);
  if (
    sitting.sort().join() !==
    held
      .map(({ enrolmentId }) => enrolmentId)
      .sort()
      .join()
  )
    faults.push('S3: seats and states differ');
  const waiting = rows.filter(({ state }) => state === 'waitlisted');
  const undue = rows.filter(({ offerEndsAt }) => offerEndsAt !== null && offerEndsAt <= now).length;
  const ground = {
    ...{ mode: edition!.mode, status: edition!.status, zone, paused, capacity, taken },
    ...{ opensAt: null, closesAt: null, beginsAt: null, offerHours: 48, undisclosed: 0 },
    waiting: waiting.length,
  };
  if (undue === 0 && offersFlow(ground, now) && freeSeats(ground) > 0 && waiting.length > 0)
    faults.push('W4: a seat is free, and somebody waits');
  for (const { offerEndsAt } of rows) {
    if (!offerEndsAt) continue;
    const { time } = wallClockAt(offerEndsAt, zone);
    if (time >= NIGHT.from || time < NIGHT.until) faults.push(`W9: an offer ends at ${time}`);
  }
  const moves = await movesOf(orm, editionId);
  for (const one of moves)
    if (!isAllowed(one.move, one.by, one.from, one.to)) faults.push(`A1: ${one.move} from ${one.from}`);
  // The log tells the whole way: each move begins where the one before led.
  for (const { id, state } of rows) {
    const own = moves.filter(({ enrolment }) => enrolment === id);
    if (own.some(({ from }, n) => from !== (own[n - 1]?.to ?? null)) || own.at(-1)?.to !== state)
      faults.push('A1: the log has a gap');
  }
  // Whom the clock offered a seat last stood before all who waited then and still do.
  const lastMove = (id: string) => moves.findLast(({ enrolment }) => enrolment === id);
  for (const offered of rows.filter(({ state, id }) => state === 'offered' && lastMove(id)?.by === 'clock'))
    for (const one of waiting)
      if (lastMove(one.id)!.id < lastMove(offered.id)!.id && stands(one) < stands(offered))
        faults.push(`W1: ${offered.personId} before ${one.personId}`);
  const told = await mailsAbout(orm, editionId);
  if (new Set(told.map(({ subject, revision }) => `${subject} ${revision}`)).size !== told.length)
    faults.push('M1: a mail twice');
  const due = moves.filter(
    ({ move, from }) => !['save', 'shortlist', 'unlist'].includes(move) && from !== 'draft',
  );
  if (told.length !== due.length) faults.push(`M1: ${told.length} mails for ${due.length} moves`);
  return faults;
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
    const faults = await broken(edition, now);
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
  return broken(edition, now);
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

/** Lets nobody past a query that begins like this before so many are at it, and everybody from then on. */
const together = (beginning: string, people: number) => {
  let there = 0;
  const all = Promise.withResolvers<void>();
  return (text: string): Promise<void> | null => {
    if (!text.startsWith(beginning)) return null;
    if (++there === people) all.resolve();
    return all.promise;
  };
};

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
    const faults = await broken(edition, BEGIN);
    expect(faults.some((fault) => fault.startsWith('S1'))).toBe(true);
  });
});
