/**
 * Programs that check links open each one that is mailed, before its person does: whatever they open, nothing changes.
 * Every kind of mail is sent for what it is for, and every address in it is asked for.
 */
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { addMonths } from '#core/calendar.ts';
import { blankWish } from '#dojo/editions/edition.ts';
import { editionHosts } from '#dojo/editions/tables.server.ts';
import { APPLICATION, anEdition } from '#dojo/enrolment/enrolments.test-kit.ts';
import { ASKS, anEvening, CLOSES } from '#dojo/evenings/evenings.test-kit.ts';
import { signInAs } from '#dojo/people/people.test-kit.ts';
import { readEmail } from '#dojo/people/person.ts';
import { remindsAt, sweepReminders } from '#dojo/sessions/reminders.server.ts';
import type { Part } from '#dojo/sessions/session.ts';
import { openReceiver } from '#dojo/webhooks/receiver.test-kit.ts';
import { mails } from '#server/mail/tables.server.ts';
import { openTestSite } from './site.test-kit.ts';

const HOUR = 3600_000;
const clock = { now: new Date(ASKS.getTime() - HOUR) };
const { db, dojo, origin } = await openTestSite(() => clock.now, { WEBHOOKS_ALLOW_PRIVATE: 'true' });

const addressOf = (name: string) => `${name.toLowerCase()}@example.org`;
const person = async (name: string) =>
  (await signInAs(dojo, db.orm, addressOf(name), origin, { name })).person.id;
const leave = async (hours = 0) => {
  clock.now = new Date(clock.now.getTime() + hours * HOUR);
  await dojo.mail.drain();
};

/** An evening with its question, a reminder, silence, and a chair for who waits: one taken, one still offered. */
const anEveningOfMails = async () => {
  const { edition, session } = await anEvening(db.orm, { capacity: 2, title: 'PO Dojo' });
  const names = ['Ana', 'Ben', 'Cyd', 'Dan'];
  const [ana, ben, cyd, dan] = (await Promise.all(names.map(person))) as [string, string, string, string];
  for (const one of [ana, ben, cyd, dan]) await dojo.enrolments.apply(edition, one, APPLICATION);
  clock.now = ASKS;
  await dojo.evenings.sweep();
  await leave();
  await leave(72);
  await dojo.evenings.sweep();
  await leave();
  clock.now = CLOSES;
  await dojo.evenings.sweep();
  await leave();
  await dojo.evenings.answer(edition, session, cyd, { comes: true, answer: 'Le parking' });
  await leave();
  await dojo.sessions.move(edition, session, { date: '2026-10-13', start: '19:00', end: '21:00' });
  await dojo.editions.edit(edition, {
    ...blankWish('fr', 'Europe/Paris'),
    ...{ title: 'PO Dojo', place: 'La Maison des Savoirs' },
  });
  await leave(1);
  // The day before, at ten.
  clock.now = remindsAt('2026-10-13', 'Europe/Paris');
  await sweepReminders(db.orm, clock.now);
  await leave();
};

/** Parts given by a host, a trade that is answered, and one that waits. */
const aRotation = async () => {
  const edition = await anEdition(db.orm, { title: 'PO Dojo', capacity: 5 }, '2027-01-12');
  const planned = [1, 2].map((n) => ({ date: addMonths('2027-01-12', n), start: '18:30', end: '20:30' }));
  await dojo.sessions.add(edition, planned, []);
  const [gil, awa, lou] = (await Promise.all(['Gil', 'Awa', 'Lou'].map(person))) as [string, string, string];
  await db.orm.insert(editionHosts).values({ editionId: edition, position: 0, name: 'Gil', personId: gil });
  for (const one of [awa, lou]) await dojo.enrolments.apply(edition, one, APPLICATION);
  const [first, second, third] = (await dojo.sessions.of(edition)).map(({ id }) => id) as [
    string,
    string,
    string,
  ];
  const part: Part = 'facilitator';
  const give = (session: string, to: string) =>
    dojo.facilitation.give(edition, session, { facilitator: to, 'co-facilitator': null }, gil);
  for (const [session, to] of [
    [first, awa],
    [second, lou],
    [third, awa],
  ] as const)
    expect((await give(session, to)).ok).toBe(true);
  await leave(1);
  const at = (sessionId: string) => ({ sessionId, part });
  expect((await dojo.facilitation.offer(edition, awa, at(first), { wanted: at(second) })).ok).toBe(true);
  await leave();
  const { trades } = await dojo.facilitation.plan({ id: edition, zone: 'Europe/Paris' });
  expect((await dojo.facilitation.answer(edition, trades[0]!.id, lou, 'declined')).ok).toBe(true);
  await leave();
  expect((await dojo.facilitation.offer(edition, awa, at(third), { wanted: at(second) })).ok).toBe(true);
  expect((await dojo.facilitation.giveBack(edition, awa, at(first))).ok).toBe(true);
  await leave();
  return edition;
};

