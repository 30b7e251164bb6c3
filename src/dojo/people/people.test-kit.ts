/** People for tests, signed in without a mail. */
import { eq } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { type People, personOfEmail } from './people.server.ts';
import { type Person, readEmail } from './person.ts';
import { people } from './tables.server.ts';

export interface TestPerson {
  readonly person: Person;
  /** The Cookie header of their browser. */
  readonly cookie: string;
}

/** Somebody with an account at this address, made when there is none, and signed in at an origin. */
export const signInAs = async (
  dojo: { readonly people: People },
  orm: NodePgDatabase,
  address: string,
  origin: string,
  fields: Partial<Pick<Person, 'name' | 'locale' | 'timeZone' | 'isAdmin'>> = {},
): Promise<TestPerson> => {
  const { email, written } = readEmail(address)!;
  const { person } = await personOfEmail(orm, { email, written, locale: 'fr', now: new Date() });
  if (Object.keys(fields).length > 0) await orm.update(people).set(fields).where(eq(people.id, person.id));
  const cookies = await dojo.people.openSession(person.id, new Request(origin));
  return {
    person: (await dojo.people.find(person.id))!,
    cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; '),
  };
};
