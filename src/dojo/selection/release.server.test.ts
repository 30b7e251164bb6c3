/**
 * Hosts decide and release, people come, go and accept, at random and at once, on two processes, with crashes in
 * between. The same without its guards says half of it, or says it twice, so the test can see it.
 */
import fc from 'fast-check';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { isDatabaseAway } from '#server/db/away.server.ts';
import { openTestDb } from '#server/db/db.test-kit.ts';
import { type Burst, burstsOf, playBursts } from '../bursts.test-kit.ts';
import { createEditions } from '../editions/editions.server.ts';
import { DECISIONS, type Decision } from '../enrolment/enrolment.ts';
import {
  APPLICATION,
  mailsAbout,
  movesOf,
  openEnrolments,
  peopleNamed,
  seatsOf,
  standing,
} from '../enrolment/enrolments.test-kit.ts';
import { broken } from '../enrolment/laws.test-kit.ts';
import { type Node, openNode, together } from '../nodes.test-kit.ts';
import { createSelections } from './selection.server.ts';
import { applicationOf, aSelection, brokenAnswers } from './selections.test-kit.ts';

const BEGIN = new Date('2026-09-01T08:00:00Z');
const NAMES = ['Ada', 'Bea', 'Cid', 'Dan', 'Eli', 'Fay'];
const ORIGIN = 'https://dojo.example.org';

const { orm, url, pool } = await openTestDb();
const [host, second] = await peopleNamed(orm, ['Host', 'Second']);

const now = () => BEGIN;
const enrolments = openEnrolments(orm, { now: BEGIN });
const selections = createSelections({ orm, now, random: Math.random });
const editions = createEditions(orm, Math.random, now);
const previewOf = async (id: string) =>
  selections.preview((await editions.bySlug(id))!, { personId: host!, decides: true }, ORIGIN);
const wish = (decision: Decision) => ({
  decision,
  reason: decision === 'decline' ? ('no-room' as const) : null,
  why: '',
});

let made = 0;
/** An edition for which everybody has applied. */
const applied = async (names: readonly string[], capacity: number) => {
  const suffix = ++made;
  const edition = await aSelection(orm, [], { capacity });
  const people = await peopleNamed(
    orm,
    names.map((name) => `${name}-r${suffix}`),
  );
  for (const person of people) await enrolments.apply(edition, person, APPLICATION);
  const decide = async (n: number, decision: Decision) =>
    selections.decide(edition, await applicationOf(orm, edition, people[n]!), host!, wish(decision));
  return { edition, people, decide };
};

