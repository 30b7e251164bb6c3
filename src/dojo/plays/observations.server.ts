import { and, asc, eq, sql } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { isId, makeId } from '#core/id.ts';
import { type Verdict, yes } from '#core/verdict.ts';
import { visitors } from '../products/tables.server.ts';
import type { Visitor } from '../products/visitor.ts';
import { decideNote, decidePublication, decideRole, mayRead, type Role, type Standing } from './roles.ts';
import { observations, playRoles, publications } from './tables.server.ts';

/** A play of a product. */
export interface PlayAt {
  readonly product: string;
  readonly play: string;
}

export interface Observation {
  readonly id: string;
  readonly by: string;
  readonly text: string;
  readonly at: Date;
  /** Whether the asker wrote it. */
  readonly mine: boolean;
}

/** A play as the server tells it to somebody. */
export interface Notebook {
  readonly role: Role | null;
  readonly people: readonly { readonly name: string; readonly colour: string; readonly role: Role }[];
  readonly published: boolean;
  /** Null for those who may not read them. */
  readonly observations: readonly Observation[] | null;
}

type Refusal<Decide extends (...given: never[]) => Verdict<unknown>> = Extract<
  ReturnType<Decide>,
  { ok: false }
>['reason'];

export interface Plays {
  notebook(at: PlayAt, visitor: string | null): Promise<Notebook>;
  takeRole(at: PlayAt, visitor: string, wanted: Role): Promise<Verdict<Role, Refusal<typeof decideRole>>>;
  note(at: PlayAt, visitor: Visitor, text: string): Promise<Verdict<Observation, Refusal<typeof decideNote>>>;
  /** Takes a note back; false when there is none of theirs that is not published. */
  takeBack(at: PlayAt, visitor: string, observation: string): Promise<boolean>;
  /** Shows the notes to everybody. Doing it again is yes again. */
  publish(
    at: PlayAt,
    visitor: Visitor,
    closed: boolean,
  ): Promise<Verdict<null, Refusal<typeof decidePublication>>>;
}

type Rows = Pick<NodePgDatabase, 'select' | '$count' | 'execute'>;

const of = (table: typeof playRoles | typeof observations | typeof publications, { product, play }: PlayAt) =>
  and(eq(table.productId, product), eq(table.playId, play));

const standingOf = async (rows: Rows, at: PlayAt, visitor: string): Promise<Standing> => {
  const [own] = await rows
    .select({ role: playRoles.role })
    .from(playRoles)
    .where(and(of(playRoles, at), eq(playRoles.visitorId, visitor)));
  return {
    role: own?.role ?? null,
    published: (await rows.$count(publications, of(publications, at))) > 0,
    notes: await rows.$count(observations, of(observations, at)),
    people: await rows.$count(playRoles, of(playRoles, at)),
  };
};

/** Roles, notes and their publication, in PostgreSQL. */
export const createPlays = (orm: NodePgDatabase, random: () => number, now: () => Date): Plays => {
  // One at a time for a play, so that what was decided still holds when it is written.
  const inTurn = <T>(at: PlayAt, act: (rows: NodePgDatabase) => Promise<T>): Promise<T> =>
    orm.transaction(async (rows) => {
      await rows.execute(
        sql`select pg_advisory_xact_lock(hashtextextended(${`${at.product} ${at.play}`}, 0))`,
      );
      return act(rows);
    });
  return {
    async notebook(at, visitor) {
      const people = await orm
        .select({
          id: playRoles.visitorId,
          name: visitors.name,
          colour: visitors.colour,
          role: playRoles.role,
        })
        .from(playRoles)
        .innerJoin(visitors, eq(visitors.id, playRoles.visitorId))
        .where(of(playRoles, at))
        .orderBy(asc(playRoles.at), asc(playRoles.visitorId));
      const role = people.find(({ id }) => id === visitor)?.role ?? null;
      const published = (await orm.$count(publications, of(publications, at))) > 0;
      const notes = mayRead({ role, published })
        ? await orm
            .select()
            .from(observations)
            .where(of(observations, at))
            .orderBy(asc(observations.at), asc(observations.id))
        : null;
      return {
        role,
        people: people.map(({ name, colour, role }) => ({ name, colour, role })),
        published,
        observations:
          notes?.map(({ id, by, text, at, visitorId }) => ({
            id,
            by,
            text,
            at,
            mine: visitor !== null && visitorId === visitor,
          })) ?? null,
      };
    },
    takeRole: (at, visitor, wanted) =>
      inTurn(at, async (rows) => {
        const decided = decideRole(await standingOf(rows, at, visitor), wanted);
        if (!decided.ok) return decided;
        const { product: productId, play: playId } = at;
        await rows
          .insert(playRoles)
          .values({ productId, playId, visitorId: visitor, role: wanted, at: now() })
          .onConflictDoUpdate({
            target: [playRoles.productId, playRoles.playId, playRoles.visitorId],
            set: { role: wanted },
          });
        return decided;
      }),
    note: (at, visitor, text) =>
      inTurn(at, async (rows) => {
        const decided = decideNote(await standingOf(rows, at, visitor.id));
        if (!decided.ok) return decided;
        const note = { id: makeId(random), by: visitor.name, text, at: now() };
        const { product: productId, play: playId } = at;
        await rows.insert(observations).values({ ...note, productId, playId, visitorId: visitor.id });
        return yes({ ...note, mine: true });
      }),
    takeBack: (at, visitor, observation) =>
      inTurn(at, async (rows) => {
        if (!isId(observation) || (await standingOf(rows, at, visitor)).published) return false;
        const gone = await rows
          .delete(observations)
          .where(
            and(of(observations, at), eq(observations.id, observation), eq(observations.visitorId, visitor)),
          )
          .returning({ id: observations.id });
        return gone.length > 0;
      }),
    publish: (at, visitor, closed) =>
      inTurn(at, async (rows) => {
        const standing = await standingOf(rows, at, visitor.id);
        if (standing.published) return yes(null);
        const decided = decidePublication(standing, closed);
        if (!decided.ok) return decided;
        const { product: productId, play: playId } = at;
        await rows
          .insert(publications)
          .values({ productId, playId, by: visitor.name, at: now() })
          .onConflictDoNothing();
        return decided;
      }),
  };
};
