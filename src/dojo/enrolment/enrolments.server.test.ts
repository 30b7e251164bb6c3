import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { no } from '#core/verdict.ts';
import { doorTo } from '#server/db/db.server.ts';
import { openTestDb } from '#server/db/db.test-kit.ts';
import { silentLog } from '#server/log.server.ts';
import { editions } from '../editions/tables.server.ts';
import { people } from '../people/tables.server.ts';
import {
  APPLICATION,
  anEdition,
  type Clock,
  mailsAbout,
  movesOf,
  openEnrolments,
  peopleNamed,
  seatsOf,
  standing,
} from './enrolments.test-kit.ts';
import { enrolmentVersions, enrolments as rows } from './tables.server.ts';

const { orm, url } = await openTestDb();
const clock: Clock = { now: new Date('2026-09-01T08:00:00Z') };
const enrolments = openEnrolments(orm, clock);
const [awa, brice, chloe, driss, host] = await peopleNamed(orm, ['Awa', 'Brice', 'Chloe', 'Driss', 'Host']);
const all = [awa!, brice!, chloe!, driss!];

const at = (time: string) => {
  clock.now = new Date(time);
};
const applyAll = async (edition: string, who = all) => {
  for (const person of who) expect((await enrolments.apply(edition, person, APPLICATION)).ok).toBe(true);
};
const full = async (given: Parameters<typeof anEdition>[1] = {}) => {
  at('2026-09-01T08:00:00Z');
  const edition = await anEdition(orm, given);
  await applyAll(edition);
  return edition;
};

