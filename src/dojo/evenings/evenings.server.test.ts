import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { no } from '#core/verdict.ts';
import { openTestDb } from '#server/db/db.test-kit.ts';
import {
  APPLICATION,
  type Clock,
  openEnrolments,
  peopleNamed,
  seatsOf,
  standing,
} from '../enrolment/enrolments.test-kit.ts';
import { enrolments as enrolmentRows } from '../enrolment/tables.server.ts';
import { createSessions } from '../sessions/sessions.server.ts';
import { sessions } from '../sessions/tables.server.ts';
import { createEvenings } from './evenings.server.ts';
import { ASKS, anEvening, CLOSES, chairsOf, mailedAbout } from './evenings.test-kit.ts';
import { evenings as eveningRows } from './tables.server.ts';

const HOUR = 3600_000;
const { orm } = await openTestDb();
const clock: Clock = { now: ASKS };
const enrolments = openEnrolments(orm, clock);
const evenings = createEvenings({ orm, now: () => clock.now });
const hoursOn = (hours: number, from = ASKS) => {
  clock.now = new Date(from.getTime() + hours * HOUR);
};

let played = 0;
/** An evening whose question has left: so many have a seat, the others wait. */
const asked = async (capacity: number, given: Parameters<typeof anEvening>[1] = {}, people = 5) => {
  hoursOn(-24);
  const { edition, session } = await anEvening(orm, { capacity, ...given });
  const names = await peopleNamed(
    orm,
    ['ana', 'bea', 'cid', 'dan', 'eli'].slice(0, people).map((name) => `${name}${played}`),
  );
  played++;
  for (const one of names) await enrolments.apply(edition, one, APPLICATION);
  hoursOn(0);
  await evenings.sweep();
  const [ana, bea, cid, dan, eli] = names as [string, string, string, string, string];
  const says = (who: string, comes: boolean, answer = 'Le parking') =>
    evenings.answer(edition, session, who, { comes, answer });
  return { edition, session, ana, bea, cid, dan, eli, says };
};

describe('the question', () => {
  it('leaves once, to who has a seat; with none nothing is asked (N4, N9, N11)', async () => {
    const { session, edition, ana, bea } = await asked(2);
    expect(await chairsOf(orm, session)).toEqual({ [ana]: 'kept', [bea]: 'kept' });
    await Promise.all([evenings.sweep(), evenings.sweep()]);
    expect(await mailedAbout(orm, session)).toEqual([`warm-up ${ana}`, `warm-up ${bea}`]);
    const without = await anEvening(orm);
    await orm.update(sessions).set({ question: '' }).where(eq(sessions.editionId, without.edition));
    await evenings.sweep();
    expect(await orm.$count(eveningRows, eq(eveningRows.sessionId, without.session))).toBe(0);
    const said = { comes: true, answer: 'Moi' };
    expect(await evenings.answer(without.edition, without.session, ana, said)).toEqual(no('not-asked'));
    expect(await evenings.answer(edition, without.session, ana, said)).toEqual(no('no-such-session'));
  });

  it('is asked of who sits down later, and their silence is no answer while they had no day for it (N4, N12)', async () => {
    const { session, edition, ana, bea, cid, dan } = await asked(2, {}, 4);
    hoursOn(70);
    await enrolments.withdraw(edition, ana);
    await evenings.sweep();
    // Whoever was offered the seat is to have the chair: it is not offered to who waits behind them.
    expect(await standing(orm, edition)).toMatchObject({ [cid]: 'offered', [dan]: 'waitlisted' });
    expect(await chairsOf(orm, session)).toEqual({ [ana]: 'freed', [bea]: 'kept' });
    hoursOn(90);
    await enrolments.accept(edition, cid);
    await evenings.sweep();
    expect(await mailedAbout(orm, session)).toContain(`warm-up ${cid}`);
    clock.now = CLOSES;
    await evenings.sweep();
    expect(await chairsOf(orm, session)).toEqual({
      ...{ [ana]: 'freed', [bea]: 'freed', [cid]: 'kept', [dan]: 'offered' },
    });
  });

  it('is called to mind once, to who is silent (N13)', async () => {
    const { session, ana, bea, cid, says } = await asked(3, {}, 3);
    await says(ana, true);
    await says(bea, false);
    hoursOn(72);
    await evenings.sweep();
    await evenings.sweep();
    expect((await mailedAbout(orm, session)).filter((one) => one.startsWith('warm-up-reminder'))).toEqual([
      `warm-up-reminder ${cid}`,
    ]);
  });

  it('is another one when the session moves to another day; what was said of the first counts no more (N10)', async () => {
    const { session, edition, ana, bea, says } = await asked(2, {}, 2);
    await says(ana, false);
    await createSessions(orm, Math.random, () => clock.now).move(edition, session, {
      ...{ date: '2026-10-20', start: '18:30', end: '20:30' },
    });
    expect(await says(ana, false)).toEqual(no('not-asked'));
    hoursOn(7 * 24);
    await evenings.sweep();
    const now = await orm.select().from(eveningRows).where(eq(eveningRows.sessionId, session));
    expect(now.map(({ date }) => date).sort()).toEqual(['2026-10-13', '2026-10-20']);
    clock.now = new Date(CLOSES.getTime() + 7 * 24 * HOUR);
    await evenings.sweep();
    // Both were silent about the new day.
    expect((await mailedAbout(orm, session)).filter((one) => one.startsWith('chair-freed'))).toEqual([
      `chair-freed ${ana}`,
      `chair-freed ${bea}`,
    ]);
  });
});

