import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { mails } from '#server/mail/tables.server.ts';
import { communities, communityAdmins } from '../communities/tables.server.ts';
import { openTestDojo } from '../dojo.test-kit.ts';
import { editionHosts } from '../editions/tables.server.ts';
import { APPLICATION, anEdition, peopleNamed } from '../enrolment/enrolments.test-kit.ts';
import { enrolments } from '../enrolment/tables.server.ts';
import type { TeamOf } from '../team/team.server.ts';
import { openReceiver } from './receiver.test-kit.ts';
import { webhookDeliveries, webhookEndpoints, webhookEvents } from './tables.server.ts';
import { EVENT_KINDS, TEST_KIND, waitAfter } from './webhook.ts';

const FAR = '2099-10-13';
const DAY = 24 * 3600_000;
const clock = { now: new Date() };
const { db, dojo } = await openTestDojo(() => clock.now, { WEBHOOKS_ALLOW_PRIVATE: 'true' });
const { webhooks } = dojo;
await peopleNamed(db.orm, ['Ada', 'Bea', 'Cid', 'Dan']);

/** An edition of its own, its endpoint, and what arrived there. */
const told = async (given: Parameters<typeof anEdition>[1] = {}, kinds: readonly string[] = EVENT_KINDS) => {
  const receiver = await openReceiver();
  const edition = await anEdition(db.orm, { capacity: 1, ...given }, FAR);
  await db.orm.insert(editionHosts).values({ editionId: edition, position: 0, name: 'Ada', personId: 'ada' });
  const of: TeamOf = { edition };
  const made = await webhooks.create(of, { url: receiver.url, kinds }, 'ada');
  if (!made.ok) throw new Error(made.reason);
  const apply = (person: string) => dojo.enrolments.apply(edition, person, APPLICATION);
  const types = () => receiver.received.map(({ event }) => event.type);
  return { receiver, edition, of, ...made.value, apply, types };
};
const deliveriesOf = (endpoint: string) =>
  db.orm
    .select()
    .from(webhookDeliveries)
    .where(eq(webhookDeliveries.endpointId, endpoint))
    .orderBy(webhookDeliveries.createdAt);
/** Lets the clock come to when the next try is due, and sends. */
const nextTry = async (endpoint: string) => {
  const waiting = (await deliveriesOf(endpoint)).filter(({ state }) => state === 'waiting');
  clock.now = new Date(Math.max(...waiting.map(({ notBefore }) => notBefore.getTime())));
  await webhooks.drain();
};