describe('first come, first served', () => {
  it('seats as many as there are seats, the rest wait in order, and all are told (S1, W1, W12)', async () => {
    const edition = await full();
    expect(await standing(orm, edition)).toEqual({
      awa: 'seated',
      brice: 'seated',
      chloe: 'waitlisted',
      driss: 'waitlisted',
    });
    expect((await mailsAbout(orm, edition)).map(({ to }) => to)).toEqual(all);
  });

  it('offers a freed seat to the first in the same transaction, and holds it (W3, W4)', async () => {
    const edition = await full();
    await enrolments.withdraw(edition, awa!, 'Je déménage.');
    expect(await standing(orm, edition)).toMatchObject({
      awa: 'withdrawn',
      chloe: 'offered',
      driss: 'waitlisted',
    });
    // A passer-by does not get it, and joins behind.
    const [eve] = await peopleNamed(orm, ['Eve']);
    await enrolments.apply(edition, eve!, APPLICATION);
    expect((await standing(orm, edition)).eve).toBe('waitlisted');
    const moves = await movesOf(orm, edition);
    expect(moves.slice(-3).map(({ person, move, by, why }) => [person, move, by, why])).toEqual([
      ['awa', 'withdraw', 'person', 'Je déménage.'],
      ['chloe', 'offer', 'clock', ''],
      ['eve', 'apply', 'person', ''],
    ]);
    expect((await seatsOf(orm, edition)).map(({ personId }) => personId).sort()).toEqual(['brice', 'chloe']);
  });

  it('passes an offer on when it is turned down, or over (W4)', async () => {
    const edition = await full();
    await enrolments.withdraw(edition, awa!);
    await enrolments.turnDown(edition, chloe!);
    expect(await standing(orm, edition)).toMatchObject({ chloe: 'withdrawn', driss: 'offered' });
    const second = await full();
    await enrolments.withdraw(second, awa!);
    // Offered at 10:00 of Paris for 48 hours.
    at('2026-09-03T07:59:59.999Z');
    await enrolments.sweep();
    expect(await standing(orm, second)).toMatchObject({ chloe: 'offered', driss: 'waitlisted' });
    at('2026-09-03T08:00:00Z');
    await enrolments.sweep();
    expect(await standing(orm, second)).toMatchObject({ chloe: 'expired', driss: 'offered' });
  });

  it('finds nothing more to sweep, and nothing changes, the second time and on two nodes (W10)', async () => {
    const edition = await full();
    await enrolments.withdraw(edition, awa!);
    at('2026-09-03T08:00:00Z');
    const other = openEnrolments(orm, clock);
    await Promise.all([enrolments.sweep(), other.sweep(), enrolments.sweep()]);
    const once = await movesOf(orm, edition);
    expect(once.filter(({ move }) => move === 'expire')).toHaveLength(1);
    await enrolments.sweep();
    expect(await movesOf(orm, edition)).toEqual(once);
  });

  it('takes what is accepted a millisecond before the end, and nothing at the end (W5)', async () => {
    const edition = await full();
    await enrolments.withdraw(edition, awa!);
    at('2026-09-03T07:59:59.999Z');
    const [accepted] = await Promise.all([enrolments.accept(edition, chloe!), enrolments.sweep()]);
    expect(accepted).toMatchObject({ ok: true, value: { state: 'seated' } });
    at('2026-09-03T08:00:00Z');
    await enrolments.sweep();
    expect(await standing(orm, edition)).toMatchObject({ chloe: 'seated', driss: 'waitlisted' });
  });

  it('gives who accepts late the end of the queue, or a seat that nobody waits for (W6)', async () => {
    const edition = await full();
    await enrolments.withdraw(edition, awa!);
    at('2026-09-03T08:00:00Z');
    expect(await enrolments.accept(edition, chloe!)).toMatchObject({
      ok: true,
      value: { state: 'waitlisted' },
    });
    expect(await standing(orm, edition)).toMatchObject({ driss: 'offered' });
    await enrolments.withdraw(edition, driss!);
    expect(await standing(orm, edition)).toMatchObject({ chloe: 'offered' });
    at('2026-09-08T08:00:00Z');
    expect(await enrolments.accept(edition, chloe!)).toMatchObject({ ok: true, value: { state: 'seated' } });
  });

  it('arms an accepted offer no second time (W7)', async () => {
    const edition = await full();
    await enrolments.withdraw(edition, awa!);
    await enrolments.accept(edition, chloe!, 'link');
    await enrolments.withdraw(edition, chloe!);
    expect(await standing(orm, edition)).toMatchObject({ chloe: 'withdrawn', driss: 'offered' });
    expect(await enrolments.accept(edition, chloe!)).toEqual(no('not-now'));
    // The same link once more says how things stand, and changes nothing.
    expect(await enrolments.accept(edition, chloe!, 'link')).toMatchObject({ value: { state: 'withdrawn' } });
  });

  it('offers nothing while paused, nor within 48 hours of the first session (W8)', async () => {
    const edition = await full();
    await enrolments.pause(edition, true);
    await enrolments.withdraw(edition, awa!);
    expect(await standing(orm, edition)).toMatchObject({ chloe: 'waitlisted' });
    await enrolments.pause(edition, false);
    expect(await standing(orm, edition)).toMatchObject({ chloe: 'offered' });
    at('2026-10-11T16:30:00Z');
    await enrolments.withdraw(edition, brice!);
    expect(await standing(orm, edition)).toMatchObject({ chloe: 'expired', driss: 'waitlisted' });
    // A host may.
    expect((await enrolments.invite(edition, driss!, host!, 'Il reste une place.')).ok).toBe(true);
  });

  it('applies once, however often it is sent (S5)', async () => {
    at('2026-09-01T08:00:00Z');
    const edition = await anEdition(orm);
    const sent = await Promise.all(
      [1, 2, 3, 4].map((n) => enrolments.apply(edition, awa!, APPLICATION, n < 3 ? 'same' : undefined)),
    );
    expect(sent.map((one) => one.ok && one.value.state)).toEqual(Array(4).fill('seated'));
    expect(await movesOf(orm, edition)).toHaveLength(1);
    expect(await mailsAbout(orm, edition)).toHaveLength(1);
  });

  it('gives a seat once when a host and the clock give it at one instant (S7)', async () => {
    const edition = await full();
    await enrolments.pause(edition, true);
    await enrolments.withdraw(edition, awa!);
    await orm.update(editions).set({ paused: false }).where(eq(editions.id, edition));
    await Promise.all([
      enrolments.sweep(),
      enrolments.invite(edition, chloe!, host!, ''),
      enrolments.seat(edition, driss!, host!, { extra: false, why: '' }),
      openEnrolments(orm, clock).sweep(),
    ]);
    expect(await seatsOf(orm, edition)).toHaveLength(2);
    const told = await mailsAbout(orm, edition);
    expect(new Set(told.map(({ revision }) => revision)).size).toBe(told.length);
    const given = (await movesOf(orm, edition)).filter(({ to }) => to === 'offered' || to === 'seated');
    expect(given).toHaveLength(3);
  });

  it('puts who is declined out, and offers their seat (S3, W4, A10)', async () => {
    const edition = await full();
    await enrolments.decline(edition, awa!, host!, 'conduct', 'Trois absences.');
    expect(await standing(orm, edition)).toMatchObject({ awa: 'declined', chloe: 'offered' });
    expect(await enrolments.apply(edition, awa!, APPLICATION)).toEqual(no('not-now'));
  });

  it('offers the seat of who erases their account (W4)', async () => {
    const edition = await full();
    const [zoe] = await peopleNamed(orm, ['Zoe']);
    await enrolments.seat(edition, zoe!, host!, { extra: true, why: 'Elle anime.' });
    await enrolments.erase(brice!);
    expect(await standing(orm, edition)).toEqual({
      awa: 'seated',
      chloe: 'offered',
      driss: 'waitlisted',
      zoe: 'seated',
    });
    // The account itself may go now.
    await orm.delete(people).where(eq(people.id, 'zoe'));
    expect(await seatsOf(orm, edition)).toHaveLength(2);
  });
});

