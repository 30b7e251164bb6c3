import { and, asc, count, desc, eq, inArray, isNull, ne, sql } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { makeId } from '#core/id.ts';
import { no, type Verdict, yes } from '#core/verdict.ts';
import { communities, communityAdmins } from '../communities/tables.server.ts';
import { enrolments, seats } from '../enrolment/tables.server.ts';
import { copyLogos } from '../partners/logos.server.ts';
import type { Person } from '../people/person.ts';
import { people } from '../people/tables.server.ts';
import type { OpensTo } from '../products/shares.server.ts';
import { products } from '../products/tables.server.ts';
import { tellPrograms } from '../sessions/programs.server.ts';
import { sessions } from '../sessions/tables.server.ts';
import { editEdition } from './edit-edition.server.ts';
import {
  type EditionRole,
  type EditionWish,
  mayBecome,
  type Picture,
  type Status,
  type StatusRefusal,
  slugOf,
} from './edition.ts';
import { type Host, hostsOf, writeHosts } from './hosts.server.ts';
import { type OwnEdition, ownEditions } from './own-editions.server.ts';
import { renewedQuestions } from './questions.ts';
import { editionHosts, editionPictures, editionProducts, editions } from './tables.server.ts';

export type EditionRow = typeof editions.$inferSelect;

/** What somebody holds to enter the products of an edition, as rooms know it. */
const wayIn = (editionId: string, personId: string): string => `edition-${editionId}-${personId}`;

export interface Edition extends EditionRow {
  readonly community: { readonly id: string; readonly slug: string; readonly name: string };
  readonly hosts: readonly Host[];
  readonly picture: Picture | null;
}

/** What lists say of an edition. */
export interface EditionLine {
  readonly slug: string;
  readonly title: string;
  readonly sentence: string;
  readonly status: Status;
  readonly region: string;
  readonly place: string;
  readonly locale: EditionRow['locale'];
  readonly capacity: number;
  readonly taken: number;
  readonly begins: string | null;
  readonly changedAt: Date;
  readonly publishedAt: Date | null;
  readonly picture: Picture | null;
}

export interface Editions {
  bySlug(slug: string): Promise<Edition | null>;
  /** Editions that one may enrol in, the next to begin first; behind a place in that order where one is given. */
  open(limit: number, after?: Pick<EditionLine, 'begins' | 'slug'> | null): Promise<readonly EditionLine[]>;
  ofCommunity(communityId: string): Promise<readonly EditionLine[]>;
  draftsOf(communityId: string): Promise<readonly EditionLine[]>;
  /** The editions that somebody hosts or asked for a place in (rules.md, E9). */
  ofPerson(personId: string): Promise<readonly OwnEdition[]>;
  /** Who somebody is to an edition (rules.md, E1). */
  roleOf(edition: Pick<Edition, 'id' | 'communityId'>, person: Person | null): Promise<EditionRole>;
  create(communityId: string, wish: EditionWish, by: Person): Promise<EditionRow>;
  /** `from`: the revision that was read; false, and nothing changed, where somebody has changed it since. */
  edit(id: string, wish: EditionWish, from?: number): Promise<boolean>;
  become(id: string, status: Status): Promise<Verdict<Status, StatusRefusal | 'no-such-edition'>>;
  /** The next season: the same words, nobody in it, no date, no session. */
  duplicate(id: string, by: Person): Promise<EditionRow | null>;
  takeProduct(id: string, productId: string): Promise<void>;
  products(id: string): Promise<readonly { readonly id: string; readonly title: string }[]>;
  /** A product of an edition is open to change to who administers or hosts it, or holds a seat in it (rules.md, E7). */
  opens: OpensTo;
  /** All products that are open to somebody by an edition. */
  openedBy(personId: string): Promise<readonly string[]>;
  /** Those who agreed to be named, as they call themselves. */
  shownPeople(id: string): Promise<readonly string[]>;
}

/** Behind every day: where an edition without a date stands among those that begin. */
const NO_DAY = '9999-12-31';

/** Whether somebody may change the products of an edition: who sits in it, who hosts it, who runs its community. */
const mayWorkIn = (personId: string) =>
  sql`(exists (select 1 from ${people} where ${people.id} = ${personId} and ${people.isAdmin})
    or exists (select 1 from ${communityAdmins} where ${communityAdmins.communityId} = ${editions.communityId} and ${communityAdmins.personId} = ${personId})
    or exists (select 1 from ${editionHosts} where ${editionHosts.editionId} = ${editions.id} and ${editionHosts.personId} = ${personId})
    or exists (select 1 from ${enrolments} where ${enrolments.editionId} = ${editions.id} and ${enrolments.personId} = ${personId} and ${enrolments.state} = 'seated'))`;

