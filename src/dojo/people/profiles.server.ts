import { randomUUID } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { no, type Verdict, yes } from '#core/verdict.ts';
import type { Locale } from '#core/words.ts';
import { cleanName, cleanSeeks, type Doing } from './person.ts';
import { readPortrait } from './portrait.server.ts';
import { people, portraits } from './tables.server.ts';

export interface ProfileChanges {
  readonly name?: string;
  readonly locale?: Locale;
  readonly timeZone?: string;
  readonly doing?: Doing | null;
  readonly seeks?: string;
}

export interface Portrait {
  readonly type: 'jpeg' | 'png' | 'webp';
  readonly bytes: Uint8Array;
}

/** What people say of themselves. */
export interface Profiles {
  change(id: string, changes: ProfileChanges): Promise<void>;
  /** Keeps a picture that their browser drew anew, as a data URL; null takes it away. */
  setPicture(id: string, dataUrl: string | null): Promise<Verdict<null, 'no-picture'>>;
  /** The picture, when this is still its revision. */
  picture(id: string, revision: string): Promise<Portrait | null>;
  /** The first admin, once: false when there is one already. */
  becomeFirstAdmin(id: string): Promise<boolean>;
  hasAdmin(): Promise<boolean>;
}

export const createProfiles = (orm: NodePgDatabase, now: () => Date): Profiles => ({
  async change(id, { name, seeks, ...rest }) {
    await orm
      .update(people)
      .set({
        ...rest,
        ...(name === undefined ? {} : { name: cleanName(name) }),
        ...(seeks === undefined ? {} : { seeks: cleanSeeks(seeks) }),
        updatedAt: now(),
      })
      .where(eq(people.id, id));
  },
  async setPicture(id, dataUrl) {
    const portrait = dataUrl === null ? null : readPortrait(dataUrl);
    if (dataUrl !== null && portrait === null) return no('no-picture');
    await orm.transaction(async (tx) => {
      await tx.delete(portraits).where(eq(portraits.personId, id));
      if (portrait) await tx.insert(portraits).values({ personId: id, ...portrait, at: now() });
      await tx
        .update(people)
        .set({ picture: portrait && randomUUID(), updatedAt: now() })
        .where(eq(people.id, id));
    });
    return yes(null);
  },
  async picture(id, revision) {
    const [found] = await orm
      .select({ type: portraits.type, bytes: portraits.bytes })
      .from(portraits)
      .innerJoin(people, eq(people.id, portraits.personId))
      .where(and(eq(portraits.personId, id), eq(people.picture, revision)));
    return found ?? null;
  },
  becomeFirstAdmin: (id) =>
    orm.transaction(async (tx) => {
      // Two who come at once: one of them is the first.
      await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('po-dojo-first-admin', 0))`);
      if ((await tx.$count(people, eq(people.isAdmin, true))) > 0) return false;
      await tx.update(people).set({ isAdmin: true, updatedAt: now() }).where(eq(people.id, id));
      return true;
    }),
  hasAdmin: async () => (await orm.$count(people, eq(people.isAdmin, true))) > 0,
});
