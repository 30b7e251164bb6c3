import { eq, inArray } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { Verdict } from '#core/verdict.ts';
import { editions } from '../editions/tables.server.ts';
import { tellFacilitation } from '../sessions/programs.server.ts';
import { sessions } from '../sessions/tables.server.ts';
import { type Plan, planOf } from './plan.server.ts';
import { facilitationChanges } from './tables.server.ts';
import type { Place, Way } from './trade.ts';

export type Rows = Parameters<Parameters<NodePgDatabase['transaction']>[0]>[0];
type Edition = typeof editions.$inferSelect;

/** A part that passes from one to another, or to and from nobody. */
export interface Given {
  readonly place: Place;
  readonly from: string | null;
  readonly to: string | null;
}

/** One change of an edition's parts: nobody else changes them meanwhile. */
export const inEdition = <R extends string>(
  { orm, now }: { readonly orm: NodePgDatabase; readonly now: () => Date },
  editionId: string,
  act: (rows: Rows, edition: Edition, plan: Plan, at: Date) => Promise<Verdict<null, R>>,
): Promise<Verdict<null, R>> =>
  orm.transaction(async (rows) => {
    const [edition] = await rows.select().from(editions).where(eq(editions.id, editionId)).for('update');
    if (!edition) throw new Error('Nobody facilitates in an edition that is not there.');
    const at = now();
    return act(rows, edition, await planOf(rows, edition, at), at);
  });

/** Passes parts on. Calendars do not show who facilitates: nothing of theirs changes (F7, C2). */
export const passParts = async (
  rows: Rows,
  edition: Edition,
  given: readonly Given[],
  { way, byId, at }: { readonly way: Way; readonly byId: string; readonly at: Date },
): Promise<number> => {
  let last = 0;
  const changes = new Map<string, number>();
  for (const { place, from, to } of given) {
    const { sessionId, part } = place;
    const set = part === 'facilitator' ? { facilitatorId: to } : { coFacilitatorId: to };
    await rows.update(sessions).set(set).where(eq(sessions.id, sessionId));
    const change = { sessionId, part, fromId: from, toId: to, way, byId, at };
    const [row] = await rows.insert(facilitationChanges).values(change).returning();
    last = row!.id;
    changes.set(sessionId, last);
  }
  const passed = await rows
    .select({ id: sessions.id, number: sessions.number })
    .from(sessions)
    .where(inArray(sessions.id, [...changes.keys()]))
    .orderBy(sessions.number);
  for (const session of passed)
    await tellFacilitation(rows, edition, session, { change: changes.get(session.id)!, now: at });
  return last;
};
