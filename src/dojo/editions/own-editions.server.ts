import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, ne, notInArray, or } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { addDays } from '#core/calendar.ts';
import { communities } from '../communities/tables.server.ts';
import type { State } from '../enrolment/enrolment.ts';
import { enrolments } from '../enrolment/tables.server.ts';
import { products } from '../products/tables.server.ts';
import { instantsOf } from '../sessions/rhythm.ts';
import { sessions } from '../sessions/tables.server.ts';
import type { Status } from './edition.ts';
import { editionHosts, editionProducts, editions } from './tables.server.ts';

/** An edition as one finds one's own again (rules.md, E9). */
export interface OwnEdition {
  readonly slug: string;
  readonly title: string;
  readonly status: Status;
  /** The name of its community. */
  readonly community: string;
  readonly hosting: boolean;
  /** Where they stand, as they may know it; null for who asked for no place. */
  readonly state: State | null;
  /** The next session, or the one that goes on; null when none is to come. */
  readonly next: { readonly number: number; readonly date: string } | null;
  /** Those they may work in. */
  readonly products: readonly { readonly id: string; readonly title: string }[];
}

/** As many as the page lists, the latest made first. */
const SHOWN = 200;

/** What is over comes last; what meets next, first. */
const inOrder = (one: OwnEdition, other: OwnEdition): number =>
  Number(one.status === 'finished') - Number(other.status === 'finished') ||
  Number(one.next === null) - Number(other.next === null) ||
  (one.next?.date ?? '').localeCompare(other.next?.date ?? '');

/** The editions that somebody hosts, and those where they asked for a place and did not take that back. */
export const ownEditions = async (
  orm: NodePgDatabase,
  personId: string,
  now: Date,
): Promise<readonly OwnEdition[]> => {
  const rows = await orm
    .select({
      ...{ id: editions.id, slug: editions.slug, title: editions.title, status: editions.status },
      ...{ zone: editions.zone, community: communities.name },
      ...{ host: editionHosts.personId, state: enrolments.state },
    })
    .from(editions)
    .innerJoin(communities, eq(communities.id, editions.communityId))
    .leftJoin(editionHosts, and(eq(editionHosts.editionId, editions.id), eq(editionHosts.personId, personId)))
    .leftJoin(
      enrolments,
      and(
        ...[eq(enrolments.editionId, editions.id), eq(enrolments.personId, personId)],
        notInArray(enrolments.state, ['draft', 'withdrawn']),
      ),
    )
    .where(or(isNotNull(editionHosts.personId), and(isNotNull(enrolments.id), ne(editions.status, 'draft'))))
    .orderBy(desc(editions.createdAt), asc(editions.slug))
    .limit(SHOWN);
  // A local day may be the one before that of UTC.
  const since = addDays(now.toISOString().slice(0, 10), -1);
  const ids = rows.map(({ id }) => id);
  const ahead = await orm
    .select({
      ...{ editionId: sessions.editionId, number: sessions.number },
      ...{ date: sessions.date, start: sessions.start, end: sessions.end },
    })
    .from(sessions)
    .where(and(inArray(sessions.editionId, ids), isNull(sessions.cancelledAt), gte(sessions.date, since)))
    .orderBy(asc(sessions.date), asc(sessions.start), asc(sessions.number));
  const inside = rows.filter(({ host, state }) => host !== null || state === 'seated').map(({ id }) => id);
  const works = await orm
    .select({ editionId: editionProducts.editionId, id: products.id, title: products.title })
    .from(editionProducts)
    .innerJoin(products, eq(products.id, editionProducts.productId))
    .where(inArray(editionProducts.editionId, inside))
    .orderBy(asc(editionProducts.at));
  return rows
    .map(({ id, zone, host, state, ...edition }): OwnEdition => {
      const next = ahead.find((one) => one.editionId === id && instantsOf({ ...one, zone }).endsAt > now);
      return {
        ...edition,
        hosting: host !== null,
        // That hosts look closer at somebody is no decision yet.
        state: state === 'shortlisted' ? 'applied' : state,
        next: next ? { number: next.number, date: next.date } : null,
        products: works.filter(({ editionId }) => editionId === id).map(({ id, title }) => ({ id, title })),
      };
    })
    .sort(inOrder);
};
