/** What comes to the pages of an account that should not: each gets a clear answer, and nothing is lost or made. */
import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { editionHosts, editions } from '#dojo/editions/tables.server.ts';
import { anEdition } from '#dojo/enrolment/enrolments.test-kit.ts';
import { enrolments } from '#dojo/enrolment/tables.server.ts';
import { signInAs } from '#dojo/people/people.test-kit.ts';
import { authSessions, entries, people } from '#dojo/people/tables.server.ts';
import { mails } from '#server/mail/tables.server.ts';
import { openTestSite } from './site.test-kit.ts';

const { db, dojo, origin } = await openTestSite(() => new Date());
const ask = (path: string, cookie = '', form?: Record<string, string>, more: Record<string, string> = {}) =>
  fetch(origin + path, {
    redirect: 'manual',
    headers: { Cookie: cookie, ...(form ? { Origin: origin } : {}), ...more },
    ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
  });
const leadsTo = async (answer: Promise<Response>) => {
  const { status, headers } = await answer;
  return [status, headers.get('location')];
};

describe('a session cookie of an erased person', () => {
  test('[Privacy 4] is nobody’s: pages lead to the door, forms change nothing, the API asks who it is', async () => {
    const edition = await anEdition(db.orm, { capacity: 5 }, '2099-10-13');
    const { person, cookie } = await signInAs(dojo, db.orm, 'zoe@example.org', origin, { name: 'Zoé' });
    expect((await ask('/me', cookie)).status).toBe(200);
    await dojo.personalData.erase(person.id);
    for (const path of ['/me', '/me/editions', '/me/products', '/me/data', '/me/data.json', '/me/erase'])
      expect(await leadsTo(ask(path, cookie))).toEqual([303, `/sign-in?back=${encodeURIComponent(path)}`]);
    const forms: [string, Record<string, string>][] = [
      ['/me', { do: 'profile', name: 'Again' }],
      ['/me', { do: 'make-token', name: 'x', scope: 'account:read' }],
      ['/me/erase', { email: 'zoe@example.org' }],
      [`/e/${edition}`, { do: 'apply', doing: 'curious' }],
    ];
    for (const [path, form] of forms)
      expect([path, (await leadsTo(ask(path, cookie, form)))[1]]).toEqual([
        path,
        expect.stringMatching(/^\/sign-in/),
      ]);
    // What everybody may read, they may read.
    for (const path of ['/', `/e/${edition}`, '/sign-in'])
      expect([path, (await ask(path, cookie)).status]).toEqual([path, 200]);
    const me = await ask('/api/v1/me', cookie);
    expect([me.status, await me.json()]).toMatchObject([401, { type: 'urn:po-dojo:problem:not-signed-in' }]);
    const applied = await ask(`/api/v1/editions/${edition}/enrolment`, cookie, {});
    expect(applied.status).toBe(401);
    expect(await db.orm.$count(people, eq(people.email, 'zoe@example.org'))).toBe(0);
    expect(await db.orm.$count(enrolments)).toBe(0);
    expect(await db.orm.$count(authSessions)).toBe(0);
  });
});

describe('a form sent twice', () => {
  const twice = (path: string, cookie: string, form: Record<string, string>) =>
    Promise.all([leadsTo(ask(path, cookie, form)), leadsTo(ask(path, cookie, form))]);

  test('[Security 2] lets in once by a link; the other is told that it is over', async () => {
    const wish = { email: 'two@example.org', written: 'two@example.org', locale: 'fr' as const, back: '/me' };
    const asked = await dojo.entries.ask(wish);
    const { link } = (await dojo.entries.secrets(asked.ok ? asked.value : ''))!;
    const both = await twice('/sign-in/link', '', { token: link });
    expect(both.map(([, to]) => to).sort()).toEqual(['/me?new&back=%2Fme', '/sign-in/link']);
    expect(await (await ask('/sign-in/link')).text()).toContain('Ce lien ne sert plus');
    expect(await db.orm.$count(people, eq(people.email, 'two@example.org'))).toBe(1);
  });

  test('makes one admin, applies once, makes one of what there may be many, and erases once', async () => {
    const { person, cookie } = await signInAs(dojo, db.orm, 'ada@example.org', origin, { name: 'Ada' });
    const token = new URL(dojo.firstAdminAddress()).searchParams.get('token')!;
    const first = await twice('/first-admin', cookie, { token });
    expect(first.map(([, to]) => to)).toEqual(['/admin/communities', '/admin/communities']);
    expect(await db.orm.$count(people, eq(people.isAdmin, true))).toBe(1);

    const edition = await anEdition(db.orm, { capacity: 5 }, '2099-10-13');
    const applied = await twice(`/e/${edition}`, cookie, { do: 'apply', doing: 'curious' });
    expect(new Set(applied.map(String)).size).toBe(1);
    expect(await db.orm.$count(enrolments, eq(enrolments.personId, person.id))).toBe(1);

    // Of what there may be many, one is made.
    await db.orm
      .insert(editionHosts)
      .values({ editionId: edition, position: 0, name: 'Ada', personId: person.id });
    const [made, same] = await twice(`/e/${edition}/host`, cookie, { do: 'duplicate' });
    expect(made).toEqual(same);
    expect(await db.orm.$count(editions, eq(editions.status, 'draft'))).toBe(1);

    const erased = await twice('/me/erase', cookie, { email: 'ada@example.org' });
    expect(erased.map(([status]) => status)).toEqual([303, 303]);
    const told = await db.orm.select().from(mails).where(eq(mails.kind, 'erased'));
    expect(told.filter(({ address }) => address === 'ada@example.org')).toHaveLength(1);
  });
});

