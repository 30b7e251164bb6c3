import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { communityAdmins } from '../communities/tables.server.ts';
import { anEdition } from '../enrolment/enrolments.test-kit.ts';
import { signInAs } from '../people/people.test-kit.ts';
import { openTestApi } from '../products/api/api.test-kit.ts';
import { editionHosts, editions } from './tables.server.ts';

const api = await openTestApi();

const FAR = '2099-10-13';
const problem = (name: string) => ({ type: `urn:po-dojo:problem:${name}` });
const [cookies, ids]: Record<string, string>[] = [{}, {}];
beforeAll(async () => {
  for (const name of ['ada', 'bea', 'cid', 'dan', 'eva']) {
    const { cookie, person } = await signInAs(api.dojo, api.orm, `${name}@example.org`, api.origin, { name });
    [cookies![name], ids![name]] = [cookie, person.id];
  }
});
const ask = <T = Record<string, unknown>>(who: string, method: string, path: string, json?: unknown) =>
  api.ask<T>(method, path, {
    headers: { Cookie: cookies![who] ?? '' },
    ...(json === undefined ? {} : { json }),
  });
/** An edition that Ada hosts. */
const hosted = async (given: Parameters<typeof anEdition>[1] = {}): Promise<string> => {
  const slug = await anEdition(api.orm, given, FAR);
  await api.orm
    .insert(editionHosts)
    .values({ editionId: slug, position: 0, name: 'Ada', personId: ids!.ada! });
  return slug;
};

/** Every part of a list, by the addresses that `Link` gives. */
const throughout = async <T>(who: string, path: string): Promise<T[][]> => {
  const parts: T[][] = [];
  for (let next: string | undefined = path; next; ) {
    const { body, headers }: { body: T[]; headers: Headers } = await ask<T[]>(who, 'GET', next);
    parts.push(body);
    next = /^<[^>]*\/api\/v1([^>]*)>; rel="next"$/.exec(headers.get('link') ?? '')?.[1];
  }
  return parts;
};

describe('communities and editions through the API', () => {
  test('a community says where its feed is, and shows its drafts to who administers it', async () => {
    await anEdition(api.orm, { status: 'draft', slug: 'brouillon-2100' }, FAR);
    await api.orm
      .insert(communityAdmins)
      .values({ communityId: 'gironde', personId: ids!.eva!, at: new Date() });
    const slugs = async (who: string) =>
      (await ask<{ editions: { slug: string }[] }>(who, 'GET', '/communities/gironde')).body.editions.map(
        ({ slug }) => slug,
      );
    expect((await ask('', 'GET', '/communities/gironde')).body).toMatchObject({
      feed: `${api.origin}/c/gironde/feed.atom`,
    });
    expect(await slugs('eva')).toContain('brouillon-2100');
    expect(await slugs('bea')).not.toContain('brouillon-2100');
    // A token opens no more than its scopes, whoever holds it.
    const made = await api.dojo.accessTokens.create(ids!.eva!, {
      ...{ name: 'script', days: 1 },
      scopes: ['account:read'],
    });
    const sent = { headers: { Authorization: `Bearer ${made.ok ? made.value : ''}` } };
    expect((await api.ask('GET', '/editions/brouillon-2100', sent)).body).toMatchObject(
      problem('no-such-edition'),
    );
  });

  test('lists are told in parts that leave nobody out and name nobody twice', async () => {
    for (const begins of ['2098-01-13', '2098-01-13', '2097-03-10']) await anEdition(api.orm, {}, begins);
    const all = (await ask<{ slug: string }[]>('', 'GET', '/editions')).body.map(({ slug }) => slug);
    const parts = await throughout<{ slug: string }>('', '/editions?limit=2');
    expect(parts.flat().map(({ slug }) => slug)).toEqual(all);
    expect(parts.every((part) => part.length <= 2) && parts.length > 1).toBe(true);

    const slug = await hosted({ capacity: 5 });
    for (const who of ['bea', 'cid', 'dan']) await ask(who, 'POST', `/editions/${slug}/enrolment`, {});
    const enrolled = await throughout<{ person: string }>('ada', `/editions/${slug}/enrolments?limit=1`);
    expect(enrolled.map((part) => part.map(({ person }) => person))).toEqual([
      [ids!.bea],
      [ids!.cid],
      [ids!.dan],
    ]);
  });

  test.each(['limit=0', 'limit=201', 'after=!', `after=${btoa('{"turn":"x"}')}`, `after=${btoa('null')}`])(
    'a part that is none is refused: %s',
    async (query) => {
      const slug = await hosted();
      for (const path of ['/communities', '/editions', `/editions/${slug}/enrolments`])
        expect([path, (await ask('ada', 'GET', `${path}?${query}`)).body.type]).toEqual([
          path,
          problem('wrong-shape').type,
        ]);
    },
  );
});

