/** Processes that die between any two steps, and several at once: what happens is told, and done once by its id. */
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { openTestDb } from '#server/db/db.test-kit.ts';
import { silentLog } from '#server/log.server.ts';
import { createEnrolments } from '../enrolment/enrolments.server.ts';
import { APPLICATION, anEdition, movesOf, peopleNamed } from '../enrolment/enrolments.test-kit.ts';
import { openDying } from './dying.test-kit.ts';
import { openReceiver } from './receiver.test-kit.ts';
import { createSender, type Outcome, type Send } from './send.server.ts';
import { createSeal } from './sign.server.ts';
import { webhookDeliveries, webhookEvents, webhookTries } from './tables.server.ts';
import { EVENT_KINDS } from './webhook.ts';
import { createWebhooks } from './webhooks.server.ts';
import { createWebhookWorker, HOLD } from './worker.server.ts';

const db = await openTestDb();
const clock = { now: new Date('2026-09-01T08:00:00Z') };
const now = () => clock.now;
const seal = createSeal('x'.repeat(32));
const webhooks = createWebhooks(db.orm, Math.random, now, seal, true);
const send = createSender({ allowPrivate: true });
const people = await peopleNamed(
  db.orm,
  Array.from({ length: 12 }, (_, n) => `Person${n}`),
);

const workerOn = (orm: typeof db.orm, by: Send = send) =>
  createWebhookWorker({ orm, log: silentLog, now, random: () => 0.5, send: by, seal });
const enrolmentsOn = (orm: typeof db.orm) => createEnrolments({ orm, now, random: Math.random });

const told = async () => {
  const receiver = await openReceiver();
  const edition = await anEdition(db.orm, { capacity: 50 });
  const made = await webhooks.create({ edition }, { url: receiver.url, kinds: EVENT_KINDS }, people[0]!);
  if (!made.ok) throw new Error(made.reason);
  return { receiver, edition, id: made.value.id };
};
const stateOf = async (endpoint: string) =>
  (await db.orm.select().from(webhookDeliveries).where(eq(webhookDeliveries.endpointId, endpoint))).map(
    ({ state }) => state,
  );

test('[X2] a process that dies at any step leaves it to another: the event arrives, and is one event', async () => {
  let steps = 0;
  for (let survives = false; !survives; steps++) {
    const { receiver, edition, id } = await told();
    await enrolmentsOn(db.orm).apply(edition, people[0]!, APPLICATION);
    const dying = openDying(db.url, steps);
    survives = await workerOn(dying.orm)
      .drain()
      .then(
        () => true,
        () => false,
      );
    await dying.end();
    clock.now = new Date(clock.now.getTime() + HOLD + 1);
    await workerOn(db.orm).drain();
    expect([steps, await stateOf(id), receiver.done.size]).toEqual([steps, ['delivered'], 1]);
    expect(receiver.received.length).toBeLessThanOrEqual(2);
    // Once more sends nothing.
    const before = receiver.received.length;
    clock.now = new Date(clock.now.getTime() + HOLD + 1);
    await workerOn(db.orm).drain();
    expect(receiver.received).toHaveLength(before);
  }
  // Claim, read, begin, settle, log, mark, commit, and look once more.
  expect(steps).toBeGreaterThan(6);
});

test('[X1] somebody who enrols while the process dies at any step is told of, or did not enrol', async () => {
  let steps = 0;
  const { edition } = await told();
  for (let survives = false; !survives; steps++) {
    const dying = openDying(db.url, steps);
    survives = await enrolmentsOn(dying.orm)
      .apply(edition, people[1]!, APPLICATION)
      .then(
        () => true,
        () => false,
      );
    await dying.end();
    const moves = await movesOf(db.orm, edition);
    const events = await db.orm.$count(webhookEvents, eq(webhookEvents.personId, people[1]!));
    expect([steps, events]).toEqual([steps, moves.length]);
  }
  expect(steps).toBeGreaterThan(10);
  expect(await db.orm.$count(webhookEvents, eq(webhookEvents.personId, people[1]!))).toBe(1);
});

test('[X2] two processes at once send each event to each endpoint once', async () => {
  const all = [await told(), await told()];
  for (const { edition } of all)
    for (const person of people) await enrolmentsOn(db.orm).apply(edition, person, APPLICATION);
  const nodes = [openDying(db.url, 10_000), openDying(db.url, 10_000)];
  await Promise.all([...nodes, ...nodes].map(({ orm }) => workerOn(orm).drain()));
  await workerOn(db.orm).drain();
  for (const { receiver, id } of all) {
    expect(await stateOf(id)).toEqual(Array(people.length).fill('delivered'));
    expect([receiver.received.length, receiver.done.size]).toEqual([people.length, people.length]);
  }
  await Promise.all(nodes.map(({ end }) => end()));
});

test('[X2] who comes back after their time finds it settled by another, and changes nothing', async () => {
  const { receiver, edition, id } = await told();
  await enrolmentsOn(db.orm).apply(edition, people[0]!, APPLICATION);
  const asked = Promise.withResolvers<void>();
  const answered = Promise.withResolvers<Outcome>();
  const slow = workerOn(db.orm, async () => {
    asked.resolve();
    return answered.promise;
  }).drain();
  await asked.promise;
  await workerOn(db.orm).drain();
  expect(receiver.received).toHaveLength(0);
  clock.now = new Date(clock.now.getTime() + HOLD + 1);
  await workerOn(db.orm).drain();
  expect(await stateOf(id)).toEqual(['delivered']);
  answered.resolve({ fault: 'gone', status: 410, answer: '', comeBackIn: null });
  await slow;
  expect(await stateOf(id)).toEqual(['delivered']);
  expect(await webhooks.find({ edition }, id)).toMatchObject({ off: null });
  const tries = await db.orm
    .select({ status: webhookTries.status })
    .from(webhookTries)
    .innerJoin(webhookDeliveries, eq(webhookDeliveries.id, webhookTries.deliveryId))
    .where(eq(webhookDeliveries.endpointId, id));
  expect(tries).toEqual([{ status: 200 }]);
});

test('[X2] a slow endpoint holds up a few of its own, and nobody else', async () => {
  const [slow, quick] = [await told(), await told()];
  for (const person of people) await enrolmentsOn(db.orm).apply(slow.edition, person, APPLICATION);
  await enrolmentsOn(db.orm).apply(quick.edition, people[0]!, APPLICATION);
  const held: string[] = [];
  const reached = Promise.withResolvers<void>();
  const go = Promise.withResolvers<void>();
  const working = workerOn(db.orm, async (post) => {
    if (post.url === quick.receiver.url) reached.resolve();
    else {
      held.push(post.url);
      await go.promise;
    }
    return send(post);
  }).drain();
  await reached.promise;
  expect(held.length).toBeLessThanOrEqual(3);
  go.resolve();
  await working;
  expect(slow.receiver.done.size).toBe(people.length);
});