/** A program that says « never again », a seat that is offered, somebody asked to read, and an account that is gone. */
const theOthers = async (hosted: string) => {
  const receiver = await openReceiver();
  receiver.answer = (response) => void response.writeHead(410).end();
  const wish = { url: receiver.url, kinds: ['session.changed'] };
  const made = await dojo.webhooks.create({ edition: hosted }, wish, await person('Gil'));
  expect(made.ok).toBe(true);
  await dojo.sessions.tell(hosted, `${hosted}-1`, { title: 'Les personas' });
  await dojo.webhooks.drain();
  const full = await anEdition(db.orm, { capacity: 1 }, '2027-03-09');
  for (const name of ['Eve', 'Fay']) await dojo.enrolments.apply(full, await person(name), APPLICATION);
  await dojo.enrolments.withdraw(full, await person('Eve'));
  const chosen = await anEdition(db.orm, { mode: 'selection', capacity: 5 }, '2027-03-09');
  await dojo.selections.ask((await dojo.editions.bySlug(chosen))!, addressOf('Ivo'));
  await dojo.personalData.erase(await person('Zoe'));
  await leave();
  await dojo.entries.ask({ ...readEmail('new@example.org')!, locale: 'fr', back: '/me' });
  await leave();
};

interface Mailed {
  readonly to: string;
  readonly link: string;
}
/** Every address of the web in what has left: in text, in HTML, in headers and in invitations. */
const linksOf = (): readonly Mailed[] => {
  const found = dojo.mail.local!.list().flatMap(({ message }) => {
    const { rendered, headers, calendar, to } = message;
    const html = rendered.html.replaceAll('&amp;', '&');
    const said = [rendered.text, html, ...Object.values(headers), calendar?.text.replace(/\r\n /g, '') ?? ''];
    const links = said.join('\n').match(/https?:\/\/[^\s"<>]+/g) ?? [];
    return links.map((link) => ({
      to: to.address,
      link: link.replace(/^http:\/\/localhost(?=\/|$)/, origin),
    }));
  });
  return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
};

/** All rows of all tables, in an order of their own. */
const everything = async (): Promise<readonly string[]> => {
  const { rows } = await db.pool.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  );
  const all = await Promise.all(
    rows.map(async ({ name }) => {
      const { rows: kept } = await db.pool.query<{ said: string }>(`select t::text as said from ${name} t`);
      return kept.map(({ said }) => `${name} ${said}`);
    }),
  );
  return all.flat().sort();
};

let links: readonly Mailed[] = [];
let own: readonly Mailed[] = [];
beforeAll(async () => {
  await anEveningOfMails();
  await theOthers(await aRotation());
  links = linksOf();
  own = links.filter(({ link }) => link.startsWith(origin));
});

describe('[Security 2] [M5] the links of mails', () => {
  test('are those of every kind of mail there is, and lead nowhere but here', async () => {
    const sent = await db.orm.selectDistinct({ kind: mails.kind }).from(mails).where(eq(mails.state, 'sent'));
    expect(sent.map(({ kind }) => kind).sort()).toEqual(dojo.mail.makers.map(({ kind }) => kind.name).sort());
    const elsewhere = links.filter(({ link }) => !link.startsWith(origin)).map(({ link }) => link);
    // The mail that says that a program is off names its address.
    expect([...new Set(elsewhere)]).toEqual([expect.stringMatching(/\/hooks$/)]);
    expect(new Set(own.map(({ link }) => link)).size).toBeGreaterThan(12);
    for (const path of ['/sign-in/link?token=', '/mail/stop/reminder/', '/answer', '/facilitation', '#mine'])
      expect(own.some(({ link }) => link.includes(path))).toBe(true);
  });

  test.each(['HEAD', 'GET'])(
    'change nothing for a program that asks %s, and goes where it is led',
    async (method) => {
      const before = await everything();
      for (const { link } of own) {
        const answer = await fetch(link, { method, headers: { 'User-Agent': 'SafeLinks' } });
        expect([link, answer.status < 500]).toEqual([link, true]);
        await answer.arrayBuffer();
      }
      expect(await everything()).toEqual(before);
    },
  );

  test('lead their person where they say, and change nothing until a button is pressed', async () => {
    const cookies = new Map<string, string>();
    for (const to of new Set(own.map((one) => one.to)))
      cookies.set(to, (await signInAs(dojo, db.orm, to, origin)).cookie);
    const before = await everything();
    for (const { link, to } of own) {
      const answer = await fetch(link, { headers: { Cookie: cookies.get(to)! } });
      expect([link, to, answer.status]).toEqual([link, to, 200]);
      await answer.arrayBuffer();
    }
    expect(await everything()).toEqual(before);
    const [way] = own.filter(({ link }) => link.includes('/sign-in/link'));
    expect(await dojo.entries.look(new URL(way!.link).searchParams.get('token')!)).toBe('new@example.org');
  });
});
