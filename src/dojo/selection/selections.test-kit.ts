/** An edition that chooses among those who apply, with what a test needs to look at. */
import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '#server/db/db.server.ts';
import { editionHosts } from '../editions/tables.server.ts';
import { anEdition } from '../enrolment/enrolments.test-kit.ts';
import { enrolmentMoves, enrolments } from '../enrolment/tables.server.ts';
import { decisions, releases } from './tables.server.ts';

export const aSelection = async (
  orm: Db['orm'],
  hosts: readonly string[],
  given: Parameters<typeof anEdition>[1] = {},
): Promise<string> => {
  const id = await anEdition(orm, { mode: 'selection', ...given }, '2099-10-13');
  if (hosts.length > 0)
    await orm
      .insert(editionHosts)
      .values(hosts.map((personId, position) => ({ editionId: id, position, name: personId, personId })));
  return id;
};

/** The id of somebody's application. */
export const applicationOf = async (orm: Db['orm'], editionId: string, personId: string): Promise<string> => {
  const [one] = await orm
    .select({ id: enrolments.id })
    .from(enrolments)
    .where(and(eq(enrolments.editionId, editionId), eq(enrolments.personId, personId)));
  return one!.id;
};

/** In which transaction a row was written. */
const written = (table: typeof releases | typeof enrolmentMoves) => sql<string>`${table}.xmin::text`;

/**
 * What must be true of the answers of an edition: what hosts decided is said in a release and nowhere else, a release
 * says all of it or nothing, and to each person once for each time they applied.
 */
export const brokenAnswers = async (orm: Db['orm'], editionId: string): Promise<readonly string[]> => {
  const faults: string[] = [];
  const done = await orm
    .select({
      ...{ invited: releases.invited, reserved: releases.reserved, declined: releases.declined },
      at: written(releases),
    })
    .from(releases)
    .where(eq(releases.editionId, editionId));
  const moves = await orm
    .select({
      ...{
        id: enrolmentMoves.id,
        move: enrolmentMoves.move,
        from: enrolmentMoves.from,
        by: enrolmentMoves.by,
      },
      enrolment: enrolmentMoves.enrolmentId,
      at: written(enrolmentMoves),
    })
    .from(enrolmentMoves)
    .innerJoin(enrolments, eq(enrolments.id, enrolmentMoves.enrolmentId))
    .where(eq(enrolments.editionId, editionId))
    .orderBy(enrolmentMoves.id);
  const answers = moves.filter(
    ({ move, from }) =>
      (from === 'applied' || from === 'shortlisted') && ['invite', 'reserve', 'decline'].includes(move),
  );
  for (const { at, invited, reserved, declined } of done) {
    const of = (name: string) => answers.filter((one) => one.at === at && one.move === name).length;
    const said = [of('invite'), of('reserve'), of('decline')];
    if (said.join() !== [invited, reserved, declined].join())
      faults.push(`A2: a release of ${[invited, reserved, declined]} said ${said}`);
  }
  const ats = new Set(done.map(({ at }) => at));
  if (answers.some(({ at }) => !ats.has(at))) faults.push('A2: an answer outside a release');
  for (const [enrolment, own] of Map.groupBy(moves, (one) => one.enrolment)) {
    const applied = own.filter(({ move }) => move === 'apply').length;
    const answered = answers.filter((one) => one.enrolment === enrolment).length;
    if (answered > applied) faults.push('A3: answered more often than applied');
  }
  const stale = await orm
    .select({ state: enrolments.state })
    .from(decisions)
    .innerJoin(enrolments, eq(enrolments.id, decisions.enrolmentId))
    .where(
      and(eq(enrolments.editionId, editionId), sql`${enrolments.state} not in ('applied', 'shortlisted')`),
    );
  if (stale.length > 0) faults.push(`A2: a decision about who is ${stale[0]!.state}`);
  return faults;
};
