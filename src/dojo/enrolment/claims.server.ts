/** First clicks: who asks for a way in from the page of an edition has asked for a place then, and not once they are in [W12]. */
import { and, eq, gt, lte, sql } from 'drizzle-orm';
import { editions } from '../editions/tables.server.ts';
import { people } from '../people/tables.server.ts';
import { mayApply } from './enrolment.ts';
import { claims } from './tables.server.ts';
import { groundOf, type Tools, type Turn } from './turn.server.ts';

/** How long an address that nobody has shown to be theirs keeps a rank, in hours. */
export const CLAIM_HOURS = 24;

/** The edition on whose page somebody was, by the path they go back to. */
const slugIn = (path: string): string | null => /^\/e\/([a-z0-9-]+)$/.exec(path)?.[1] ?? null;

export interface Claims {
  /** Somebody with this address, on this page, asks for a way in. Whether they have an account makes no difference. */
  claim(path: string, email: string): Promise<void>;
}

export const createClaims = ({ orm, now }: Pick<Tools, 'orm' | 'now'>): Claims => ({
  async claim(path, email) {
    const slug = slugIn(path);
    if (slug === null) return;
    const [edition] = await orm.select().from(editions).where(eq(editions.slug, slug));
    const at = now();
    if (edition?.mode !== 'first-come' || !mayApply(await groundOf({ rows: orm, edition }), at).ok) return;
    const expiresAt = new Date(at.getTime() + CLAIM_HOURS * 3600_000);
    await orm
      .insert(claims)
      .values({ editionId: edition.id, email, firstClickAt: at, expiresAt })
      .onConflictDoUpdate({
        target: [claims.editionId, claims.email],
        set: { firstClickAt: at, expiresAt },
        // What is not over stays the first click.
        setWhere: lte(claims.expiresAt, at),
      });
  },
});

/** The first click of who is now here, taken: it counts once, and only for a day. */
export const takeClaim = async (
  { rows, edition, now }: Turn,
  personId: string,
): Promise<{ readonly firstClickAt?: Date }> => {
  const [taken] = await rows
    .delete(claims)
    .where(
      and(
        eq(claims.editionId, edition.id),
        gt(claims.expiresAt, now),
        eq(claims.email, sql`(select ${people.email} from ${people} where ${people.id} = ${personId})`),
      ),
    )
    .returning({ firstClickAt: claims.firstClickAt });
  return taken ?? {};
};

/** Forgets those whose day is over. */
export const forgetClaims = async ({ orm, now }: Pick<Tools, 'orm' | 'now'>): Promise<void> => {
  await orm.delete(claims).where(lte(claims.expiresAt, now()));
};
