import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { openTestDb } from '#server/db/db.test-kit.ts';
import { mails } from '#server/mail/tables.server.ts';
import { createEntries, ENTRY_MINUTES, MAX_ATTEMPTS, PER_ADDRESS, PER_HOUR } from './entries.server.ts';
import { entries, people } from './tables.server.ts';

const db = await openTestDb();
let clock = new Date('2026-11-28T18:00:00Z');
const ways = createEntries({ orm: db.orm, secret: 'x'.repeat(32), now: () => clock });
const wish = (written: string) => ({
  email: written.toLowerCase(),
  written,
  locale: 'fr' as const,
  back: '/me/products',
});
const ask = async (written: string) => {
  const asked = await ways.ask(wish(written));
  if (!asked.ok) throw new Error(asked.reason);
  return { id: asked.value, secrets: await ways.secrets(asked.value) };
};
const other = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

beforeEach(async () => {
  await db.orm.delete(entries);
  await db.orm.delete(mails);
  await db.orm.delete(people);
});

describe('a way in', () => {
  test('[Security 2] opens once, by its code, however it is typed', async () => {
    const { id, secrets } = await ask('Awa@example.org');
    const typed = ` ${secrets!.code.slice(0, 3)}-${secrets!.code.slice(3)} `;
    const entered = await ways.byCode(id, typed);
    expect(entered).toMatchObject({
      ok: true,
      value: { made: true, back: '/me/products', person: { email: 'awa@example.org' } },
    });
    expect(await ways.byCode(id, typed)).toEqual({ ok: false, reason: 'over' });
    expect(await ways.byLink(secrets!.link)).toEqual({ ok: false, reason: 'over' });
  });

  test('[Security 2] opens once, by its link; looking at it changes nothing', async () => {
    const { id, secrets } = await ask('awa@example.org');
    for (let n = 0; n < 20; n++) expect(await ways.look(secrets!.link)).toBe('awa@example.org');
    expect((await ways.byLink(secrets!.link)).ok).toBe(true);
    expect(await ways.look(secrets!.link)).toBe(null);
    expect(await ways.byCode(id, secrets!.code)).toEqual({ ok: false, reason: 'over' });
    expect(await ways.secrets(id)).toBe(null);
  });

  test('[Security 2] lets in one of many who come by it at once', async () => {
    const { id, secrets } = await ask('awa@example.org');
    const tries = await Promise.all(
      Array.from({ length: 12 }, (_, n) =>
        n % 2 ? ways.byLink(secrets!.link) : ways.byCode(id, secrets!.code),
      ),
    );
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.orm.$count(people)).toBe(1);
  });

  test('[Security 2] is over after a quarter of an hour', async () => {
    const { id, secrets } = await ask('awa@example.org');
    clock = new Date(clock.getTime() + ENTRY_MINUTES * 60_000 - 1);
    expect(await ways.look(secrets!.link)).toBe('awa@example.org');
    clock = new Date(clock.getTime() + 1);
    expect(await ways.look(secrets!.link)).toBe(null);
    expect((await ways.byLink(secrets!.link)).ok).toBe(false);
    expect((await ways.byCode(id, secrets!.code)).ok).toBe(false);
  });

  test('[Security 2] bears so many wrong codes and not one more, also when they come at once', async () => {
    const { id, secrets } = await ask('awa@example.org');
    const wrong = other(secrets!.code);
    const tries = await Promise.all(Array.from({ length: 30 }, () => ways.byCode(id, wrong)));
    expect(tries.filter((tried) => !tried.ok && tried.reason === 'wrong-code')).toHaveLength(
      MAX_ATTEMPTS - 1,
    );
    expect(await ways.byCode(id, secrets!.code)).toEqual({ ok: false, reason: 'over' });
    expect((await ways.byLink(secrets!.link)).ok).toBe(false);
  });

  test('[Security 2] [Security 6] is nowhere in the database but as a hash', async () => {
    const { secrets } = await ask('awa@example.org');
    const { rows } = await db.pool.query(
      'select e::text as said from entries e union all select m::text from mails m',
    );
    const all = rows.map(({ said }) => said).join('\n');
    expect(all).not.toContain(secrets!.link);
    expect(all).not.toContain(secrets!.code);
  });

  test.each(['', 'x', "' or 1=1 --", '\0', 'é'.repeat(50)])('%j opens nothing', async (said) => {
    await ask('awa@example.org');
    expect((await ways.byLink(said)).ok).toBe(false);
    expect((await ways.byCode(said, said)).ok).toBe(false);
    expect(await ways.look(said)).toBe(null);
  });
});

describe('who asks', () => {
  test('[Security 1] is answered the same, and the same is done, whether the address has an account or not', async () => {
    const first = await ask('known@example.org');
    await ways.byLink(first.secrets!.link);
    await db.orm.delete(mails);
    const told = async (written: string) => {
      const { id } = await ask(written);
      const [mail] = await db.orm.select().from(mails).where(eq(mails.subjectId, id));
      const { id: _id, subjectId, recipient, address, data, ...rest } = mail!;
      return { ...rest, size: [subjectId.length, JSON.stringify(data).length] };
    };
    expect(await told('known@example.org')).toEqual(await told('other@example.org'));
    // Nobody becomes a person by being asked for.
    expect(await db.orm.$count(people)).toBe(1);
  });

  test('[Security 3] for an address again and again is answered the same, but mailed so often and no more', async () => {
    const asked = await Promise.all(Array.from({ length: 20 }, () => ways.ask(wish('awa@example.org'))));
    expect(asked.every(({ ok }) => ok)).toBe(true);
    expect(new Set(asked.map((one) => one.ok && one.value)).size).toBe(20);
    expect(await db.orm.$count(mails)).toBe(PER_ADDRESS);
    clock = new Date(clock.getTime() + 3600_000 + 1);
    await ask('awa@example.org');
    expect(await db.orm.$count(mails)).toBe(PER_ADDRESS + 1);
  });

  test('[Security 3] all together are mailed so often within an hour', async () => {
    await db.pool.query(
      `insert into entries (id, email, email_written, link_hash, code_hash, locale, back, created_at, expires_at)
       select 'e' || n, n || '@example.org', '', decode(md5(n::text), 'hex'), '', 'fr', '/', $1, $1
       from generate_series(1, ${PER_HOUR}) n`,
      [clock],
    );
    expect(await ways.ask(wish('awa@example.org'))).toEqual({ ok: false, reason: 'too-many-mails' });
  });

  test('in other letters is the same person', async () => {
    const one = await ask('Awa@Example.org');
    const [first] = [await ways.byLink(one.secrets!.link)];
    const two = await ask('AWA@example.ORG');
    const second = await ways.byLink(two.secrets!.link);
    expect(second.ok && first.ok && second.value.person.id === first.value.person.id).toBe(true);
    expect(second.ok && second.value.made).toBe(false);
    expect(await db.orm.$count(people)).toBe(1);
  });

  test('[Privacy 5] is forgotten a day after the way in is over', async () => {
    await ask('awa@example.org');
    clock = new Date(clock.getTime() + 23 * 3600_000);
    await ways.sweep();
    expect(await db.orm.$count(entries)).toBe(1);
    clock = new Date(clock.getTime() + 2 * 3600_000);
    await ways.sweep();
    expect(await db.orm.$count(entries)).toBe(0);
  });
});
