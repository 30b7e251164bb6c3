import { and, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { changeRights } from '#server/live/rights.server.ts';
import type { OpensTo } from '../../products/shares.server.ts';
import { products, shares } from '../../products/tables.server.ts';
import { keptProducts } from './tables.server.ts';

export interface KeptProduct {
  readonly id: string;
  readonly title: string;
  readonly changedAt: Date;
  /** They began it: it is theirs whatever links there are. */
  readonly begun: boolean;
}

/** Products that somebody took into their account. */
export interface KeptProducts {
  /** The one changed last first. */
  of(personId: string): Promise<readonly KeptProduct[]>;
  keeps(personId: string, productId: string): Promise<boolean>;
  /** Whether it is theirs to give others: they began it. */
  began(personId: string, productId: string): Promise<boolean>;
  /** A kept product is open to change: for good to who began it, to others as long as the link they had stands. */
  opens: OpensTo;
  /** Products that are open to somebody by this. */
  openedBy(personId: string): Promise<readonly string[]>;
  /** `shareId`: the link by which they have it; null when they began it. */
  keep(personId: string, productId: string, shareId: string | null): Promise<void>;
  /** Who makes a link holds it: what they keep rests on that one from now on. */
  restOn(personId: string, productId: string, shareId: string): Promise<void>;
  letGo(personId: string, productId: string): Promise<void>;
}

/** As many as the page lists. */
const SHOWN = 500;

export const createKeptProducts = (orm: NodePgDatabase, now: () => Date): KeptProducts => {
  const one = (personId: string, productId: string) =>
    and(eq(keptProducts.personId, personId), eq(keptProducts.productId, productId));
  return {
    of: (personId) =>
      orm
        .select({
          id: products.id,
          title: products.title,
          changedAt: products.changedAt,
          begun: sql<boolean>`${keptProducts.shareId} is null`,
        })
        .from(keptProducts)
        .innerJoin(products, eq(products.id, keptProducts.productId))
        .where(eq(keptProducts.personId, personId))
        .orderBy(desc(products.changedAt))
        .limit(SHOWN),
    keeps: async (personId, productId) => (await orm.$count(keptProducts, one(personId, productId))) > 0,
    began: async (personId, productId) =>
      (await orm.$count(keptProducts, and(one(personId, productId), isNull(keptProducts.shareId)))) > 0,
    async opens(productId, personId) {
      const [kept] = await orm
        .select({ share: keptProducts.shareId, revokedAt: shares.revokedAt })
        .from(keptProducts)
        .leftJoin(shares, eq(shares.id, keptProducts.shareId))
        .where(one(personId, productId));
      if (!kept) return null;
      return { id: kept.share ?? `kept-${personId}`, right: 'edit', revoked: kept.revokedAt !== null };
    },
    async openedBy(personId) {
      const rows = await orm
        .select({ id: keptProducts.productId })
        .from(keptProducts)
        .where(eq(keptProducts.personId, personId));
      return rows.map(({ id }) => id);
    },
    async keep(personId, productId, shareId) {
      await orm
        .insert(keptProducts)
        .values({ personId, productId, shareId, at: now() })
        // Somebody who had it by a link that was withdrawn came in by another.
        .onConflictDoUpdate({
          target: [keptProducts.personId, keptProducts.productId],
          set: { shareId },
          setWhere: isNotNull(keptProducts.shareId),
        });
    },
    async restOn(personId, productId, shareId) {
      await orm
        .update(keptProducts)
        .set({ shareId })
        .where(and(one(personId, productId), isNotNull(keptProducts.shareId)));
    },
    async letGo(personId, productId) {
      await orm.transaction(async (rows) => {
        await rows.delete(keptProducts).where(one(personId, productId));
        await changeRights(rows, productId);
      });
    },
  };
};
