import { and, asc, eq, sql } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { makeId } from '#core/id.ts';
import { no, type Verdict, yes } from '#core/verdict.ts';
import { keepLogosOf } from '../partners/logos.server.ts';
import type { Person } from '../people/person.ts';
import type { CommunityWish } from './community.ts';
import { communities, communityAdmins } from './tables.server.ts';

export type Community = typeof communities.$inferSelect;

export interface Communities {
  bySlug(slug: string): Promise<Community | null>;
  /** By name; behind a place in that order where one is given. */
  list(limit?: number, after?: Pick<Community, 'name' | 'slug'> | null): Promise<readonly Community[]>;
  /** Communities in which somebody may open editions. */
  of(person: Person): Promise<readonly Community[]>;
  create(wish: CommunityWish, by: Person): Promise<Verdict<Community, 'taken'>>;
  /**
   * What its admins say of it now; its address stays: others lead to it. `from`: the revision that was read; false, and
   * nothing changed, where somebody has changed it since.
   */
  edit(id: string, wish: Partial<CommunityWish>, from?: number): Promise<boolean>;
  mayRun(communityId: string, person: Person | null): Promise<boolean>;
}

/** Communities in PostgreSQL. */
export const createCommunities = (
  orm: NodePgDatabase,
  random: () => number,
  now: () => Date,
): Communities => ({
  async bySlug(slug) {
    const [found] = await orm.select().from(communities).where(eq(communities.slug, slug));
    return found ?? null;
  },
  list: (limit = 200, after = null) =>
    orm
      .select()
      .from(communities)
      .where(
        after ? sql`(${communities.name}, ${communities.slug}) > (${after.name}, ${after.slug})` : undefined,
      )
      .orderBy(asc(communities.name), asc(communities.slug))
      .limit(limit),
  async of(person) {
    if (person.isAdmin) return orm.select().from(communities).orderBy(asc(communities.name)).limit(200);
    const rows = await orm
      .select({ community: communities })
      .from(communityAdmins)
      .innerJoin(communities, eq(communities.id, communityAdmins.communityId))
      .where(eq(communityAdmins.personId, person.id))
      .orderBy(asc(communities.name));
    return rows.map(({ community }) => community);
  },
  create: (wish, by) =>
    orm.transaction(async (rows) => {
      const at = now();
      const [made] = await rows
        .insert(communities)
        .values({ ...wish, id: makeId(random), createdAt: at, changedAt: at })
        .onConflictDoNothing()
        .returning();
      if (!made) return no('taken');
      await rows.insert(communityAdmins).values({ communityId: made.id, personId: by.id, at });
      return yes(made);
    }),
  edit(id, { slug: _address, ...said }, from) {
    const as = from === undefined ? undefined : eq(communities.revision, from);
    return orm.transaction(async (rows) => {
      const changed = await rows
        .update(communities)
        .set({ ...said, revision: sql`${communities.revision} + 1`, changedAt: now() })
        .where(and(eq(communities.id, id), as))
        .returning({ id: communities.id });
      if (changed.length === 0) return false;
      const names = said.partners?.map(({ name }) => name);
      if (names) await keepLogosOf(rows, { community: id }, names);
      return true;
    });
  },
  async mayRun(communityId, person) {
    if (!person) return false;
    if (person.isAdmin) return true;
    const own = and(eq(communityAdmins.communityId, communityId), eq(communityAdmins.personId, person.id));
    return (await orm.$count(communityAdmins, own)) > 0;
  },
});
