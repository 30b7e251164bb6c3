import { beforeAll, describe, expect, test } from 'vitest';
import { communityAdmins } from '../communities/tables.server.ts';
import { editionHosts } from '../editions/tables.server.ts';
import { APPLICATION, anEdition } from '../enrolment/enrolments.test-kit.ts';
import { signInAs } from '../people/people.test-kit.ts';
import { openTestApi } from '../products/api/api.test-kit.ts';
import { openReceiver } from './receiver.test-kit.ts';
import { TEST_KIND } from './webhook.ts';

const api = await openTestApi({ WEBHOOKS_ALLOW_PRIVATE: 'true' });
const problem = (name: string) => ({ type: `urn:po-dojo:problem:${name}` });
const people: Record<string, { id: string; cookie: string }> = {};
let token = '';
beforeAll(async () => {
  for (const name of ['ada', 'bea', 'eva']) {
    const { person, cookie } = await signInAs(api.dojo, api.orm, `${name}@example.org`, api.origin, { name });
    people[name] = { id: person.id, cookie };
  }
  const made = await api.dojo.accessTokens.create(people.ada!.id, {
    ...{ name: 'script', days: 1 },
    scopes: ['editions:write'],
  });
  token = made.ok ? made.value : '';
});

/** Ada's program asks, unless somebody else does. */
const ask = <T = Record<string, unknown>>(method: string, path: string, json?: unknown, who = '') =>
  api.ask<T>(method, path, {
    headers: who ? { Cookie: people[who]!.cookie } : { Authorization: `Bearer ${token}` },
    ...(json === undefined ? {} : { json }),
  });
interface Told {
  readonly id: string;
  readonly secret: string;
}
interface Delivery {
  readonly id: string;
  readonly webhookId: string;
  readonly type: string;
  readonly state: string;
  readonly tries: readonly { readonly status: number | null; readonly answer: string }[];
}

const hosted = async () => {
  const edition = await anEdition(api.orm, { capacity: 1 }, '2099-10-13');
  await api.orm
    .insert(editionHosts)
    .values({ editionId: edition, position: 0, name: 'Ada', personId: people.ada!.id });
  return edition;
};
/** What an edition tells, to where it arrives. */
const told = async (kinds: readonly string[] = ['enrolment.seated']) => {
  const [edition, receiver] = [await hosted(), await openReceiver()];
  const path = `/editions/${edition}/webhooks`;
  const { status, body } = await ask<Told>('POST', path, { url: receiver.url, kinds });
  expect(status).toBe(201);
  const one = `${path}/${body.id}`;
  const deliveries = async () => (await ask<Delivery[]>('GET', `${one}/deliveries`)).body;
  return { edition, receiver, path, one, secret: body.secret, deliveries };
};