describe('the number of seats', () => {
  it('is not lowered below who sits there, who are named (S6)', async () => {
    const edition = await full();
    expect(await enrolments.changeCapacity(edition, 1, { dryRun: true })).toEqual({
      ok: false,
      reason: 'occupied',
      people: [awa, brice],
    });
    for (const wrong of [0, -1, 1e9, 1.5, Number.NaN])
      expect(await enrolments.changeCapacity(edition, wrong, { dryRun: false })).toEqual(no('how-many'));
  });

  it('names who would be mailed before anybody is, and offers them their seat after (S6)', async () => {
    const edition = await full();
    const before = await movesOf(orm, edition);
    const plan = { ok: true, value: { capacity: 3, offered: [chloe] } };
    expect(await enrolments.changeCapacity(edition, 3, { dryRun: true })).toEqual(plan);
    expect(await movesOf(orm, edition)).toEqual(before);
    expect(await enrolments.changeCapacity(edition, 3, { dryRun: false })).toEqual(plan);
    expect(await standing(orm, edition)).toMatchObject({ chloe: 'offered', driss: 'waitlisted' });
  });

  it('is exceeded by a host only, one extra seat at a time (S1)', async () => {
    const edition = await full();
    expect(await enrolments.seat(edition, driss!, host!, { extra: false, why: '' })).toEqual(no('full'));
    expect((await enrolments.seat(edition, driss!, host!, { extra: true, why: 'Co-animation' })).ok).toBe(
      true,
    );
    expect((await seatsOf(orm, edition)).map(({ number, extra }) => [number, extra])).toEqual([
      [1, false],
      [2, false],
      [3, true],
    ]);
    // An extra seat that is left is gone: nobody is offered it.
    await enrolments.withdraw(edition, driss!);
    expect(await standing(orm, edition)).toMatchObject({ chloe: 'waitlisted' });
  });
});

describe('what one wrote', () => {
  it('is kept as a draft when it comes too late (A4)', async () => {
    at('2026-09-16T12:00:00Z');
    const edition = await anEdition(orm, { closesOn: '2026-09-15' });
    expect(await enrolments.apply(edition, awa!, APPLICATION)).toEqual(no('closed'));
    expect(await standing(orm, edition)).toEqual({});
    await enrolments.save(edition, awa!, APPLICATION);
    expect(await standing(orm, edition)).toEqual({ awa: 'draft' });
    expect(await mailsAbout(orm, edition)).toEqual([]);
  });

  it('keeps its earlier wordings once it was sent (A8)', async () => {
    at('2026-09-01T12:00:00Z');
    const edition = await anEdition(orm, { mode: 'selection' });
    await enrolments.apply(edition, awa!, APPLICATION);
    await enrolments.amend(edition, awa!, { why: 'Mieux dit.' });
    const [enrolment] = await orm.select().from(rows).where(eq(rows.editionId, edition));
    expect(enrolment).toMatchObject({ state: 'applied', version: 2, answers: { why: 'Mieux dit.' } });
    const versions = await orm
      .select({ version: enrolmentVersions.version, answers: enrolmentVersions.answers })
      .from(enrolmentVersions)
      .where(eq(enrolmentVersions.enrolmentId, enrolment!.id))
      .orderBy(enrolmentVersions.version);
    expect(versions).toEqual([
      { version: 1, answers: APPLICATION.answers },
      { version: 2, answers: { why: 'Mieux dit.' } },
    ]);
  });
});

it('asks to try again after three seconds behind a lock, and nothing was done (S8)', async () => {
  at('2026-09-01T12:00:00Z');
  const edition = await anEdition(orm);
  const other = doorTo({ connectionString: url, max: 1 }, silentLog, async () => {});
  const client = await other.pool.connect();
  await client.query('begin');
  await client.query('select 1 from editions where id = $1 for update', [edition]);
  expect(await enrolments.apply(edition, awa!, APPLICATION)).toEqual(no('busy'));
  await client.query('rollback');
  client.release();
  await other.close();
  expect(await standing(orm, edition)).toEqual({});
});

it('knows no edition that is not there', async () => {
  expect(await enrolments.apply('nowhere', awa!, APPLICATION)).toEqual(no('no-such-edition'));
});
