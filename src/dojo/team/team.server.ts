import { and, asc, count, eq, gt, lte, max } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { makeId } from '#core/id.ts';
import { no, type Verdict, yes } from '#core/verdict.ts';
import { communities, communityAdmins } from '../communities/tables.server.ts';
import { editionHosts, editions } from '../editions/tables.server.ts';
import type { Leaving } from '../people/auth-sessions.server.ts';
import type { Person } from '../people/person.ts';
import { people } from '../people/tables.server.ts';
import { hashOf, isSecret, makeSecret } from '../products/secrets.server.ts';
import { invitations } from './tables.server.ts';

/** Whose team: those who administer a community, or those who host an edition. */
export type TeamOf = { readonly community: string } | { readonly edition: string };

/** How long an invitation can be taken up, and how many may be open at once for one team. */
export const INVITATION = { days: 14, open: 20 } as const;

export interface Member {
  readonly personId: string;
  readonly name: string;
}

export interface OpenInvitation {
  readonly id: string;
  readonly by: string;
  readonly endsAt: Date;
}

export interface Offered {
  readonly kind: 'community' | 'edition';
  readonly slug: string;
  readonly title: string;
  readonly by: string;
}

export interface Teams {
  members(of: TeamOf): Promise<readonly Member[]>;
  openInvitations(of: TeamOf): Promise<readonly OpenInvitation[]>;
  /** A new key, shown once. */
  invite(of: TeamOf, by: string): Promise<Verdict<string, 'too-many'>>;
  takeBack(of: TeamOf, invitationId: string): Promise<void>;
  /** What a key leads to; null for one that was used, taken back, or never given. */
  offered(key: string): Promise<Offered | null>;
  /** Takes an invitation up, once: whoever comes second with the same key finds nothing. */
  join(key: string, person: Person): Promise<Verdict<Offered, 'no-such-invitation'>>;
  /** Somebody is in the team no more. A community is never left without anybody (rules.md, G3). */
  letGo(of: TeamOf, personId: string): Promise<Verdict<null, 'last'>>;
}

