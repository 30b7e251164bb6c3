import { eq, sql } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { makeId } from '#core/id.ts';
import type { Locale } from '#core/words.ts';
import { colourOf } from './colours.ts';
import { hashOf, isSecret, makeSecret } from './secrets.server.ts';
import { visitors } from './tables.server.ts';
import { cleanName, type Visitor } from './visitor.ts';

export interface Visitors {
  /** Somebody signed in where this visitor is, and gives the browser their name; or out again. */
  belongsTo(id: string, person: { readonly id: string; readonly name: string } | null): Promise<void>;
  /** A person is called otherwise now, in each of their browsers. */
  renamed(personId: string, name: string): Promise<void>;
  /** Who holds this key; null for a key that is none of ours. */
  byKey(key: string | undefined): Promise<Visitor | null>;
  /** Somebody new, with the key that their browser is to keep. */
  create(locale: Locale): Promise<{ visitor: Visitor; key: string }>;
  /** Changes what they are called, or read. The name is cleaned and cut to its bound. */
  change(id: string, fields: { name?: string | undefined; locale?: Locale | undefined }): Promise<Visitor>;
}

const columns = {
  id: visitors.id,
  name: visitors.name,
  colour: visitors.colour,
  locale: visitors.locale,
};

/** People without an account, in PostgreSQL. */
export const createVisitors = (orm: NodePgDatabase, random: () => number, now: () => Date): Visitors => ({
  async byKey(key) {
    if (!isSecret(key)) return null;
    const [found] = await orm
      .select({ ...columns, seenAt: visitors.seenAt })
      .from(visitors)
      .where(eq(visitors.keyHash, hashOf(key)));
    if (!found) return null;
    const { seenAt, ...visitor } = found;
    // Once a day is enough to know whom nobody has seen for long.
    if (now().getTime() - seenAt.getTime() > 24 * 3600_000)
      await orm.update(visitors).set({ seenAt: now() }).where(eq(visitors.id, visitor.id));
    return visitor;
  },
  async create(locale) {
    const key = makeSecret();
    const id = makeId(random);
    const visitor: Visitor = { id, name: '', colour: colourOf(id), locale };
    await orm.insert(visitors).values({ ...visitor, keyHash: hashOf(key), createdAt: now(), seenAt: now() });
    return { visitor, key };
  },
  async belongsTo(id, person) {
    const named = person && person.name !== '' ? { name: person.name } : {};
    await orm
      .update(visitors)
      .set({ personId: person?.id ?? null, ...named })
      .where(eq(visitors.id, id));
  },
  async renamed(personId, name) {
    await orm.update(visitors).set({ name }).where(eq(visitors.personId, personId));
  },
  async change(id, { name, locale }) {
    const set = {
      ...(name === undefined ? {} : { name: cleanName(name) }),
      ...(locale === undefined ? {} : { locale }),
      seenAt: sql`${visitors.seenAt}`,
    };
    const [changed] = await orm.update(visitors).set(set).where(eq(visitors.id, id)).returning(columns);
    if (!changed) throw new Error(`There is no visitor ${id}.`);
    return changed;
  },
});