describe('what is told', () => {
  test('[X1] [X3] [X7] a seat is told at once, signed, by ids and nothing else', async () => {
    const { receiver, edition, secret, apply } = await told();
    await apply('bea');
    await apply('cid');
    await webhooks.drain();
    const enrolment = expect.any(String);
    // Which of two comes first is not promised.
    const verified = receiver.verified(secret) as { type: string }[];
    expect(verified.sort((a, b) => a.type.localeCompare(b.type))).toEqual([
      {
        type: 'enrolment.seated',
        timestamp: clock.now.toISOString(),
        data: { enrolment, edition, person: 'bea', state: 'seated', before: null, by: 'person' },
      },
      expect.objectContaining({ type: 'enrolment.waitlisted' }),
    ]);
    expect(receiver.received[0]?.id).toMatch(/^msg_[0-9a-f]{32}$/);
    const everything = JSON.stringify(receiver.received);
    expect(everything).not.toMatch(/Bea|@example\.org|PO en septembre/);
    // Nothing leaves twice.
    await webhooks.drain();
    expect(receiver.received).toHaveLength(2);
  });

  test('[X7] a blind selection hides who it is until the answer; sorting is told to nobody', async () => {
    const { receiver, edition, apply, types } = await told({ mode: 'selection', blind: true });
    await apply('bea');
    const of = (await dojo.editions.bySlug(edition))!;
    const viewer = (await dojo.selections.viewer(of, (await dojo.people.find('ada'))!, 'host'))!;
    const [application] = await dojo.selections.applications(of, viewer);
    await dojo.selections.shortlist(edition, application!.id, 'ada', true);
    await dojo.selections.shortlist(edition, application!.id, 'ada', false);
    await webhooks.drain();
    expect(types()).toEqual(['enrolment.applied']);
    expect(receiver.received[0]?.event.data).toMatchObject({ enrolment: application!.id, person: null });
    await dojo.enrolments.withdraw(edition, 'bea');
    await webhooks.drain();
    expect(receiver.received[1]?.event).toMatchObject({
      type: 'enrolment.withdrawn',
      data: { person: 'bea', before: 'applied' },
    });
  });

  test('[X1] sessions: planned once published, moved, changed and cancelled; never how one gets in', async () => {
    const { receiver, edition, types } = await told({ status: 'draft' });
    const session = `${edition}-1`;
    await dojo.sessions.tell(edition, session, { venue: 'Ici' });
    await webhooks.drain();
    expect(types()).toEqual([]);
    await dojo.editions.become(edition, 'published');
    await dojo.sessions.tell(edition, session, { wayIn: 'Sonnez', video: 'https://video.example.org/x' });
    await dojo.sessions.tell(edition, session, { venue: 'La Maison des Savoirs' });
    const hours = { date: '2099-10-20', start: '19:00', end: '21:00' };
    for (let twice = 0; twice < 2; twice++) await dojo.sessions.move(edition, session, hours);
    for (let twice = 0; twice < 2; twice++) await dojo.sessions.cancel(edition, session);
    await webhooks.drain();
    expect(types().sort()).toEqual([
      ...['session.cancelled', 'session.changed', 'session.moved', 'session.planned'],
    ]);
    const moved = receiver.received.find(({ event }) => event.type === 'session.moved');
    expect(moved?.event.data).toEqual({
      ...{ session, edition, number: 1, title: '', venue: 'La Maison des Savoirs', cancelled: false },
      ...{ localDate: '2099-10-20', localStart: '19:00', localEnd: '21:00', timeZone: 'Europe/Paris' },
      ...{ startsAt: '2099-10-20T17:00:00.000Z', endsAt: '2099-10-20T19:00:00.000Z' },
      movedFrom: '2099-10-13T18:30',
    });
    expect(JSON.stringify(receiver.received)).not.toMatch(/Sonnez|video\.example/);
  });

  test('[X1] [X7] who was there and that somebody else facilitates is told once, by ids, and goes with the account', async () => {
    await peopleNamed(db.orm, ['Yan']);
    const kinds = ['session.attendance', 'session.facilitation'];
    const { receiver, edition, of, id, apply } = await told({ capacity: 2 }, kinds);
    const session = `${edition}-1`;
    await apply('yan');
    for (const holder of ['yan', 'yan', null])
      await dojo.facilitation.give(edition, session, { facilitator: holder, 'co-facilitator': null }, 'ada');
    clock.now = new Date('2099-10-13T18:00:00Z');
    for (const present of [true, true, false])
      expect(await dojo.sessions.attend(session, 'yan', present, 'ada')).toMatchObject({ ok: true });
    await webhooks.drain();
    const [enrolment] = await db.orm.select().from(enrolments).where(eq(enrolments.editionId, edition));
    const here = { session, edition, number: 1 };
    const there = { ...here, enrolment: enrolment!.id, person: 'yan' };
    const heard = (type: string) =>
      receiver.received.filter(({ event }) => event.type === type).map(({ event }) => event.data);
    expect(heard('session.facilitation')).toEqual([here, here]);
    expect(heard('session.attendance')).toHaveLength(2);
    expect(heard('session.attendance')).toEqual(
      expect.arrayContaining([
        { ...there, present: true },
        { ...there, present: false },
      ]),
    );
    await dojo.personalData.erase('yan');
    expect(JSON.stringify(await webhooks.log(of, id, 10))).not.toContain('yan');
    clock.now = new Date();
  });

  test('a community hears of its editions, of what it asked for, and of nobody else’s', async () => {
    const receiver = await openReceiver();
    await db.orm.insert(communities).values({
      ...{ id: 'landes', slug: 'landes', name: 'Agile Landes', about: '', locale: 'fr', region: 'Landes' },
      ...{ zone: 'Europe/Paris', partners: [], createdAt: clock.now, changedAt: clock.now },
    });
    const kinds = ['enrolment.seated', 'enrolment.nonsense'];
    await webhooks.create({ community: 'landes' }, { url: receiver.url, kinds }, 'ada');
    const [here, elsewhere] = [
      await anEdition(db.orm, { communityId: 'landes', capacity: 1 }, FAR),
      await anEdition(db.orm, { capacity: 1 }, FAR),
    ];
    for (const edition of [here, elsewhere])
      for (const person of ['bea', 'cid']) await dojo.enrolments.apply(edition, person, APPLICATION);
    await webhooks.drain();
    expect(receiver.received.map(({ event }) => [event.type, event.data.edition])).toEqual([
      ['enrolment.seated', here],
    ]);
  });

  test('what nobody asked for is written nowhere', async () => {
    const before = await db.orm.$count(webhookEvents);
    await dojo.enrolments.apply(await anEdition(db.orm, {}, FAR), 'bea', APPLICATION);
    expect(await db.orm.$count(webhookEvents)).toBe(before);
  });

  test('[X1] one that is being removed holds nobody up and fails nobody', async () => {
    const { edition, id, receiver, apply } = await told();
    const removing = Promise.withResolvers<void>();
    const removed = Promise.withResolvers<void>();
    const gone = db.orm.transaction(async (rows) => {
      await rows.delete(webhookEndpoints).where(eq(webhookEndpoints.id, id));
      removing.resolve();
      await removed.promise;
    });
    await removing.promise;
    expect(await apply('bea')).toMatchObject({ ok: true });
    removed.resolve();
    await gone;
    await webhooks.drain();
    expect(receiver.received).toEqual([]);
    expect(await dojo.enrolments.standing(edition, 'bea')).toMatchObject({ state: 'seated' });
  });

  test('[X1] a change of its settings at that moment loses nothing', async () => {
    const { id, receiver, apply } = await told();
    const changing = Promise.withResolvers<void>();
    const changed = Promise.withResolvers<void>();
    const kept = db.orm.transaction(async (rows) => {
      await rows.update(webhookEndpoints).set({ reachedAt: clock.now }).where(eq(webhookEndpoints.id, id));
      changing.resolve();
      await changed.promise;
    });
    await changing.promise;
    await apply('bea');
    changed.resolve();
    await kept;
    await webhooks.drain();
    expect(receiver.received).toHaveLength(1);
  });

  test('[X7] [Privacy 4] who erases their account is forgotten here, and the other side is told to', async () => {
    await peopleNamed(db.orm, ['Zoe']);
    const { receiver, of, id, apply } = await told();
    await apply('zoe');
    await webhooks.drain();
    const enrolment = receiver.received[0]!.event.data.enrolment;
    expect(JSON.stringify(await dojo.personalData.export((await dojo.people.find('zoe'))!))).toContain(
      'enrolment.seated',
    );
    await dojo.personalData.erase('zoe');
    await webhooks.drain();
    expect(receiver.received[1]?.event).toMatchObject({ type: 'enrolment.erased', data: { enrolment } });
    expect(JSON.stringify(await webhooks.log(of, id, 10))).not.toContain('zoe');
    expect(await webhooks.log(of, id, 10)).toHaveLength(1);
  });
});

