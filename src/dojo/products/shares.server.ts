import { and, asc, eq, exists, isNull, or, sql } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { isId, makeId } from '#core/id.ts';
import { no, type Verdict, yes } from '#core/verdict.ts';
import type { Right } from '#product/wire.ts';
import { changeRights } from '#server/live/rights.server.ts';
import { snapshots } from '#server/live/tables.server.ts';
import { type AccessAnswer, decideAccess, type HeldLink } from './access.ts';
import { isSecret, makeSecret } from './secrets.server.ts';
import { grants, products, shares } from './tables.server.ts';

export interface Share {
  readonly id: string;
  readonly right: Right;
  readonly token: string;
  readonly createdAt: Date;
}

/** Links that a product may have open at a time. */
export const MAX_SHARES = 50;

/** What somebody shows to be let in. */
export interface Credentials {
  readonly token: string | null;
  readonly visitor: string | null;
  /** Who is signed in. */
  readonly person?: string | null | undefined;
}

/** Another way than a link by which a person may enter a product: null when it does not open it. */
export type OpensTo = (productId: string, personId: string) => Promise<Omit<HeldLink, 'given'> | null>;

export interface Shares {
  access(productId: string, credentials: Credentials): Promise<AccessAnswer>;
  /**
   * The same for a room, with how often rights to the product had changed when this was decided. `personNow`: who is
   * signed in, asked once that count is known.
   */
  accessAt<P extends { readonly id: string }>(
    productId: string,
    credentials: Omit<Credentials, 'person'>,
    personNow: () => Promise<P | null>,
  ): Promise<{ answer: AccessAnswer; rights: number; person: P | null }>;
  /** A visitor came in by a link: from now on they need not show it again. */
  enter(visitorId: string, shareId: string): Promise<void>;
  /** The same, for a product that they have just begun. */
  begin(visitorId: string, shareId: string): Promise<void>;
  /** Whether this visitor began the product, whatever became of its links. */
  began(visitorId: string, productId: string): Promise<boolean>;
  /** Products that are open to a visitor, the one they came into last at the end. */
  openedBy(visitorId: string): Promise<readonly string[]>;
  /** Links that are open, oldest first. */
  list(productId: string): Promise<readonly Share[]>;
  create(productId: string, right: Right): Promise<Verdict<Share, 'too-many-links'>>;
  /** Ends a link, and what was granted through it; false when the product has no such link open. */
  revoke(productId: string, shareId: string): Promise<boolean>;
}

type Rows = Pick<NodePgDatabase, 'insert'>;

/** Makes a link inside a transaction of somebody else. */
export const insertShare = async (
  rows: Rows,
  productId: string,
  right: Right,
  random: () => number,
  now: () => Date,
): Promise<Share> => {
  const share: Share = { id: makeId(random), right, token: makeSecret(), createdAt: now() };
  await rows.insert(shares).values({ ...share, productId });
  return share;
};

const columns = { id: shares.id, right: shares.right, token: shares.token, createdAt: shares.createdAt };

// One statement, so that the answer and the count of changes are of one moment.
const accessAt = async <P extends { readonly id: string }>(
  orm: NodePgDatabase,
  others: readonly OpensTo[],
  productId: string,
  { token, visitor }: Omit<Credentials, 'person'>,
  personNow: () => Promise<P | null>,
) => {
  if (!isId(productId)) return { answer: decideAccess(null, token !== null), rights: 0, person: null };
  const granted = exists(
    orm
      .select({ one: sql`1` })
      .from(grants)
      .where(and(eq(grants.shareId, shares.id), eq(grants.visitorId, visitor ?? ''))),
  );
  const held = or(isSecret(token) ? eq(shares.token, token) : undefined, visitor ? granted : undefined);
  const rows = await orm
    .select({
      id: shares.id,
      right: shares.right,
      token: shares.token,
      revokedAt: shares.revokedAt,
      rights: snapshots.rights,
    })
    .from(products)
    .leftJoin(shares, and(eq(shares.productId, products.id), held ?? sql`false`))
    .leftJoin(snapshots, eq(snapshots.productId, products.id))
    .where(eq(products.id, productId));
  const rights = rows[0]?.rights ?? 0;
  if (rows.length === 0) return { answer: decideAccess(null, token !== null), rights, person: null };
  const links = rows.flatMap((row): HeldLink[] =>
    row.id === null
      ? []
      : [{ id: row.id, right: row.right!, revoked: row.revokedAt !== null, given: row.token === token }],
  );
  // What is asked later than the count of changes can only be newer than it.
  const person = await personNow();
  // A token decides alone [A2]: then nobody needs to be asked for more.
  const ways = token !== null || person === null ? [] : others.map((opens) => opens(productId, person.id));
  const more = (await Promise.all(ways)).flatMap((way) => (way ? [{ ...way, given: false }] : []));
  return { answer: decideAccess([...links, ...more], token !== null), rights, person };
};

/** Links and what they grant, in PostgreSQL. */
export const createShares = (
  orm: NodePgDatabase,
  random: () => number,
  now: () => Date,
  others: readonly OpensTo[] = [],
): Shares => ({
  access: async (productId, { person = null, ...credentials }) =>
    (
      await accessAt(orm, others, productId, credentials, async () =>
        person === null ? null : { id: person },
      )
    ).answer,
  accessAt: (productId, credentials, personNow) => accessAt(orm, others, productId, credentials, personNow),
  async enter(visitorId, shareId) {
    await orm.insert(grants).values({ visitorId, shareId, at: now() }).onConflictDoNothing();
  },
  async begin(visitorId, shareId) {
    await orm.insert(grants).values({ visitorId, shareId, at: now(), began: true });
  },
  async began(visitorId, productId) {
    const [found] = await orm
      .select({ id: shares.id })
      .from(grants)
      .innerJoin(shares, eq(shares.id, grants.shareId))
      .where(and(eq(grants.visitorId, visitorId), eq(shares.productId, productId), eq(grants.began, true)))
      .limit(1);
    return found !== undefined;
  },
  async openedBy(visitorId) {
    const rows = await orm
      .select({ id: shares.productId })
      .from(grants)
      .innerJoin(shares, eq(shares.id, grants.shareId))
      .where(and(eq(grants.visitorId, visitorId), isNull(shares.revokedAt)))
      .groupBy(shares.productId)
      .orderBy(sql`max(${grants.at})`);
    return rows.map(({ id }) => id);
  },
  async list(productId) {
    return orm
      .select(columns)
      .from(shares)
      .where(and(eq(shares.productId, productId), isNull(shares.revokedAt)))
      .orderBy(asc(shares.createdAt), asc(shares.right), asc(shares.id));
  },
  async create(productId, right) {
    return orm.transaction(async (rows) => {
      // One at a time for a product, so that the bound holds.
      await rows.select({ id: products.id }).from(products).where(eq(products.id, productId)).for('update');
      const open = await rows.$count(shares, and(eq(shares.productId, productId), isNull(shares.revokedAt)));
      if (open >= MAX_SHARES) return no('too-many-links');
      return yes(await insertShare(rows, productId, right, random, now));
    });
  },
  async revoke(productId, shareId) {
    if (!isId(shareId)) return false;
    return orm.transaction(async (rows) => {
      const revoked = await rows
        .update(shares)
        .set({ revokedAt: now() })
        .where(and(eq(shares.id, shareId), eq(shares.productId, productId), isNull(shares.revokedAt)))
        .returning({ id: shares.id });
      if (revoked.length > 0) await changeRights(rows, productId);
      return revoked.length > 0;
    });
  },
});