export const createTeams = (
  orm: NodePgDatabase,
  random: () => number,
  now: () => Date,
  leaving: Leaving,
): Teams => {
  const invitationsOf = (of: TeamOf) =>
    'community' in of ? eq(invitations.communityId, of.community) : eq(invitations.editionId, of.edition);

  const openBy = (key: string) =>
    and(
      eq(invitations.keyHash, isSecret(key) ? hashOf(key) : new Uint8Array()),
      gt(invitations.endsAt, now()),
    );

  const found = (rows: Pick<NodePgDatabase, 'select'>, key: string) =>
    rows
      .select({
        ...{ id: invitations.id, communityId: invitations.communityId, editionId: invitations.editionId },
        by: people.name,
        ...{ community: communities.name, communitySlug: communities.slug },
        ...{ edition: editions.title, editionSlug: editions.slug },
      })
      .from(invitations)
      .innerJoin(people, eq(people.id, invitations.by))
      .leftJoin(communities, eq(communities.id, invitations.communityId))
      .leftJoin(editions, eq(editions.id, invitations.editionId))
      .where(openBy(key));

  const offeredOf = (row: Awaited<ReturnType<typeof found>>[number]): Offered =>
    row.communitySlug !== null
      ? { kind: 'community', slug: row.communitySlug, title: row.community!, by: row.by }
      : { kind: 'edition', slug: row.editionSlug!, title: row.edition!, by: row.by };

  return {
    members: (of) =>
      'community' in of
        ? orm
            .select({ personId: people.id, name: people.name })
            .from(communityAdmins)
            .innerJoin(people, eq(people.id, communityAdmins.personId))
            .where(eq(communityAdmins.communityId, of.community))
            .orderBy(asc(communityAdmins.at))
        : orm
            .select({ personId: people.id, name: people.name })
            .from(editionHosts)
            .innerJoin(people, eq(people.id, editionHosts.personId))
            .where(eq(editionHosts.editionId, of.edition))
            .orderBy(asc(editionHosts.position)),
    openInvitations: (of) =>
      orm
        .select({ id: invitations.id, by: people.name, endsAt: invitations.endsAt })
        .from(invitations)
        .innerJoin(people, eq(people.id, invitations.by))
        .where(and(invitationsOf(of), gt(invitations.endsAt, now())))
        .orderBy(asc(invitations.at)),
    async invite(of, by) {
      const at = now();
      await orm.delete(invitations).where(lte(invitations.endsAt, at));
      if ((await orm.$count(invitations, invitationsOf(of))) >= INVITATION.open) return no('too-many');
      const key = makeSecret();
      await orm.insert(invitations).values({
        ...{ id: makeId(random), keyHash: hashOf(key), by, at },
        communityId: 'community' in of ? of.community : null,
        editionId: 'edition' in of ? of.edition : null,
        endsAt: new Date(at.getTime() + INVITATION.days * 24 * 3600_000),
      });
      return yes(key);
    },
    async takeBack(of, invitationId) {
      await orm.delete(invitations).where(and(invitationsOf(of), eq(invitations.id, invitationId)));
    },
    async offered(key) {
      const [row] = await found(orm, key);
      return row ? offeredOf(row) : null;
    },
    join: (key, person) =>
      orm.transaction(async (rows) => {
        const [row] = await found(rows, key);
        if (!row) return no('no-such-invitation');
        const taken = await rows.delete(invitations).where(eq(invitations.id, row.id)).returning();
        if (taken.length === 0) return no('no-such-invitation');
        const at = now();
        if (row.communityId !== null)
          await rows
            .insert(communityAdmins)
            .values({ communityId: row.communityId, personId: person.id, at })
            .onConflictDoNothing();
        else await seatAmongHosts(rows, row.editionId!, person);
        return yes(offeredOf(row));
      }),
    async letGo(of, personId) {
      const gone = await orm.transaction(async (rows) => {
        await leaving.ending(rows, personId);
        if ('edition' in of) {
          const own = and(eq(editionHosts.editionId, of.edition), eq(editionHosts.personId, personId));
          await rows.delete(editionHosts).where(own);
          return yes(null);
        }
        // One at a time, or the last two would each go because the other stays.
        await rows.select().from(communities).where(eq(communities.id, of.community)).for('update');
        const all = eq(communityAdmins.communityId, of.community);
        const [left] = await rows.select({ admins: count() }).from(communityAdmins).where(all);
        if (left!.admins < 2) return no('last');
        await rows.delete(communityAdmins).where(and(all, eq(communityAdmins.personId, personId)));
        return yes(null);
      });
      if (gone.ok) leaving.ended(personId);
      return gone;
    },
  };
};

/** Adds a host, or gives an account to who was thanked by that name alone. */
const seatAmongHosts = async (
  rows: Pick<NodePgDatabase, 'select' | 'insert' | 'update'>,
  editionId: string,
  { id: personId, name }: Person,
): Promise<void> => {
  await rows.select({ id: editions.id }).from(editions).where(eq(editions.id, editionId)).for('update');
  const all = await rows.select().from(editionHosts).where(eq(editionHosts.editionId, editionId));
  if (all.some((host) => host.personId === personId)) return;
  const named = all.find((host) => host.personId === null && host.name === name);
  if (named) {
    const own = and(eq(editionHosts.editionId, editionId), eq(editionHosts.position, named.position));
    await rows.update(editionHosts).set({ personId }).where(own);
    return;
  }
  const [last] = await rows
    .select({ position: max(editionHosts.position) })
    .from(editionHosts)
    .where(eq(editionHosts.editionId, editionId));
  await rows.insert(editionHosts).values({ editionId, personId, name, position: (last?.position ?? -1) + 1 });
};