describe('a chair', () => {
  it('that somebody leaves is offered at once to the first who waits, and the seat stays theirs (N3, N5, N6)', async () => {
    const { session, edition, ana, bea, cid, dan, says } = await asked(2, {}, 4);
    const seats = await seatsOf(orm, edition);
    expect(await says(ana, true, '')).toEqual(no('no-answer'));
    expect((await says(ana, false, '')).ok).toBe(true);
    expect(await chairsOf(orm, session)).toEqual({ [ana]: 'freed', [bea]: 'kept', [cid]: 'offered' });
    expect(await says(dan, true)).toEqual(no('not-asked'));
    expect((await says(cid, true)).ok).toBe(true);
    // Said twice is said once [S5].
    expect((await says(cid, true)).ok).toBe(true);
    expect(await says(ana, true)).toEqual(no('no-chair'));
    expect(await chairsOf(orm, session)).toEqual({ [ana]: 'freed', [bea]: 'kept', [cid]: 'taken' });
    expect(await seatsOf(orm, edition)).toEqual(seats);
    expect(await standing(orm, edition)).toMatchObject({ [ana]: 'seated', [cid]: 'waitlisted' });
    expect((await mailedAbout(orm, session)).filter((one) => one.startsWith('chair'))).toEqual([
      `chair ${cid}`,
      `chair ${cid}`,
    ]);
  });

  it('is freed by silence at the stated hour, not before; who has a seat comes back while one is left (N8, N12)', async () => {
    const { session, ana, bea, cid, says } = await asked(2, {}, 3);
    await says(ana, true);
    clock.now = new Date(CLOSES.getTime() - 1);
    await evenings.sweep();
    expect(await chairsOf(orm, session)).toEqual({ [ana]: 'kept', [bea]: 'kept' });
    clock.now = CLOSES;
    await evenings.sweep();
    expect(await chairsOf(orm, session)).toEqual({ [ana]: 'kept', [bea]: 'freed', [cid]: 'offered' });
    expect(await says(bea, true)).toEqual(no('no-chair'));
    await says(cid, false);
    expect((await says(bea, true)).ok).toBe(true);
    expect(await chairsOf(orm, session)).toEqual({ [ana]: 'kept', [bea]: 'kept', [cid]: 'turned-down' });
    clock.now = new Date('2026-10-13T16:30:00Z');
    expect(await says(bea, false)).toEqual(no('over'));
  });

  it('held by an offer passes on at its instant, whoever comes first then, and is not offered twice (N7)', async () => {
    const { session, ana, bea, cid, dan, says } = await asked(2, {}, 4);
    await says(ana, false);
    // Twelve hours from ten in the morning end at night: held till the next.
    hoursOn(24);
    clock.now = new Date(clock.now.getTime() - 1);
    await evenings.sweep();
    expect(await chairsOf(orm, session)).toMatchObject({ [cid]: 'offered' });
    hoursOn(24);
    const [late] = await Promise.all([says(cid, true), evenings.sweep()]);
    expect(late).toEqual(no('no-chair'));
    expect(await chairsOf(orm, session)).toEqual({
      ...{ [ana]: 'freed', [bea]: 'kept', [cid]: 'passed', [dan]: 'offered' },
    });
    await says(dan, true);
    await says(dan, false);
    // Nobody is left to want it: now who was late may have it.
    expect((await says(cid, true)).ok).toBe(true);
    expect(await chairsOf(orm, session)).toMatchObject({ [cid]: 'taken', [dan]: 'given-up' });
  });

  it('is offered to nobody while the edition is paused; to whom the host chooses with selection (N6)', async () => {
    const { session, edition, ana, cid, says } = await asked(2, {}, 3);
    await enrolments.pause(edition, true);
    await says(ana, false);
    expect(await chairsOf(orm, session)).not.toHaveProperty(cid);
    expect(await evenings.offer(edition, session, cid)).toEqual(no('in-order'));
    await enrolments.pause(edition, false);
    await evenings.sweep();
    expect(await chairsOf(orm, session)).toMatchObject({ [cid]: 'offered' });

    const chosen = await asked(1, { mode: 'selection' }, 3);
    const { edition: among, session: evening, bea: chosenOne } = chosen;
    const [zoe] = await peopleNamed(orm, [`zoe${played}`, 'host']);
    await enrolments.seat(among, zoe!, 'host', { extra: false, why: '' });
    await orm.update(enrolmentRows).set({ state: 'waitlisted' }).where(eq(enrolmentRows.personId, chosenOne));
    expect(await evenings.offer(among, evening, chosenOne)).toEqual(no('no-chair'));
    await chosen.says(zoe!, false);
    expect(await chairsOf(orm, evening)).toEqual({ [zoe!]: 'freed' });
    expect(await evenings.offer(among, evening, chosen.cid)).toEqual(no('not-waiting'));
    expect((await evenings.offer(among, evening, chosenOne)).ok).toBe(true);
    expect(await chairsOf(orm, evening)).toEqual({ [zoe!]: 'freed', [chosenOne]: 'offered' });
  });

  it('is not taken from anybody when seats are taken away (N1)', async () => {
    const { session, edition, ana, bea, says } = await asked(3, {}, 2);
    await says(ana, true);
    await says(bea, true);
    await enrolments.pause(edition, true);
    const [late] = await peopleNamed(orm, [`late${played}`]);
    await enrolments.apply(edition, late!, APPLICATION);
    // So near to the first session no seat is offered any more; a chair is.
    hoursOn(106);
    await enrolments.pause(edition, false);
    await evenings.sweep();
    await says(late!, true);
    const all = { [ana]: 'kept', [bea]: 'kept', [late!]: 'taken' };
    expect(await chairsOf(orm, session)).toEqual(all);
    expect(await enrolments.changeCapacity(edition, 2, { dryRun: false })).toMatchObject({ ok: true });
    await evenings.sweep();
    expect(await chairsOf(orm, session)).toEqual(all);
    // Whoever gives theirs back then finds none.
    await says(ana, false);
    expect(await says(ana, true)).toEqual(no('no-chair'));
  });
});
