import { expect, test } from 'vitest';
import { enqueueMail } from '#server/mail/outbox.server.ts';
import { openTestDojo } from '../dojo.test-kit.ts';
import { entryMail } from './mails.server.ts';
import { signInAs } from './people.test-kit.ts';

const now = () => new Date('2026-11-28T18:00:00Z');
const { db, dojo } = await openTestDojo(now);
const origin = 'http://localhost:3000';

/** A red dot of 16 pixels, as a browser writes it. */
const DOT = 'data:image/webp;base64,UklGRjwAAABXRUJQVlA4IDAAAADQAQCdASoQABAAAgA0JaQAA3AA/vuUAAA=';

/** Columns that hold a person: those that refer to one, and those whose name says so. */
const personColumns = async () => {
  const { rows } = await db.pool.query<{ table: string; column: string }>(
    `select t.relname as table, a.attname as column
     from pg_class t
     join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
     where t.relkind = 'r' and t.relnamespace = 'public'::regnamespace
       and (a.attname ~ '(^|_)(person|people|recipient|email|address)(_id|_written)?$'
         or t.oid = 'public.people'::regclass
         or exists (
           select 1 from pg_constraint k
           where k.contype = 'f' and k.confrelid = 'public.people'::regclass
             and k.conrelid = t.oid and a.attnum = any(k.conkey)))`,
  );
  return rows;
};

test('[Privacy 3] [Privacy 4] somebody speaks for each table that holds a person: how it is handed out, how it is erased', async () => {
  const spoken = new Set(dojo.personalData.parts.flatMap(({ tables }) => tables));
  const held = new Set((await personColumns()).map(({ table }) => table));
  expect(held.size).toBeGreaterThan(6);
  expect([...held].filter((table) => !spoken.has(table))).toEqual([]);
  // The guard itself: a table that nobody speaks for is seen.
  await db.pool.query('create table gossip (id text primary key, person_id text not null)');
  expect((await personColumns()).map(({ table }) => table)).toContain('gossip');
  await db.pool.query('drop table gossip');
});

test('each part is named in both languages, and so is everything in it', async () => {
  const { person } = await signInAs(dojo, db.orm, 'names@example.org', origin);
  const names = (told: unknown): string[] =>
    Array.isArray(told)
      ? told.flatMap(names)
      : told && typeof told === 'object'
        ? Object.entries(told).flatMap(([name, value]) => [name, ...(name === 'about' ? [] : names(value))])
        : [];
  for (const { title, labels, told } of await dojo.personalData.export(person))
    for (const locale of ['fr', 'en'] as const) {
      expect(title[locale]).not.toBe('');
      expect(names(told).filter((name) => labels[locale][name] === undefined)).toEqual([]);
    }
});

const everything = async (): Promise<string> => {
  const { rows: tables } = await db.pool.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  const all = await Promise.all(
    tables.map(async ({ name }) => {
      const { rows } = await db.pool.query<{ said: string }>(`select t::text as said from "${name}" t`);
      return rows.map(({ said }) => `${name} ${said}`);
    }),
  );
  return all.flat().join('\n');
};

test('[Privacy 3] [Privacy 4] everything is handed out, then nothing is left, and the cookie opens nothing', async () => {
  const address = 'Zoe.Quelquepart@example.org';
  const { person, cookie } = await signInAs(dojo, db.orm, address, origin, { name: 'Zoé Quelquepart' });
  const { id } = person;
  await dojo.profiles.change(id, { doing: 'in-post', seeks: 'Des pairs à qui parler' });
  expect(await dojo.profiles.setPicture(id, DOT)).toEqual({ ok: true, value: null });
  const made = await dojo.accessTokens.create(id, { name: 'script', scopes: ['account:read'], days: 30 });
  const product = await dojo.products.create({ title: 'Le site', need: '', locale: 'fr', by: '' });
  await dojo.keptProducts.keep(id, product.id, null);
  const { visitor } = await dojo.visitors.create('fr');
  await dojo.visitors.belongsTo(visitor.id, person);
  await dojo.mail.choices.choose(id, 'news', true, 'profile');
  await dojo.entries.ask({ email: person.email, written: address, locale: 'fr', back: '/' });
  await enqueueMail(db.orm, entryMail, {
    to: { person: id },
    subject: 's',
    revision: 1,
    data: { entry: 'x' },
    now: now(),
  });

  const told = JSON.stringify(await dojo.personalData.export((await dojo.people.find(id))!));
  for (const what of [
    address,
    'Zoé Quelquepart',
    'Des pairs',
    'in-post',
    'script',
    'Le site',
    'news',
    'data:image',
  ])
    expect(told).toContain(what);
  const request = new Request(origin, { headers: { Cookie: cookie } });
  expect((await dojo.people.signedIn(request))?.person.id).toBe(id);

  const both = await Promise.all([dojo.personalData.erase(id), dojo.personalData.erase(id)]);
  expect(both.filter(Boolean)).toHaveLength(1);
  expect(await dojo.people.signedIn(request)).toBe(null);
  expect(made.ok && (await dojo.accessTokens.holder(made.value))).toBe(null);
  // All but the last mail, which goes a day after it left.
  await dojo.mail.drain();
  expect(dojo.mail.local?.list()[0]?.message.to.address).toBe(address);
  const left = (await everything())
    .split('\n')
    .filter((line) => line.includes(id) || /quelquepart/i.test(line));
  expect(left.map((line) => line.split(' ')[0])).toEqual(['mails']);
  await db.pool.query(`update mails set settled_at = settled_at - interval '25 hours'`);
  await dojo.mail.sweep();
  expect(await everything()).not.toMatch(/quelquepart/i);
  expect(await dojo.products.find(product.id)).toEqual({ title: 'Le site' });
});
