import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { openTestDb } from '#server/db/db.test-kit.ts';
import { silentLog } from '#server/log.server.ts';
import { createPeople } from './people.server.ts';
import { signInAs } from './people.test-kit.ts';
import { authSessions, people } from './tables.server.ts';

const db = await openTestDb();
const origin = 'http://localhost:3000';
const dojo = {
  people: createPeople({
    orm: db.orm,
    settings: { oidc: undefined, publicOrigin: undefined },
    secret: 'a secret of thirty-two characters',
    log: silentLog,
    now: () => new Date(),
  }),
};
const ask = (cookie: string) => new Request(`${origin}/me`, { headers: { Cookie: cookie } });

test('who is signed in is known by the cookie of their browser, and nobody by a cookie that was changed', async () => {
  const { person, cookie } = await signInAs(dojo, db.orm, 'Awa@example.org', origin, { name: 'Awa' });
  expect(person).toMatchObject({ name: 'Awa', email: 'awa@example.org', emailWritten: 'Awa@example.org' });
  const found = await dojo.people.signedIn(ask(cookie));
  expect(found?.person).toEqual(person);
  expect(await dojo.people.signedIn(ask(cookie.replace(/=./, '=x')))).toBe(null);
  expect(await dojo.people.signedIn(ask(cookie.slice(0, -4)))).toBe(null);
  expect(await dojo.people.signedIn(new Request(origin))).toBe(null);
});

test('a session that was ended, or whose person is gone, opens nothing', async () => {
  const one = await signInAs(dojo, db.orm, 'one@example.org', origin);
  const again = await signInAs(dojo, db.orm, 'ONE@example.org', origin);
  expect(again.person.id).toBe(one.person.id);
  const { authSession } = (await dojo.people.signedIn(ask(one.cookie)))!;
  await db.orm.delete(authSessions).where(eq(authSessions.id, authSession));
  expect(await dojo.people.signedIn(ask(one.cookie))).toBe(null);
  expect((await dojo.people.signedIn(ask(again.cookie)))?.person.id).toBe(one.person.id);
  await db.orm.delete(people).where(eq(people.id, one.person.id));
  expect(await dojo.people.signedIn(ask(again.cookie))).toBe(null);
});