/** What pages need of a picture: its bytes are asked for by their own address. */
const picture = {
  revision: editionPictures.revision,
  alt: editionPictures.alt,
  width: editionPictures.width,
  height: editionPictures.height,
};

/** Editions in PostgreSQL. */
export const createEditions = (orm: NodePgDatabase, random: () => number, now: () => Date): Editions => {
  const begins = orm
    .select({ editionId: sessions.editionId, begins: sql<string>`min(${sessions.date})`.as('begins') })
    .from(sessions)
    .where(isNull(sessions.cancelledAt))
    .groupBy(sessions.editionId)
    .as('begins');
  const beginning = sql`coalesce(${begins.begins}, ${NO_DAY})`;
  const taken = orm
    .select({ editionId: seats.editionId, taken: count().as('taken') })
    .from(seats)
    .groupBy(seats.editionId)
    .as('taken');
  const lines = () =>
    orm
      .select({
        slug: editions.slug,
        title: editions.title,
        sentence: editions.sentence,
        status: editions.status,
        region: editions.region,
        place: editions.place,
        locale: editions.locale,
        capacity: editions.capacity,
        taken: sql<number>`coalesce(${taken.taken}, 0)`.mapWith(Number),
        begins: begins.begins,
        changedAt: editions.changedAt,
        publishedAt: editions.publishedAt,
        picture,
      })
      .from(editions)
      .leftJoin(editionPictures, eq(editionPictures.editionId, editions.id))
      .leftJoin(begins, eq(begins.editionId, editions.id))
      .leftJoin(taken, eq(taken.editionId, editions.id));

  const insert = async (
    row: Omit<typeof editions.$inferInsert, 'slug'>,
    hosts: readonly Host[],
  ): Promise<EditionRow> =>
    orm.transaction(async (rows) => {
      const under = async (slug: string) => {
        const own = { ...row, slug };
        const made = await rows
          .insert(editions)
          .values(own)
          .onConflictDoNothing({ target: editions.slug })
          .returning();
        return made[0];
      };
      // An address that nobody has, not even who writes the same title at this moment.
      const wished = slugOf(row.title) || 'edition';
      const made =
        (await under(wished)) ??
        (await under(slugOf(`${wished.slice(0, 50)} ${makeId(random).slice(0, 6)}`)));
      if (!made) throw new Error('An edition found no address.');
      await writeHosts(rows, made.id, hosts);
      return made;
    });

  return {
    async bySlug(slug) {
      const [found] = await orm
        .select({
          picture,
          edition: editions,
          community: { id: communities.id, slug: communities.slug, name: communities.name },
        })
        .from(editions)
        .innerJoin(communities, eq(communities.id, editions.communityId))
        .leftJoin(editionPictures, eq(editionPictures.editionId, editions.id))
        .where(eq(editions.slug, slug));
      if (!found) return null;
      const { edition, ...rest } = found;
      return { ...edition, ...rest, hosts: await hostsOf(orm, edition.id) };
    },
    open: (limit, after = null) =>
      lines()
        .where(
          and(
            eq(editions.status, 'published'),
            after
              ? sql`(${beginning}, ${editions.slug}) > (${after.begins ?? NO_DAY}, ${after.slug})`
              : undefined,
          ),
        )
        .orderBy(beginning, asc(editions.slug))
        .limit(limit),
    ofCommunity: (communityId) =>
      lines()
        .where(and(eq(editions.communityId, communityId), ne(editions.status, 'draft')))
        .orderBy(desc(editions.publishedAt), asc(editions.slug))
        .limit(100),
    draftsOf: (communityId) =>
      lines()
        .where(and(eq(editions.communityId, communityId), eq(editions.status, 'draft')))
        .orderBy(desc(editions.changedAt), asc(editions.slug))
        .limit(100),
    ofPerson: (personId) => ownEditions(orm, personId, now()),
    async roleOf({ id, communityId }, person) {
      if (!person) return 'visitor';
      if (person.isAdmin) return 'admin';
      const [row] = await orm
        .select({
          admin: sql<boolean>`exists (select 1 from ${communityAdmins} where ${communityAdmins.communityId} = ${communityId} and ${communityAdmins.personId} = ${person.id})`,
          host: sql<boolean>`exists (select 1 from ${editionHosts} where ${editionHosts.editionId} = ${id} and ${editionHosts.personId} = ${person.id})`,
          seated: sql<boolean>`exists (select 1 from ${enrolments} where ${enrolments.editionId} = ${id} and ${enrolments.personId} = ${person.id} and ${enrolments.state} = 'seated')`,
        })
        .from(people)
        .where(eq(people.id, person.id));
      if (row?.admin) return 'admin';
      if (row?.host) return 'host';
      return row?.seated ? 'participant' : 'member';
    },
    async create(communityId, { hosts, questions, ...wish }, by) {
      const named = hosts.map((name): Host => ({ name, personId: null }));
      const self = named.findIndex(({ name }) => name === by.name);
      const all =
        self < 0
          ? [{ name: by.name, personId: by.id }, ...named]
          : named.with(self, { name: by.name, personId: by.id });
      const at = now();
      const row = {
        ...wish,
        questions: renewedQuestions([], questions),
        criteria: [],
        communityId,
        status: 'draft' as const,
      };
      return insert({ ...row, id: makeId(random), createdAt: at, changedAt: at }, all);
    },
    edit: (id, wish, from) => editEdition(orm, now, id, wish, from),
    become: (id, status) =>
      orm.transaction(async (rows) => {
        const [edition] = await rows.select().from(editions).where(eq(editions.id, id)).for('update');
        if (!edition) return no('no-such-edition');
        const may = mayBecome(
          edition.status,
          status,
          await rows.$count(sessions, eq(sessions.editionId, id)),
        );
        if (!may.ok) return may;
        const at = now();
        const [renewed] = await rows
          .update(editions)
          .set({
            status,
            publishedAt: edition.publishedAt ?? (status === 'published' ? at : null),
            revision: edition.revision + 1,
            changedAt: at,
          })
          .where(eq(editions.id, id))
          .returning();
        if (edition.status === 'draft') {
          const there = and(eq(sessions.editionId, id), isNull(sessions.cancelledAt));
          const planned = await rows.select().from(sessions).where(there).orderBy(asc(sessions.number));
          await tellPrograms(rows, renewed!, 'session.planned', planned, at);
        }
        return yes(status);
      }),
    async duplicate(id, by) {
      const [edition] = await orm.select().from(editions).where(eq(editions.id, id));
      if (!edition) return null;
      const at = now();
      const hosts = await hostsOf(orm, id);
      const mine = hosts.some(({ personId }) => personId === by.id);
      const next = await insert(
        {
          ...edition,
          id: makeId(random),
          status: 'draft',
          opensOn: null,
          closesOn: null,
          paused: false,
          revision: 1,
          createdAt: at,
          changedAt: at,
          publishedAt: null,
        },
        mine ? hosts : [{ name: by.name, personId: by.id }, ...hosts],
      );
      await copyLogos(orm, { from: id, to: next.id, random });
      return next;
    },
    async takeProduct(editionId, productId) {
      await orm.insert(editionProducts).values({ editionId, productId, at: now() }).onConflictDoNothing();
    },
    async products(id) {
      return orm
        .select({ id: products.id, title: products.title })
        .from(editionProducts)
        .innerJoin(products, eq(products.id, editionProducts.productId))
        .where(eq(editionProducts.editionId, id))
        .orderBy(asc(editionProducts.at));
    },
    async opens(productId, personId) {
      const [way] = await orm
        .select({ edition: editions.id })
        .from(editionProducts)
        .innerJoin(editions, eq(editions.id, editionProducts.editionId))
        .where(and(eq(editionProducts.productId, productId), mayWorkIn(personId)))
        .limit(1);
      return way ? { id: wayIn(way.edition, personId), right: 'edit', revoked: false } : null;
    },
    async openedBy(personId) {
      const rows = await orm
        .selectDistinct({ id: editionProducts.productId })
        .from(editionProducts)
        .innerJoin(editions, eq(editions.id, editionProducts.editionId))
        .where(mayWorkIn(personId));
      return rows.map(({ id }) => id);
    },
    async shownPeople(id) {
      const rows = await orm
        .select({ name: people.name })
        .from(enrolments)
        .innerJoin(people, eq(people.id, enrolments.personId))
        .where(
          and(
            eq(enrolments.editionId, id),
            inArray(enrolments.state, ['seated']),
            eq(enrolments.shown, true),
            ne(people.name, ''),
          ),
        )
        .orderBy(asc(people.name), asc(people.id));
      return rows.map(({ name }) => name);
    },
  };
};
