/** An edition with everything in it, made by the server's own code beside the server that is measured. */
import { readFileSync } from 'node:fs';
import { eq } from 'drizzle-orm';
import { communities } from '#dojo/communities/tables.server.ts';
import { type Dojo, openDojo } from '#dojo/dojo.server.ts';
import { blankWish, type EditionWish } from '#dojo/editions/edition.ts';
import { readPage } from '#dojo/editions/page.server.ts';
import { personOfEmail } from '#dojo/people/people.server.ts';
import type { Person } from '#dojo/people/person.ts';
import { readEmail } from '#dojo/people/person.ts';
import { people } from '#dojo/people/tables.server.ts';
import { programmeIn } from '#dojo/sessions/programme.ts';
import { planSessions } from '#dojo/sessions/rhythm.ts';
import { type Db, openDb } from '#server/db/db.server.ts';
import { silentLog } from '#server/log.server.ts';
import { readSecret } from '#server/secret.server.ts';
import { readSettings } from '#server/settings.server.ts';

const NAMES = ['Awa', 'Basile', 'Chloé', 'Diego', 'Élise', 'Farid', 'Gaëlle', 'Hugo', 'Inès', 'Jonas'];
const ANSWERS = { answers: { why: 'Pratiquer avec d’autres.' }, doing: 'curious', shown: false } as const;

export interface Beside {
  readonly dojo: Dojo;
  readonly db: Db;
  readonly close: () => Promise<void>;
}

/** The dojo of a server that runs, by a second door. */
export const besideServer = async (dataDir: string): Promise<Beside> => {
  const settings = readSettings({ DATA_DIR: dataDir });
  const db = await openDb(settings, { beside: true, doing: 'measures' });
  const dojo = openDojo({
    ...{ settings, log: silentLog, version: 'bench', db, now: () => new Date(), random: Math.random },
    secret: await readSecret(settings),
  });
  const close = async () => {
    await dojo.close();
    await db.close();
  };
  return { dojo, db, close };
};

/** So many people with an account. */
export const peopleIn = async ({ db }: Beside, count: number): Promise<readonly Person[]> => {
  const made: Person[] = [];
  for (let n = 0; n < count; n++) {
    const name = `${NAMES[n % NAMES.length]}${n < NAMES.length ? '' : ` ${Math.floor(n / NAMES.length)}`}`;
    const { email, written } = readEmail(`person-${n}@example.org`)!;
    const { person } = await personOfEmail(db.orm, { email, written, locale: 'fr', now: new Date() });
    await db.orm.update(people).set({ name }).where(eq(people.id, person.id));
    made.push({ ...person, name });
  }
  return made;
};

/** The edition of the sample page, published: ten monthly sessions, one cancelled and one moved, and its picture. */
export const fullEdition = async ({ dojo, db }: Beside, host: Person, said: Partial<EditionWish> = {}) => {
  const at = new Date();
  const community = { id: 'bench', slug: 'agile-gironde', name: 'Agile Gironde', locale: 'fr' as const };
  await db.orm
    .insert(communities)
    .values({
      ...community,
      ...{ about: 'Une association de bénévoles.', region: 'Gironde', zone: 'Europe/Paris' },
      partners: [{ name: 'L’Atelier du Port', url: 'https://port.example.org' }],
      ...{ createdAt: at, changedAt: at },
    })
    .onConflictDoNothing();
  const page = readPage(readFileSync('src/dojo/editions/example.md', 'utf8'));
  if (!page.ok) throw new Error(page.reason);
  const wish: EditionWish = {
    ...blankWish('fr', 'Europe/Paris'),
    ...page.value.wish,
    sentence: 'Dix soirées pour apprendre en faisant, d’une idée jusqu’au backlog.',
    ...{ region: 'Gironde', place: 'L’Atelier du Port, Bordeaux' },
    ...said,
  };
  const edition = await dojo.editions.create(community.id, wish, host);
  const planned = planSessions(
    {
      ...{
        weekday: 2,
        nth: 2,
        start: '18:30',
        end: '20:30',
        zone: 'Europe/Paris',
        region: 'Nouvelle-Aquitaine',
        count: 10,
      },
      from: `${at.getUTCFullYear() + 1}-01-01`,
    },
    at,
  );
  if (!planned.ok) throw new Error(planned.reason);
  const sessions = await dojo.sessions.add(edition.id, planned.value, programmeIn('fr'));
  await dojo.pictures.show(
    edition.id,
    readFileSync('docs/screenshot.png'),
    'Un fil rouge entre dix ateliers',
  );
  await dojo.editions.become(edition.id, 'published');
  const [moved, cancelled] = [sessions[2]!, sessions[4]!];
  await dojo.sessions.move(edition.id, moved.id, { date: addWeek(moved.date), start: '18:30', end: '20:30' });
  await dojo.sessions.cancel(edition.id, cancelled.id);
  await dojo.sessions.tell(edition.id, sessions[0]!.id, { venue: 'Maison des Savoirs, salle 2' });
  return { ...edition, community };
};

const addWeek = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + 7 * 24 * 3600_000).toISOString().slice(0, 10);

/** These people apply, in this order; every other one agrees to be named. */
export const applyAll = async ({ dojo }: Beside, editionId: string, all: readonly Person[]) => {
  for (const [n, { id }] of all.entries())
    await dojo.enrolments.apply(editionId, id, { ...ANSWERS, shown: n % 3 !== 2 });
};
