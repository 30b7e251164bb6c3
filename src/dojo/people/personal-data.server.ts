/**
 * What we hold about people, folder by folder. Each folder that keeps something of a person says here how it is handed
 * to them and how it is erased; personal-data.server.test.ts refuses a table that nobody speaks for.
 */
import { eq } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { Words } from '#core/words.ts';
import { enqueueMail } from '#server/mail/outbox.server.ts';
import { erasedMail } from './mails.server.ts';
import { personOfRow } from './people.server.ts';
import type { Person } from './person.ts';
import { people } from './tables.server.ts';

export type Tx = Parameters<Parameters<NodePgDatabase['transaction']>[0]>[0];

/** What can be said as JSON. */
export type Told =
  | string
  | number
  | boolean
  | null
  | readonly Told[]
  | { readonly [name: string]: Told | undefined };

export interface PersonalData {
  /** Its place in the exported file. */
  readonly name: string;
  /** How a reader is told what it is, and what the names in it mean; values of ours as `state seated`. */
  readonly title: Words<string>;
  readonly labels: Words<Readonly<Record<string, string>>>;
  /** The tables it speaks for, as SQL names them. */
  readonly tables: readonly string[];
  export(person: Person): Promise<Told>;
  /** Erases it, or makes it nobody's, in the transaction that erases the person. What goes with their row needs none. */
  erase?(tx: Tx, person: Person): Promise<void>;
  /** What is to be done once they are gone, such as closing connections. */
  erased?(person: Person): void;
}

/** Labels of values that are names of ours, by what they are a value of: `state seated`. */
export const valuesOf = (
  all: Readonly<Record<string, Readonly<Record<string, string>>>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(all).flatMap(([name, values]) =>
      Object.entries(values).map(([value, label]) => [`${name} ${value}`, label]),
    ),
  );

export interface ExportedPart {
  readonly name: string;
  readonly title: Words<string>;
  readonly labels: Words<Readonly<Record<string, string>>>;
  readonly told: Told;
}

export interface PersonalDataStore {
  readonly parts: readonly PersonalData[];
  export(person: Person): Promise<readonly ExportedPart[]>;
  /** Erases a person: all of it or nothing. A last mail tells the address. False when they are gone already. */
  erase(personId: string): Promise<boolean>;
}

export const createPersonalData = (
  orm: NodePgDatabase,
  now: () => Date,
  parts: readonly PersonalData[],
): PersonalDataStore => ({
  parts,
  export: (person) =>
    Promise.all(
      parts.map(async (part) => ({
        name: part.name,
        title: part.title,
        labels: part.labels,
        told: await part.export(person),
      })),
    ),
  async erase(personId) {
    const gone = await orm.transaction(async (tx) => {
      // First of all, so that two who erase at once do so once.
      const [row] = await tx.select().from(people).where(eq(people.id, personId)).for('update');
      if (!row) return null;
      const person = personOfRow(row);
      for (const part of parts) await part.erase?.(tx, person);
      await tx.delete(people).where(eq(people.id, personId));
      await enqueueMail(tx, erasedMail, {
        to: { address: person.emailWritten, locale: person.locale },
        // Nothing of them stays, not even the id.
        subject: 'account',
        revision: now().toISOString(),
        data: { at: now().toISOString() },
        now: now(),
      });
      return person;
    });
    if (!gone) return false;
    for (const part of parts) part.erased?.(gone);
    return true;
  },
});