describe('[K2] [E1] [E2] [E6] [T5] hosting through the API', () => {
  test('who administers a community opens an edition with its sessions, and nobody else does', async () => {
    const wish = {
      title: 'PO Dojo 2099 : le fil',
      seats: 12,
      sessions: { first: '2099-10-13', count: 3, start: '18:30', end: '20:30' },
    };
    const path = '/communities/gironde/editions';
    expect((await ask('bea', 'POST', path, wish)).body).toMatchObject(problem('not-administering'));
    const { status, body } = await ask<{ slug: string; sessions: { localDate: string }[] }>(
      'eva',
      'POST',
      path,
      wish,
    );
    expect(status).toBe(201);
    expect(body).toMatchObject({ title: 'PO Dojo 2099\u202f: le fil', status: 'draft', seats: 12 });
    expect(body.sessions.map(({ localDate }) => localDate)).toEqual([
      '2099-10-13',
      '2099-11-10',
      '2099-12-08',
    ]);
    for (const wrong of [
      { title: '' },
      { title: 'x', seats: 0 },
      { title: 'x', timeZone: 'Nowhere/Far' },
      { title: 'x', sessions: { ...wish.sessions, end: '18:00' } },
      { title: 'x', elsewhere: 'javascript:alert(1)' },
    ])
      expect((await ask('eva', 'POST', path, wrong)).body).toMatchObject(problem('wrong-shape'));
  });

  test('an edition is changed in part, whatever is written into it, and its way in stays once published', async () => {
    const slug = await hosted({ status: 'draft', title: 'Avant', region: 'Gironde' });
    const path = `/editions/${slug}`;
    const said = { description: 'un\u0000deux\ud800', hosts: ['Ada', 'Une amie'], mode: 'selection' };
    expect((await ask('ada', 'PATCH', path, said)).body).toMatchObject({
      ...{ title: 'Avant', region: 'Gironde', mode: 'selection', hosts: ['Ada', 'Une amie'] },
      description: 'undeux\ufffd',
    });
    expect((await ask('ada', 'PATCH', path, { capacity: 3 })).body).toMatchObject(problem('wrong-shape'));
    expect((await ask('ada', 'POST', `${path}/status`, { status: 'finished' })).body).toMatchObject(
      problem('not-from-here'),
    );
    for (let twice = 0; twice < 2; twice++)
      expect((await ask('ada', 'POST', `${path}/status`, { status: 'published' })).body).toEqual({
        status: 'published',
      });
    expect((await ask('ada', 'PATCH', path, { mode: 'first-come' })).body).toMatchObject(
      problem('edition-settled'),
    );
    expect((await ask('bea', 'PATCH', path, { title: 'Après' })).body).toMatchObject(problem('not-hosting'));
  });

  test('[S6] seats are tried before they are changed, and fewer than are taken are refused', async () => {
    const slug = await hosted({ capacity: 1 });
    for (const who of ['bea', 'cid']) await ask(who, 'POST', `/editions/${slug}/enrolment`, {});
    const seats = (json: unknown) => ask('ada', 'POST', `/editions/${slug}/seats`, json);
    expect((await seats({ seats: 2, dryRun: true })).body).toEqual({ seats: 2, offered: [ids!.cid] });
    expect((await ask('cid', 'GET', `/editions/${slug}/enrolment`)).body).toMatchObject({
      state: 'waitlisted',
    });
    expect((await seats({ seats: 2 })).body).toEqual({ seats: 2, offered: [ids!.cid] });
    expect((await seats({ seats: 1 })).body).toMatchObject({
      ...problem('seats-taken'),
      faults: [{ message: ids!.bea }, { message: ids!.cid }],
    });
    expect((await seats({ seats: 501 })).body).toMatchObject(problem('wrong-shape'));
  });

  test('hosts offer seats and decline; whom a blind selection hides cannot be found by guessing [A5]', async () => {
    const slug = await hosted({ capacity: 1 });
    for (const who of ['bea', 'cid']) await ask(who, 'POST', `/editions/${slug}/enrolment`, {});
    const one = (who: string, act: string) => `/editions/${slug}/enrolments/${ids![who]}/${act}`;
    expect((await ask('ada', 'POST', one('cid', 'offer'), {})).body).toMatchObject(problem('no-seat-left'));
    expect((await ask('ada', 'POST', one('bea', 'refusal'), { why: 'Deux fois' })).body).toMatchObject({
      state: 'declined',
    });
    expect((await ask('ada', 'POST', one('bea', 'refusal'), {})).body).toMatchObject({ state: 'declined' });
    expect((await ask('cid', 'GET', `/editions/${slug}/enrolment`)).body).toMatchObject({ state: 'offered' });
    expect((await ask('ada', 'POST', one('dan', 'offer'), {})).body).toMatchObject(
      problem('no-such-enrolment'),
    );

    const blind = await hosted({ mode: 'selection', blind: true });
    await ask('bea', 'POST', `/editions/${blind}/enrolment`, {});
    for (const who of ['bea', 'cid'])
      expect(
        (await ask('ada', 'POST', `/editions/${blind}/enrolments/${ids![who]}/offer`, {})).body,
      ).toMatchObject(problem('no-such-enrolment'));
    await api.orm.update(editions).set({ blind: false }).where(eq(editions.id, blind));
    expect(
      (await ask('ada', 'POST', `/editions/${blind}/enrolments/${ids!.bea}/offer`, {})).body,
    ).toMatchObject(problem('answered-together'));
  });

  test('one session is moved, told otherwise and cancelled, and how one gets in is for its people', async () => {
    const slug = await hosted();
    const one = `/editions/${slug}/sessions/${slug}-1`;
    const moved = { localDate: '2099-10-20', localStart: '19:00', localEnd: '21:00' };
    expect((await ask('ada', 'POST', `${one}/move`, moved)).body).toMatchObject({
      ...moved,
      ...{ movedFrom: '2099-10-13T18:30', startsAt: '2099-10-20T17:00:00.000Z' },
    });
    expect((await ask('ada', 'POST', `${one}/move`, { ...moved, localEnd: '18:00' })).body).toMatchObject(
      problem('wrong-shape'),
    );
    const told = { venue: 'La Maison des Savoirs', video: 'https://video.example.org/x' };
    expect((await ask('ada', 'PATCH', one, told)).body).toMatchObject(told);
    expect((await ask('ada', 'PATCH', one, { video: 'https://a.example/\u0000' })).body).toMatchObject(
      problem('wrong-shape'),
    );
    expect((await ask('bea', 'GET', one)).body).toMatchObject({ venue: told.venue });
    expect((await ask('bea', 'GET', one)).body).not.toHaveProperty('video');
    expect((await ask('ada', 'POST', `${one}/cancellation`)).body).toMatchObject({ cancelled: true });
    const { body } = await ask<unknown[]>('', 'GET', `/editions/${slug}/sessions`);
    expect(body).toEqual([expect.objectContaining({ cancelled: true, movedFrom: '2099-10-13T18:30' })]);
    expect((await ask('ada', 'POST', `/editions/${slug}/sessions/none/move`, moved)).body).toMatchObject(
      problem('no-such-session'),
    );
  });
});
