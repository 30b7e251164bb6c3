import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { editionHosts, editions } from '../editions/tables.server.ts';
import { signInAs } from '../people/people.test-kit.ts';
import { openTestApi } from '../products/api/api.test-kit.ts';
import { sessions } from '../sessions/tables.server.ts';
import { anEdition } from './enrolments.test-kit.ts';

const api = await openTestApi();

interface Told {
  readonly type?: string;
  readonly state?: string;
  readonly rank?: number | null;
  readonly offerEndsAt?: string | null;
  readonly log?: readonly { readonly move: string }[];
}
const problem = (name: string) => `urn:po-dojo:problem:${name}`;
/** Far enough that offers flow, whenever this runs. */
const FAR = '2099-10-13';

describe('an edition through the API', () => {
  const cookies: Record<string, string> = {};
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    for (const name of ['ada', 'bea', 'cid', 'dan']) {
      const { cookie, person } = await signInAs(api.dojo, api.orm, `${name}@example.org`, api.origin, {
        name,
      });
      [cookies[name], ids[name]] = [cookie, person.id];
    }
  });
  const ask = (who: string, method: string, path: string, json?: unknown, key?: string) =>
    api.ask<Told>(method, path, {
      headers: { Cookie: cookies[who] ?? '', ...(key ? { 'Idempotency-Key': key } : {}) },
      ...(json === undefined ? {} : { json }),
    });

  it('gives seats in order, lets wait, and offers on what is freed (S1, S5, W1, W4)', async () => {
    const slug = await anEdition(api.orm, {}, FAR);
    const path = `/editions/${slug}/enrolment`;
    const first = await ask('ada', 'POST', path, { answers: { why: 'Pour apprendre' }, shown: true }, 'one');
    expect(first).toMatchObject({ status: 200, body: { state: 'seated', shown: true, rank: null } });
    const again = await ask('ada', 'POST', path, { answers: { why: 'Pour apprendre' } }, 'one');
    expect(again.body.log).toHaveLength(1);
    const lookedUp = vi.spyOn(api.dojo.editions, 'bySlug');
    await ask('bea', 'POST', path, {});
    expect(lookedUp).toHaveBeenCalledTimes(1);
    lookedUp.mockRestore();
    expect((await ask('cid', 'POST', path, {})).body).toMatchObject({ state: 'waitlisted', rank: 1 });
    expect((await ask('dan', 'POST', path, {})).body).toMatchObject({ state: 'waitlisted', rank: 2 });

    expect((await ask('ada', 'DELETE', path)).body).toMatchObject({ state: 'withdrawn' });
    const offered = await ask('cid', 'GET', path);
    expect(offered.body).toMatchObject({ state: 'offered' });
    expect(Date.parse(offered.body.offerEndsAt!)).toBeGreaterThan(Date.now());
    expect((await ask('cid', 'DELETE', `${path}/offer`)).body).toMatchObject({ state: 'withdrawn' });
    expect((await ask('dan', 'POST', `${path}/acceptance`)).body).toMatchObject({ state: 'seated' });

    const edition = await ask('', 'GET', `/editions/${slug}`);
    expect(edition.body).toMatchObject({ slug, seats: 2, seatsTaken: 2, participants: [] });
  });

  it('refuses by name what cannot be done', async () => {
    const slug = await anEdition(api.orm, {}, FAR);
    const path = `/editions/${slug}/enrolment`;
    expect((await ask('ada', 'GET', path)).body.type).toBe(problem('not-enrolled'));
    expect((await ask('ada', 'POST', `${path}/acceptance`)).body.type).toBe(problem('not-enrolled'));
    await ask('ada', 'POST', path, {});
    await ask('ada', 'DELETE', path);
    expect((await ask('ada', 'DELETE', `${path}/offer`)).status).toBe(200);
    expect((await ask('ada', 'POST', path, { doing: 'flying' })).body.type).toBe(problem('wrong-shape'));
    await api.orm.update(editions).set({ closesOn: '2020-01-01' }).where(eq(editions.id, slug));
    expect((await ask('bea', 'POST', path, {})).body.type).toBe(problem('enrolment-closed'));
    await api.orm.update(editions).set({ status: 'finished' }).where(eq(editions.id, slug));
    expect((await ask('bea', 'POST', path, {})).body.type).toBe(problem('edition-over'));
    for (const unknown of ['/editions/nowhere', '/editions/nowhere/enrolment', '/communities/nowhere'])
      expect((await ask('ada', 'GET', unknown)).status).toBe(404);
  });

  it('takes other answers while one may apply, and a name off the list at any time (A8)', async () => {
    const slug = await anEdition(api.orm, {}, FAR);
    const path = `/editions/${slug}/enrolment`;
    expect((await ask('ada', 'PATCH', path, { answers: {} })).body.type).toBe(problem('not-enrolled'));
    await ask('ada', 'POST', path, { answers: { why: 'Pour apprendre' }, shown: true });
    const amended = await ask('ada', 'PATCH', path, { answers: { why: 'Pour pratiquer', other: 'x' } });
    expect(amended.body).toMatchObject({ version: 2, answers: { why: 'Pour pratiquer' }, shown: true });
    await api.orm.update(editions).set({ closesOn: '2020-01-01' }).where(eq(editions.id, slug));
    const late = await ask('ada', 'PATCH', path, { answers: { why: 'Trop tard' }, shown: false });
    expect(late.body.type).toBe(problem('enrolment-closed'));
    expect((await ask('ada', 'PATCH', path, { shown: false })).body).toMatchObject({
      ...{ version: 2, answers: { why: 'Pour pratiquer' }, shown: false },
    });
  });

  it('shows a draft to its hosts alone, and to nobody else who comes', async () => {
    const slug = await anEdition(api.orm, { status: 'draft' }, FAR);
    await api.orm
      .insert(editionHosts)
      .values({ editionId: slug, position: 0, name: 'Ada', personId: ids.ada! });
    for (const path of [`/editions/${slug}`, `/editions/${slug}/enrolments`]) {
      expect((await ask('ada', 'GET', path)).status).toBe(200);
      expect((await ask('bea', 'GET', path)).body.type).toBe(problem('no-such-edition'));
    }
    const { body } = await api.ask<{ editions: { slug: string }[] }>('GET', '/communities/gironde');
    expect(body.editions.some((one) => one.slug === slug)).toBe(false);
  });

  it('tells the way in and the video link to who has a seat or hosts, and who enrolled to hosts alone', async () => {
    const slug = await anEdition(api.orm, { capacity: 1 }, FAR);
    await api.orm
      .insert(editionHosts)
      .values({ editionId: slug, position: 0, name: 'Ada', personId: ids.ada! });
    await api.orm
      .update(sessions)
      .set({ wayIn: 'Sonnez chez Bea', video: 'https://video.example.org/x' })
      .where(eq(sessions.editionId, slug));
    for (const who of ['bea', 'cid']) await ask(who, 'POST', `/editions/${slug}/enrolment`, {});
    const wayIn = async (who: string) => {
      const { body } = await ask(who, 'GET', `/editions/${slug}`);
      return (body as { sessions: { wayIn?: string; startsAt: string }[] }).sessions[0]!;
    };
    expect(await wayIn('ada')).toMatchObject({
      wayIn: 'Sonnez chez Bea',
      startsAt: '2099-10-13T16:30:00.000Z',
    });
    expect(await wayIn('bea')).toHaveProperty('video', 'https://video.example.org/x');
    for (const who of ['cid', 'dan', '']) expect(await wayIn(who)).not.toHaveProperty('wayIn');
    const list = `/editions/${slug}/enrolments`;
    expect((await ask('ada', 'GET', list)).body).toMatchObject([
      { name: 'bea', state: 'seated' },
      { name: 'cid', state: 'waitlisted' },
    ]);
    for (const who of ['bea', 'cid', 'dan'])
      expect((await ask(who, 'GET', list)).body.type).toBe(problem('not-hosting'));
  });

  it('lets an access token do what its scopes say', async () => {
    const slug = await anEdition(api.orm, {}, FAR);
    const made = await api.dojo.accessTokens.create(ids.ada!, {
      name: 'script',
      scopes: ['enrolment:read'],
      days: 1,
    });
    if (!made.ok) throw new Error(made.reason);
    const path = `/editions/${slug}/enrolment`;
    const sent = { headers: { Authorization: `Bearer ${made.value}` } };
    expect((await api.ask<Told>('GET', path, sent)).body.type).toBe(problem('not-enrolled'));
    expect((await api.ask<Told>('POST', path, { ...sent, json: {} })).body.type).toBe(
      problem('scope-missing'),
    );
    expect((await api.ask<Told>('GET', `/editions/${slug}/enrolments`, sent)).body.type).toBe(
      problem('scope-missing'),
    );
  });

  it('does nothing for a page of another site', async () => {
    const slug = await anEdition(api.orm, {}, FAR);
    const foreign = await api.ask<Told>('POST', `/editions/${slug}/enrolment`, {
      headers: { Cookie: cookies.ada!, Origin: 'https://evil.example' },
      json: {},
    });
    expect(foreign.body.type).toBe(problem('foreign-origin'));
  });
});
