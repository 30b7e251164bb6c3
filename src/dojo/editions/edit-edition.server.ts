import { and, eq, gte, isNull, sql } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { wallClockAt } from '#core/zone.ts';
import { keepLogosOf } from '../partners/logos.server.ts';
import { tellPlace } from '../sessions/place-mail.server.ts';
import { tellPrograms } from '../sessions/programs.server.ts';
import { sessions } from '../sessions/tables.server.ts';
import type { EditionWish } from './edition.ts';
import { hostsOf, renamedHosts, writeHosts } from './hosts.server.ts';
import { renewedQuestions } from './questions.ts';
import { editions } from './tables.server.ts';

/**
 * Says about an edition what its hosts say now. Seats are changed by the enrolment's own rules (E6); the way in is
 * settled once it was published, and the zone from the start, for sessions are in it. `from`: the revision that was
 * read; where it is another by now, nothing is changed, and false comes back.
 */
export const editEdition = (
  orm: NodePgDatabase,
  now: () => Date,
  id: string,
  wish: EditionWish,
  from?: number,
): Promise<boolean> =>
  orm.transaction(async (rows) => {
    const [edition] = await rows.select().from(editions).where(eq(editions.id, id)).for('update');
    if (!edition || (from !== undefined && edition.revision !== from)) return false;
    const { hosts, questions, capacity: _seats, zone: _zone, mode, ...said } = wish;
    const at = now();
    const [renewed] = await rows
      .update(editions)
      .set({
        ...said,
        mode: edition.status === 'draft' ? mode : edition.mode,
        questions: renewedQuestions(edition.questions, questions),
        revision: sql`${editions.revision} + 1`,
        changedAt: at,
      })
      .where(eq(editions.id, id))
      .returning();
    await keepLogosOf(
      rows,
      { edition: id },
      said.partners.map(({ name }) => name),
    );
    await writeHosts(rows, id, renamedHosts(await hostsOf(rows, id), hosts));
    if (said.place === edition.place) return true;
    // Sessions without a place of their own are where the edition is: calendars must hear of it [C2].
    const today = wallClockAt(at, edition.zone).date;
    const there = and(eq(sessions.venue, ''), isNull(sessions.cancelledAt), gte(sessions.date, today));
    const moved = await rows
      .update(sessions)
      .set({ sequence: sql`${sessions.sequence} + 1`, changedAt: at })
      .where(and(eq(sessions.editionId, id), there))
      .returning();
    if (moved.length > 0) await tellPlace(rows, edition, at);
    await tellPrograms(rows, renewed!, 'session.changed', moved, at);
    return true;
  });