describe('[X5] [X6] when it does not arrive', () => {
  test('it is tried again later, as the same event, with the moment of the try', async () => {
    clock.now = new Date();
    const { receiver, of, id, secret, apply } = await told();
    receiver.answer = (response) => void response.writeHead(500).end('one moment');
    await apply('bea');
    await webhooks.drain();
    const [delivery] = await deliveriesOf(id);
    expect(delivery).toMatchObject({ state: 'waiting', fault: 'answer' });
    const wait = delivery!.notBefore.getTime() - clock.now.getTime();
    expect(wait).toBeGreaterThanOrEqual(waitAfter(1, 0)!);
    clock.now = new Date(delivery!.notBefore.getTime() - 1);
    await webhooks.drain();
    expect(receiver.received).toHaveLength(1);
    receiver.answer = (response) => void response.end('thank you');
    await nextTry(id);
    const [first, second] = receiver.received;
    expect([second?.id, second?.body]).toEqual([first?.id, first?.body]);
    expect(Number(second?.headers['webhook-timestamp'])).toBeGreaterThan(
      Number(first?.headers['webhook-timestamp']),
    );
    expect(receiver.verified(secret)).toHaveLength(2);
    expect(receiver.done.size).toBe(1);
    const [logged] = await webhooks.log(of, id, 10);
    expect(logged).toMatchObject({ state: 'delivered', fault: null, kind: 'enrolment.seated' });
    expect(logged?.tries).toMatchObject([
      { number: 2, status: 200, fault: null, answer: 'thank you' },
      { number: 1, status: 500, fault: 'answer', answer: 'one moment' },
    ]);
  });

  test('after a day it is off, its hosts are told once, and all of it can be sent again', async () => {
    const { receiver, of, id, apply, edition } = await told();
    receiver.answer = (response) => void response.writeHead(503).end();
    await apply('bea');
    const began = clock.now.getTime();
    await webhooks.drain();
    for (;;) {
      const [one] = await deliveriesOf(id);
      if (one?.state !== 'waiting') break;
      await nextTry(id);
    }
    expect(receiver.received).toHaveLength(9);
    expect(clock.now.getTime() - began).toBeGreaterThan(0.9 * DAY);
    expect(clock.now.getTime() - began).toBeLessThan(1.2 * DAY);
    expect(await webhooks.find(of, id)).toMatchObject({ off: { reason: 'failing' } });
    await apply('cid');
    await webhooks.drain();
    expect(receiver.received).toHaveLength(9);
    expect((await deliveriesOf(id)).map(({ state, fault }) => [state, fault])).toEqual([
      ['failed', 'answer'],
      ['failed', 'off'],
    ]);
    const about = await db.orm.select().from(mails).where(eq(mails.subjectId, id));
    expect(about.map(({ recipient, kind }) => [recipient, kind])).toEqual([['ada', 'webhook-off']]);
    await dojo.mail.drain();
    const mail = dojo.mail
      .local!.list()
      .find(({ message }) => message.to.address.toLowerCase() === 'ada@example.org')!.message;
    expect(mail.rendered.text).toContain(`/e/${edition}/webhooks/${id}`);

    expect(await webhooks.replay(of, id, 'failed')).toEqual({ ok: false, reason: 'off' });
    expect(await webhooks.test(of, id)).toEqual({ ok: false, reason: 'off' });
    receiver.answer = (response) => void response.end();
    await webhooks.turn(of, id, true);
    expect(await webhooks.failed(of, id)).toBe(2);
    expect(await webhooks.replay(of, id, 'failed')).toEqual({ ok: true, value: 2 });
    expect(await webhooks.replay(of, id, 'failed')).toEqual({ ok: true, value: 0 });
    await webhooks.drain();
    expect((await deliveriesOf(id)).map(({ state }) => state)).toEqual(['delivered', 'delivered']);
    // Nine tries and the replay of one event, one of the other: two things were done.
    expect(receiver.received).toHaveLength(11);
    expect(receiver.done.size).toBe(2);
  });

  test('what arrived can be sent again by itself, and a replay is tried as patiently as the first time', async () => {
    const { receiver, of, id, apply } = await told();
    await apply('bea');
    await webhooks.drain();
    const [delivery] = await deliveriesOf(id);
    receiver.answer = (response) => void response.writeHead(500).end();
    const again = () => webhooks.replay(of, id, { delivery: delivery!.id });
    expect(await again()).toEqual({ ok: true, value: 1 });
    expect(await again()).toEqual({ ok: true, value: 0 });
    await webhooks.drain();
    expect((await deliveriesOf(id))[0]).toMatchObject({ state: 'waiting', tries: 2 });
    receiver.answer = (response) => void response.end();
    await nextTry(id);
    expect(receiver.received.map((one) => one.id)).toEqual(Array(3).fill(receiver.received[0]!.id));
  });

  test('« never again » is heard at once', async () => {
    const { receiver, of, id, apply } = await told();
    receiver.answer = (response) => void response.writeHead(410).end();
    await apply('bea');
    await webhooks.drain();
    expect(await webhooks.find(of, id)).toMatchObject({ off: { reason: 'gone' } });
  });

  test('one event that the other side does not want switches nothing off while others arrive', async () => {
    const { receiver, of, id, apply } = await told({ capacity: 50 });
    receiver.answer = (response, { event }) =>
      void response.writeHead(event.data.person === 'bea' ? 400 : 200).end();
    await apply('bea');
    await webhooks.drain();
    clock.now = new Date(clock.now.getTime() + 1_000);
    await apply('cid');
    for (;;) {
      await webhooks.drain();
      if ((await deliveriesOf(id)).every(({ state }) => state !== 'waiting')) break;
      await nextTry(id);
    }
    expect((await deliveriesOf(id)).map(({ state }) => state).sort()).toEqual(['delivered', 'failed']);
    expect(await webhooks.find(of, id)).toMatchObject({ off: null });
  });

  test('[X3] a secret that no longer opens signs nothing', async () => {
    const { receiver, of, id, apply } = await told();
    await db.orm.update(webhookEndpoints).set({ secret: 'x' }).where(eq(webhookEndpoints.id, id));
    await apply('bea');
    await webhooks.drain();
    expect(receiver.received).toEqual([]);
    expect(await webhooks.find(of, id)).toMatchObject({ off: { reason: 'secret-lost' } });
  });
});