describe('[X3] [X6] the destinations of an edition, through the API', () => {
  test('are set up, shown without their secret, and told what happens, signed', async () => {
    const { edition, receiver, path, one, secret, deliveries } = await told();
    expect(secret).toMatch(/^whsec_/);
    const { body } = await ask('GET', path);
    expect(body).toEqual([
      {
        ...{ id: expect.any(String), url: receiver.url, kinds: ['enrolment.seated'], off: null },
        ...{ reachedAt: null, formerSecretUntil: null, since: expect.any(String) },
      },
    ]);
    await api.dojo.enrolments.apply(edition, people.bea!.id, APPLICATION);
    await api.dojo.webhooks.drain();
    expect(receiver.verified(secret)).toMatchObject([{ type: 'enrolment.seated' }]);
    expect(await deliveries()).toMatchObject([
      { type: 'enrolment.seated', state: 'delivered', tries: [{ status: 200, answer: 'thank you' }] },
    ]);
    expect((await ask('GET', one)).body).toMatchObject({ reachedAt: expect.any(String) });
  });

  test('are changed, switched off and on, given another secret, tried, and removed', async () => {
    const { receiver, one, secret, path } = await told();
    expect((await ask('PATCH', one, { kinds: ['session.moved'] })).body).toMatchObject({
      ...{ kinds: ['session.moved'], url: receiver.url },
    });
    expect((await ask('PATCH', one, {})).body).toMatchObject({ kinds: ['session.moved'] });
    expect((await ask('PATCH', one, { on: false })).body).toMatchObject({ off: { reason: 'host' } });
    for (const act of ['test', 'replay', 'deliveries/none/replay'])
      expect((await ask('POST', `${one}/${act}`)).body).toMatchObject(problem('webhook-off'));
    expect((await ask('PATCH', one, { on: true })).body).toMatchObject({ off: null });
    const other = (await ask<Told>('POST', `${one}/secret`)).body.secret;
    expect(other).not.toBe(secret);
    expect((await ask('GET', one)).body).toMatchObject({ formerSecretUntil: expect.any(String) });
    expect((await ask('POST', `${one}/test`)).status).toBe(202);
    await api.dojo.webhooks.drain();
    // Both sign for a day.
    for (const good of [secret, other]) expect(receiver.verified(good)).toMatchObject([{ type: TEST_KIND }]);
    expect((await ask('DELETE', one)).status).toBe(204);
    for (const [method, act] of [
      ['GET', ''],
      ['DELETE', ''],
      ['GET', '/deliveries'],
      ['POST', '/secret'],
    ])
      expect((await ask(method!, one + act)).body).toMatchObject(problem('no-such-webhook'));
    expect((await ask('GET', path)).body).toEqual([]);
  });

  test('send again one delivery, or all that did not arrive, as the same events', async () => {
    const { edition, receiver, one, deliveries } = await told();
    receiver.answer = (response) => void response.writeHead(410).end();
    await api.dojo.enrolments.apply(edition, people.bea!.id, APPLICATION);
    await api.dojo.webhooks.drain();
    const [failed] = await deliveries();
    expect(failed).toMatchObject({ state: 'failed', fault: 'gone', nextTryAt: null });
    expect((await ask('GET', one)).body).toMatchObject({ off: { reason: 'gone' } });
    receiver.answer = (response) => void response.end('thank you');
    await ask('PATCH', one, { on: true });
    expect((await ask('POST', `${one}/replay`)).body).toEqual({ sent: 1 });
    await api.dojo.webhooks.drain();
    const [delivered] = await deliveries();
    expect(delivered).toMatchObject({ id: failed!.id, state: 'delivered' });
    expect((await ask('POST', `${one}/deliveries/${failed!.id}/replay`)).body).toEqual({ sent: 1 });
    await api.dojo.webhooks.drain();
    expect(receiver.received.map(({ id }) => id)).toEqual(Array(3).fill(failed!.webhookId));
    expect((await ask('POST', `${one}/deliveries/none/replay`)).body).toEqual({ sent: 0 });
  });

  test('tell their log in parts', async () => {
    const { one, deliveries } = await told();
    for (let n = 0; n < 3; n++) await ask('POST', `${one}/test`);
    const ids = (await deliveries()).map(({ id }) => id);
    const found: string[] = [];
    for (let next: string | undefined = `${one}/deliveries?limit=2`; next; ) {
      const { body, headers }: { body: Delivery[]; headers: Headers } = await ask<Delivery[]>('GET', next);
      found.push(...body.map(({ id }) => id));
      next = /^<[^>]*\/api\/v1([^>]*)>; rel="next"$/.exec(headers.get('link') ?? '')?.[1];
    }
    expect(found).toEqual(ids);
    expect((await ask('GET', `${one}/deliveries?after=!`)).body).toMatchObject(problem('wrong-shape'));
  });

  test.each([
    [{ url: 'ftp://example.org', kinds: ['session.moved'] }, 'url'],
    [{ url: 'https://a:b@example.org', kinds: ['session.moved'] }, 'url'],
    [{ url: 'https://example.org', kinds: [] }, 'kinds'],
    [{ url: 'https://example.org', kinds: ['session.eaten'] }, 'kinds.0'],
    [{ url: 'https://example.org' }, 'kinds'],
    [{ url: 'https://example.org', kinds: ['session.moved'], secret: 'mine' }, ''],
  ])('refuse what they cannot be: %j', async (wish, at) => {
    const path = `/editions/${await hosted()}/webhooks`;
    const { status, body } = await ask('POST', path, wish);
    expect([status, body]).toMatchObject([422, { ...problem('wrong-shape'), faults: [{ at }] }]);
    expect((await ask('GET', path)).body).toEqual([]);
  });

  test('are ten at most, also when they come at once', async () => {
    const path = `/editions/${await hosted()}/webhooks`;
    const wish = { url: 'https://example.org/hooks', kinds: ['session.moved'] };
    const answers = await Promise.all(Array.from({ length: 14 }, () => ask('POST', path, wish)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(10);
    expect(answers.find(({ status }) => status !== 201)?.body).toMatchObject(problem('too-many-webhooks'));
  });

  test('[Security 5] are those of the edition that the address names, and nobody else’s', async () => {
    const [mine, others] = [await told(), await hosted()];
    const elsewhere = mine.one.replace(mine.edition, others);
    for (const [method, act] of [
      ['GET', ''],
      ['PATCH', ''],
      ['DELETE', ''],
      ['POST', '/secret'],
      ['POST', '/replay'],
    ])
      expect((await ask(method!, elsewhere + act, method === 'PATCH' ? {} : undefined)).body).toMatchObject(
        problem('no-such-webhook'),
      );
    expect((await ask('GET', mine.one, undefined, 'bea')).body).toMatchObject(problem('not-hosting'));
    expect((await ask('GET', mine.one)).status).toBe(200);
  });
});

test('the destinations of a community are told of all its editions, and kept by who runs it', async () => {
  const receiver = await openReceiver();
  await api.orm
    .insert(communityAdmins)
    .values({ communityId: 'gironde', personId: people.eva!.id, at: new Date() });
  const path = '/communities/gironde/webhooks';
  const wish = { url: receiver.url, kinds: ['enrolment.seated'] };
  expect((await ask('POST', path, wish)).body).toMatchObject(problem('not-administering'));
  expect((await ask('POST', '/communities/none/webhooks', wish)).body).toMatchObject(
    problem('no-such-community'),
  );
  const made = await ask<Told>('POST', path, wish, 'eva');
  expect(made.status).toBe(201);
  for (let n = 0; n < 2; n++) await api.dojo.enrolments.apply(await hosted(), people.bea!.id, APPLICATION);
  await api.dojo.webhooks.drain();
  expect(receiver.verified(made.body.secret)).toHaveLength(2);
  expect((await ask('DELETE', `${path}/${made.body.id}`, undefined, 'eva')).status).toBe(204);
});