describe('a release', () => {
  it('says everything at once, twice is once, and each is mailed once ([A2], [A3], M1)', async () => {
    const { edition, people, decide } = await applied(NAMES.slice(0, 4), 2);
    await decide(0, 'invite');
    await decide(1, 'decline');
    await decide(2, 'reserve');
    expect(await previewOf(edition)).toMatchObject({ refusal: 'undecided', undecided: 1, free: 2 });
    expect(await selections.release(edition, host!, (await previewOf(edition)).key)).toEqual({
      ok: false,
      reason: 'undecided',
    });
    await decide(3, 'invite');
    const before = await mailsAbout(orm, edition);
    const { key, counts, letters, refusal } = await previewOf(edition);
    expect([counts, refusal]).toEqual([{ invited: 2, reserved: 1, declined: 1 }, null]);
    expect(
      letters.map(({ decision, content, to }) => [decision, content.subject.split(/\s:/)[0], to.length]),
    ).toEqual([
      ['invite', 'Une place vous est proposée', 2],
      ['decline', 'Votre candidature', 1],
      ['reserve', 'Sur liste d’attente', 1],
    ]);
    // Two hosts press at once, and one of them once more.
    const pressed = await Promise.all(
      [host!, second!, host!].map((by) => selections.release(edition, by, key)),
    );
    expect(pressed.map((one) => one.ok && one.value.invited)).toEqual([2, 2, 2]);
    expect(await standing(orm, edition)).toEqual({
      [people[0]!]: 'offered',
      [people[1]!]: 'declined',
      [people[2]!]: 'waitlisted',
      [people[3]!]: 'offered',
    });
    const told = (await mailsAbout(orm, edition)).slice(before.length);
    expect(told.map(({ to }) => to).sort()).toEqual([...people].sort());
    expect([...(await broken(orm, edition, BEGIN)), ...(await brokenAnswers(orm, edition))]).toEqual([]);
    // Who was told looks at their way and finds it there; who decided is in the log.
    const way = await enrolments.standing(edition, people[1]!);
    expect(way?.log.at(-1)).toMatchObject({ move: 'decline', by: 'host' });
  });

  it('promises no seat that is not there: all waits until hosts have chosen ([A2], S1, W11)', async () => {
    const { edition, people, decide } = await applied(NAMES.slice(0, 3), 2);
    for (const n of [0, 1, 2]) await decide(n, 'invite');
    const { key, refusal } = await previewOf(edition);
    expect(refusal).toBe('too-many');
    expect(await selections.release(edition, host!, key)).toEqual({ ok: false, reason: 'too-many' });
    expect(new Set(Object.values(await standing(orm, edition)))).toEqual(new Set(['applied']));
    await enrolments.changeCapacity(edition, 3, { dryRun: false });
    expect((await selections.release(edition, host!, key)).ok).toBe(true);
    expect(await seatsOf(orm, edition)).toHaveLength(3);
    // What is freed then is not given by itself: hosts choose whom they invite.
    await enrolments.turnDown(edition, people[0]!);
    expect(await standing(orm, edition)).toMatchObject({ [people[0]!]: 'withdrawn' });
  });

  it('says what was looked at, or nothing ([A3])', async () => {
    const { edition, people, decide } = await applied(NAMES.slice(0, 2), 2);
    await decide(0, 'invite');
    await decide(1, 'invite');
    const { key } = await previewOf(edition);
    await decide(1, 'decline');
    expect(await selections.release(edition, host!, key)).toEqual({ ok: false, reason: 'changed' });
    await decide(1, 'invite');
    expect((await previewOf(edition)).key).toBe(key);
    // Other words, from who applied: what was decided was decided about what they had written.
    await enrolments.amend(edition, people[1]!, { why: 'Autrement dit.' });
    expect(await selections.release(edition, host!, key)).toEqual({ ok: false, reason: 'changed' });
    await enrolments.withdraw(edition, people[1]!);
    expect((await previewOf(edition)).counts).toEqual({ invited: 1, reserved: 0, declined: 0 });
  });

  it('answers nobody apart: not even by the dashboard ([A2])', async () => {
    const { edition, people } = await applied(NAMES.slice(0, 1), 2);
    const apart = [
      await enrolments.invite(edition, people[0]!, host!, ''),
      await enrolments.decline(edition, people[0]!, host!, 'other', ''),
      await enrolments.seat(edition, people[0]!, host!, { extra: true, why: '' }),
    ];
    for (const one of apart) expect(one).toEqual({ ok: false, reason: 'by-release' });
  });

  it('puts who was judged best in front of those who wait (W1)', async () => {
    const { edition, people, decide } = await applied(NAMES.slice(0, 3), 1);
    for (const [n, score] of [2, 5, 3].entries())
      await selections.review(edition, await applicationOf(orm, edition, people[n]!), host!, {
        ...{ scores: { overall: score }, note: '', version: 1 },
      });
    for (const n of [0, 1, 2]) await decide(n, 'reserve');
    await selections.release(edition, host!, (await previewOf(edition)).key);
    const listed = await enrolments.list(edition, host!);
    expect(listed.map(({ personId }) => personId)).toEqual([people[1], people[2], people[0]]);
    expect((await enrolments.standing(edition, people[1]!))?.rank).toBe(null);
  });
});

type Command =
  | { readonly do: 'apply' | 'withdraw' | 'accept' | 'turn-down' | 'amend' | 'invite'; readonly who: number }
  | { readonly do: 'decide'; readonly who: number; readonly decision: Decision }
  | { readonly do: 'rest'; readonly decision: Decision }
  | { readonly do: 'shortlist'; readonly who: number; readonly listed: boolean }
  | { readonly do: 'release' | 'release-again' }
  | { readonly do: 'capacity'; readonly seats: number };
const who = fc.nat({ max: NAMES.length - 1 });
const decision = fc.constantFrom(...DECISIONS);
const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('apply' as const), who }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('withdraw', 'accept', 'turn-down', 'amend', 'invite') as fc.Arbitrary<'accept'>,
      who,
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('decide' as const), who, decision }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('rest' as const), decision }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('shortlist' as const), who, listed: fc.boolean() }),
  },
  { weight: 4, arbitrary: fc.constant({ do: 'release' as const }) },
  { weight: 2, arbitrary: fc.constant({ do: 'release-again' as const }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('capacity' as const), seats: fc.integer({ min: 1, max: 4 }) }),
  },
);
const bursts = burstsOf(command, { queries: 25, hours: [0] });