describe('an address of mail', () => {
  test.each([
    'a@example.org\r\nBcc: all@example.org',
    'a@example.org\nb@example.org',
    'a@example.org%0d%0aBcc:x',
    'a@example.org, b@example.org',
  ])('that hides another is refused wherever one is asked for: %j', async (email) => {
    const before = [await db.orm.$count(mails), await db.orm.$count(entries)];
    const asked = await ask('/sign-in', '', { email, website: '', do: 'mail' });
    expect(asked.status).toBe(422);
    expect(await asked.text()).toContain('Cette adresse ne semble pas complète');
    const edition = await anEdition(db.orm, { mode: 'selection' }, '2099-10-13');
    const { cookie } = await signInAs(dojo, db.orm, 'gil@example.org', origin, { isAdmin: true });
    const reviewer = await fetch(`${origin}/api/v1/editions/${edition}/selection/reviewers`, {
      method: 'POST',
      headers: { Cookie: cookie, Origin: origin, 'Content-Type': 'application/json' },
      body: JSON.stringify({ email }),
    });
    expect(reviewer.status).toBe(422);
    const stopped = await ask('/admin/mail', cookie, { do: 'stop', address: email });
    expect(stopped.status).toBe(422);
    expect([await db.orm.$count(mails), await db.orm.$count(entries)]).toEqual(before);
  });

  test('[A9] in other letters is the same account', async () => {
    const wish = (written: string) => ({
      email: written.toLowerCase(),
      written,
      locale: 'fr' as const,
      back: '/',
    });
    const ids: string[] = [];
    for (const written of ['Ben@Example.org', 'bEN@eXAMPLE.ORG']) {
      const asked = await dojo.entries.ask(wish(written));
      const { link } = (await dojo.entries.secrets(asked.ok ? asked.value : ''))!;
      const entered = await dojo.entries.byLink(link);
      if (entered.ok) ids.push(entered.value.person.id);
    }
    expect([ids.length, new Set(ids).size]).toEqual([2, 1]);
  });
});

describe('an address of the network that somebody makes up', () => {
  test('[Security 2] opens no mails to anybody, nor does being at this machine', async () => {
    for (const more of [
      {},
      { 'X-Forwarded-For': '127.0.0.1' },
      { 'X-Real-IP': '127.0.0.1' },
      { Forwarded: 'for=127.0.0.1' },
    ]) {
      const answer = await ask('/outbox', '', undefined, more as Record<string, string>);
      expect([403, 404]).toContain(answer.status);
    }
    const key = new URL(dojo.outboxAddress()!).searchParams.get('key')!;
    const opened = await ask(`/outbox?key=${key}`);
    const cookie = opened.headers.getSetCookie()[0]!.split(';')[0]!;
    expect([opened.status, opened.headers.get('location')]).toEqual([303, '/outbox']);
    expect((await ask('/outbox', cookie)).status).toBe(200);
    expect((await ask('/outbox', cookie.slice(0, -1))).status).toBe(403);
    // Nobody's name, and no admin's session, opens it.
    const { cookie: admin } = await signInAs(dojo, db.orm, 'gil@example.org', origin, { isAdmin: true });
    expect((await ask('/outbox', admin)).status).toBe(403);
  });

  test('the address of the first admin opens it as well, as long as there is none', async () => {
    await db.orm.update(people).set({ isAdmin: false });
    const { pathname, search } = new URL(dojo.firstAdminAddress());
    const led = await ask(pathname + search);
    expect(led.headers.get('location')).toBe(`/sign-in?back=${encodeURIComponent(pathname + search)}`);
    expect((await ask('/outbox', led.headers.getSetCookie()[0]!.split(';')[0])).status).toBe(200);
    expect((await ask(`${pathname}?token=guessed`)).headers.getSetCookie()).toEqual([]);
    await signInAs(dojo, db.orm, 'gil@example.org', origin, { isAdmin: true });
    expect((await ask(pathname + search)).headers.getSetCookie()).toEqual([]);
  });
});
