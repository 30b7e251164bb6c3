/**
 * What public pages are made of, in one text each: another text means that something they show may have changed, whoever
 * changed it, on whichever node. `xmin` names the transaction that last wrote a row, so no way to write one can be
 * forgotten; what changes often and mostly unseen, such as enrolments, is told by what is seen of it.
 */
import { type SQL, sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import type pg from 'pg';
import { communities } from '../communities/tables.server.ts';
import { enrolments, seats } from '../enrolment/tables.server.ts';
import { chairs } from '../evenings/tables.server.ts';
import { partnerLogos } from '../partners/tables.server.ts';
import { people } from '../people/tables.server.ts';
import { attendances, sessions } from '../sessions/tables.server.ts';
import { editionHosts, editionPictures, editions } from './tables.server.ts';

export interface PageVersions {
  /** Of an edition’s page and calendar; null for a draft, and where there is none. */
  edition(slug: string): Promise<string | null>;
  /** Of a community’s page and feed; null where there is none. */
  community(slug: string): Promise<string | null>;
}

/** Where the slug stands in a statement; it is its only value. */
const slug = sql.placeholder('slug');

export const createPageVersions = (pool: Pick<pg.Pool, 'query'>): PageVersions => {
  // Planned once for each connection: planning takes longer than all the rest.
  const versionOf = (name: string, statement: SQL) => {
    const { sql: text } = new PgDialect().sqlToQuery(statement);
    return async (of: string): Promise<string | null> => {
      const { rows } = await pool.query<{ version: string }>({ name, text, values: [of] });
      return rows[0]?.version ?? null;
    };
  };
  return {
    edition: versionOf(
      'edition-page',
      sql`
        select concat_ws('.', e.id, e.xmin, c.xmin,
          (select p.xmin::text from ${editionPictures} p where p.edition_id = e.id),
          (select md5(string_agg(concat_ws(':', l.id, l.xmin), ',' order by l.id))
            from ${partnerLogos} l where l.edition_id = e.id),
          (select md5(string_agg(concat_ws(':', h.position, h.xmin), ',' order by h.position))
            from ${editionHosts} h where h.edition_id = e.id),
          (select md5(string_agg(concat_ws(':', s.number, s.xmin), ',' order by s.number))
            from ${sessions} s where s.edition_id = e.id),
          (select count(*) from ${seats} t where t.edition_id = e.id and not t.extra),
          (select md5(string_agg(concat_ws(':', n.id, n.name), ',' order by n.id))
            from ${enrolments} r join ${people} n on n.id = r.person_id
            where r.edition_id = e.id and r.state = 'seated' and r.shown),
          case when e.no_shows_shown then (select md5(string_agg(
              concat_ws(':', k.session_id, k.person_id, k.xmin, a.xmin), ',' order by k.session_id, k.date, k.person_id))
            from ${chairs} k join ${sessions} s on s.id = k.session_id
            left join ${attendances} a on a.session_id = k.session_id and a.person_id = k.person_id
            where s.edition_id = e.id) end) as version
        from ${editions} e join ${communities} c on c.id = e.community_id
        where e.slug = ${slug} and e.status <> 'draft'`,
    ),
    community: versionOf(
      'community-page',
      sql`
        select concat_ws('.', c.id, c.xmin,
          (select md5(string_agg(concat_ws(':', l.id, l.xmin), ',' order by l.id))
            from ${partnerLogos} l where l.community_id = c.id),
          (select md5(string_agg(concat_ws(':', e.id, e.xmin,
              (select p.xmin::text from ${editionPictures} p where p.edition_id = e.id),
              (select count(*) from ${seats} t where t.edition_id = e.id),
              (select min(s.date) from ${sessions} s where s.edition_id = e.id and s.cancelled_at is null)
            ), ',' order by e.id))
            from ${editions} e where e.community_id = c.id and e.status <> 'draft')) as version
        from ${communities} c where c.slug = ${slug}`,
    ),
  };
};