/** Plays bursts on a new edition; what was broken first, if anything. */
const play = async (all: readonly Burst<Command>[], nodes: readonly Node[]) => {
  const { edition, people } = await applied(NAMES, 3);
  const application = async (n: number) => applicationOf(orm, edition, people[n]!);
  const perform = async (node: Node, one: Command, key: string, before: string): Promise<unknown> => {
    const { enrolments: there, selections: choosing } = node;
    switch (one.do) {
      case 'apply':
        return there.apply(edition, people[one.who]!, APPLICATION);
      case 'withdraw':
        return there.withdraw(edition, people[one.who]!);
      case 'accept':
        return there.accept(edition, people[one.who]!);
      case 'turn-down':
        return there.turnDown(edition, people[one.who]!);
      case 'amend':
        return there.amend(edition, people[one.who]!, { why: 'Mieux dit.' });
      case 'invite':
        return there.invite(edition, people[one.who]!, host!, '');
      case 'decide':
        return choosing.decide(edition, await application(one.who), host!, wish(one.decision));
      case 'rest':
        return choosing.decideRest(edition, second!, wish(one.decision));
      case 'shortlist':
        return choosing.shortlist(edition, await application(one.who), host!, one.listed);
      case 'release':
        return choosing.release(edition, host!, key);
      case 'release-again':
        return choosing.release(edition, second!, before);
      case 'capacity':
        return there.changeCapacity(edition, one.seats, { dryRun: false });
    }
  };
  let pressed = '';
  const { found } = await playBursts(all, {
    ...{ nodes, begin: BEGIN },
    performing: async () => {
      const [before, { key }] = [pressed, await previewOf(edition)];
      pressed = key;
      return (node, one) => perform(node, one, key, before);
    },
    faults: async () => [...(await broken(orm, edition, BEGIN)), ...(await brokenAnswers(orm, edition))],
  });
  return found;
};

describe('whatever hosts and people do at once', () => {
  const nodes = [openNode(url, BEGIN), openNode(url, BEGIN)];
  afterAll(() => Promise.all(nodes.map((one) => one.end())));

  it('answers are given together, once, and never over the seats ([A2], [A3], S1, S2, S3, M1)', async () => {
    await fc.assert(
      fc.asyncProperty(bursts, async (all) => {
        expect(await play(all, nodes)).toEqual([]);
      }),
      { numRuns: Number(process.env.PROOF_RUNS ?? 6) },
    );
  });

  it('a release that is cut anywhere leaves nothing, and can be pressed again ([A3])', async () => {
    const { edition, decide } = await applied(NAMES.slice(0, 3), 2);
    await decide(0, 'invite');
    await decide(1, 'reserve');
    await decide(2, 'decline');
    const { key } = await previewOf(edition);
    const mails = await mailsAbout(orm, edition);
    let cuts = 0;
    for (let queries = 2; ; queries += 3) {
      nodes[0]!.cutNext(queries);
      const answer = await nodes[0]!.selections.release(edition, host!, key).catch((error: unknown) => {
        if (!isDatabaseAway(error)) throw error;
        return null;
      });
      nodes[0]!.cutNext(null);
      if (answer?.ok) break;
      cuts++;
      expect(await mailsAbout(orm, edition)).toEqual(mails);
      expect(new Set(Object.values(await standing(orm, edition)))).toEqual(new Set(['applied']));
    }
    expect(cuts).toBeGreaterThan(8);
    expect(await brokenAnswers(orm, edition)).toEqual([]);
    expect((await movesOf(orm, edition)).filter(({ by }) => by === 'host')).toHaveLength(3);
  });
});

describe('the same without its guards', () => {
  const opened = (options: Parameters<typeof openNode>[2]): Node => {
    const one = openNode(url, BEGIN, options);
    onTestFinished(() => one.end());
    return one;
  };
  const meddling = [{ find: ' for update$', put: '' }];
  const decided = async (...all: readonly Decision[]) => {
    const made = await applied(NAMES.slice(0, all.length), 2);
    for (const [n, one] of all.entries()) await made.decide(n, one);
    return { ...made, key: (await previewOf(made.edition)).key };
  };

  it('says half of it when it is no transaction: this test can see it ([A2])', async () => {
    const { edition, key } = await decided('invite', 'reserve', 'decline');
    const loose = opened({
      meddling: [
        { find: '^begin$', put: 'select 1' },
        { find: '^insert into "enrolment_moves".*', put: 'select 1 / 0', time: 2 },
      ],
    });
    await expect(loose.selections.release(edition, host!, key)).rejects.toThrow();
    const faults = await brokenAnswers(orm, edition);
    expect(faults.some((fault) => fault.startsWith('A2: a release of'))).toBe(true);
  });

  it('fails on the row of the release when the lock is forgotten, and says it once ([A3])', async () => {
    const { edition, key } = await decided('invite', 'reserve', 'decline');
    const heldUp = together('insert into "releases"', 2);
    const nodes = [0, 1].map(() => opened({ meddling, heldUp }));
    const ends = await Promise.allSettled(nodes.map((one) => one.selections.release(edition, host!, key)));
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await brokenAnswers(orm, edition)).toEqual([]);
  });

  it('says it twice once that row does not stand in the way either: this test can see it ([A3])', async () => {
    for (const change of [
      'alter table releases drop constraint releases_edition_id_key_pk',
      'drop index enrolments_turn',
    ])
      await pool.query(change);
    const { edition, key } = await decided('reserve', 'decline');
    const heldUp = together('insert into "releases"', 2);
    const nodes = [0, 1].map(() => opened({ meddling, heldUp }));
    await Promise.all(nodes.map((one) => one.selections.release(edition, host!, key)));
    const faults = await brokenAnswers(orm, edition);
    expect(faults).toContain('A3: answered more often than applied');
  });
});