describe('whose it is', () => {
  test('[X3] a secret is shown once and kept sealed; for a day after it was changed both sign', async () => {
    clock.now = new Date();
    const { receiver, of, id, secret, apply } = await told();
    const rotated = await webhooks.rotate(of, id);
    const fresh = rotated.ok ? rotated.value : '';
    await apply('bea');
    await webhooks.drain();
    expect(receiver.verified(secret)).toEqual(receiver.verified(fresh));
    const { rows } = await db.pool.query<{ said: string }>('select e::text as said from webhook_endpoints e');
    for (const one of [secret, fresh])
      expect(rows.map(({ said }) => said).join()).not.toContain(one.slice('whsec_'.length, 20));
    clock.now = new Date(clock.now.getTime() + DAY + 1);
    await apply('cid');
    await webhooks.drain();
    expect(receiver.received[0]?.headers['webhook-signature']).toContain(' ');
    expect(receiver.received[1]?.headers['webhook-signature']).not.toContain(' ');
    expect(await webhooks.find(of, id)).toMatchObject({ formerUntil: null });
  });

  test('[X6] nobody reaches the endpoint of another, whatever id they know', async () => {
    const { of, id, url, apply } = { ...(await told()), url: 'https://example.org/' };
    await apply('bea');
    await webhooks.drain();
    const [{ id: delivery } = { id: '' }] = await deliveriesOf(id);
    const others: TeamOf[] = [{ edition: await anEdition(db.orm, {}, FAR) }, { community: 'gironde' }];
    for (const other of others) {
      expect(await webhooks.of(other)).toEqual([]);
      expect(await webhooks.find(other, id)).toBe(null);
      expect(await webhooks.log(other, id, 10)).toEqual([]);
      for (const refused of [
        await webhooks.change(other, id, { url, kinds: EVENT_KINDS }),
        await webhooks.rotate(other, id),
        await webhooks.test(other, id),
        await webhooks.replay(other, id, 'failed'),
        await webhooks.replay(other, id, { delivery }),
      ])
        expect(refused).toEqual({ ok: false, reason: 'no-such-endpoint' });
      await webhooks.turn(other, id, false);
      await webhooks.remove(other, id);
    }
    expect(await webhooks.find(of, id)).toMatchObject({ off: null });
    expect((await deliveriesOf(id)).map(({ state }) => state)).toEqual(['delivered']);
  });

  test('ten at most, and what cannot be sent to is refused', async () => {
    const of = { edition: await anEdition(db.orm, {}, FAR) };
    const wish = { url: 'https://example.org/hooks', kinds: ['enrolment.seated'] };
    const made = await Promise.all(Array.from({ length: 12 }, () => webhooks.create(of, wish, 'ada')));
    expect(made.filter(({ ok }) => ok)).toHaveLength(10);
    const [{ id } = { id: '' }] = await webhooks.of(of);
    expect(await webhooks.change(of, id, { ...wish, kinds: ['x'] })).toEqual({
      ok: false,
      reason: 'no-kinds',
    });
    expect(await webhooks.change(of, id, { ...wish, url: 'nowhere' })).toEqual({ ok: false, reason: 'url' });
    await webhooks.remove(of, id);
    expect(await webhooks.create(of, { ...wish, kinds: [] }, 'ada')).toMatchObject({ reason: 'no-kinds' });
  });

  test('a test event goes to the one it was sent to; the log is told in parts and forgets', async () => {
    const { receiver, of, id } = await told();
    for (let n = 0; n < 5; n++) {
      expect(await webhooks.test(of, id)).toEqual({ ok: true, value: null });
      clock.now = new Date(clock.now.getTime() + 1);
    }
    await webhooks.drain();
    expect(receiver.received.map(({ event }) => event.type)).toEqual(Array(5).fill('webhook.test'));
    const all = (await webhooks.log(of, id, 10)).map((one) => one.id);
    const first = await webhooks.log(of, id, 2);
    const rest = await webhooks.log(of, id, 10, first[1]!.id);
    expect([...first, ...rest].map((one) => one.id)).toEqual(all);
    clock.now = new Date(clock.now.getTime() + 31 * DAY);
    await webhooks.sweep();
    expect(await webhooks.log(of, id, 10)).toEqual([]);
    expect(await db.orm.$count(webhookEvents, eq(webhookEvents.kind, TEST_KIND))).toBe(0);
  });

  test('where an edition has no host with an account, who runs its community is told', async () => {
    const { receiver, of, id, edition, apply } = await told();
    await db.orm.delete(editionHosts).where(eq(editionHosts.editionId, edition));
    await db.orm.insert(communityAdmins).values({ communityId: 'gironde', personId: 'dan', at: clock.now });
    receiver.answer = (response) => void response.writeHead(410).end();
    await apply('bea');
    await webhooks.drain();
    expect(await webhooks.find(of, id)).toMatchObject({ off: { reason: 'gone' } });
    const about = await db.orm.select().from(mails).where(eq(mails.subjectId, id));
    expect(about.map(({ recipient }) => recipient)).toEqual(['dan']);
  });
});
