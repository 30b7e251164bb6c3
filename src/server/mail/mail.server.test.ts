import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { z } from '@hono/zod-openapi';
import { eq } from 'drizzle-orm';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestDb } from '../db/db.test-kit.ts';
import { silentLog } from '../log.server.ts';
import { readSettings } from '../settings.server.ts';
import { createChoices } from './choices.server.ts';
import type { MailContent } from './content.ts';
import { type Delivery, smtpDelivery } from './delivery.server.ts';
import { createMail } from './mail.server.ts';
import { type MailKind, type MailMaker, mailMaker, type Recipient } from './mail-kind.server.ts';
import { enqueueMail } from './outbox.server.ts';
import { createStoppedAddresses } from './stopped.server.ts';
import { mails } from './tables.server.ts';
import { createMailWorker, HOLD } from './worker.server.ts';

const db = await openTestDb();

interface Received {
  readonly to: string;
  readonly source: string;
  readonly header: (name: string) => string | undefined;
}

/** What the mail server took; and what it does to an address, by its first part. */
const received: Received[] = [];
const refusals: Record<string, { code: number; text: string }> = {};
let dropAfterData = false;

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo({ address }, _session, done) {
    const refusal = refusals[address.split('@')[0]!];
    done(refusal ? Object.assign(new Error(refusal.text), { responseCode: refusal.code }) : null);
  },
  onData(stream, session, done) {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => {
      const source = Buffer.concat(chunks).toString('utf8');
      const head = source.slice(0, source.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ');
      const header = (name: string) =>
        head
          .split('\r\n')
          .find((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}:`))
          ?.slice(name.length + 1)
          .trim();
      received.push({ to: session.envelope.rcptTo.map(({ address }) => address).join(','), source, header });
      done(dropAfterData ? Object.assign(new Error('4.3.0 try later'), { responseCode: 451 }) : null);
    });
  },
});
let url = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `smtp://127.0.0.1:${(server.server.address() as { port: number }).port}`;
});
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));
beforeEach(async () => {
  received.length = 0;
  dropAfterData = false;
  for (const name of Object.keys(refusals)) delete refusals[name];
  await db.orm.delete(mails);
});

let clock = new Date('2026-11-28T18:00:00Z');
const now = () => clock;
const later = (milliseconds: number) => {
  clock = new Date(clock.getTime() + milliseconds);
};
const choices = createChoices(db.orm, now, 'x'.repeat(32));
const stopped = createStoppedAddresses(db.orm, now);

const Said = z.object({ said: z.string() });
const decision: MailKind<{ said: string }> = { name: 'decision', stream: 'service', data: Said };
const reminder: MailKind<{ said: string }> = { name: 'reminder', stream: 'reminder', data: Said };
const news: MailKind<{ said: string }> = { name: 'news', stream: 'news', data: Said };
/** What is so when a mail leaves: null when the reason is gone. */
let truth: ((said: string) => MailContent | null) | undefined;
const example = (): MailContent => ({ subject: 'Une place pour vous à l’édition d’été', blocks: [] });
const makerOf = (kind: MailKind<{ said: string }>): MailMaker =>
  mailMaker({
    kind,
    example,
    compose: ({ data }) =>
      truth
        ? truth(data.said)
        : {
            subject: 'Une place pour vous à l’édition d’été',
            blocks: [
              { is: 'text', text: data.said },
              { is: 'action', label: 'Répondre', url: 'https://dojo.example.org/me' },
            ],
          },
  });
const people = new Map<string, Recipient>();
const person = (id: string, address = `${id}@example.org`): Recipient => ({
  personId: id,
  address,
  name: 'Zoé Éluard',
  locale: 'fr',
  timeZone: 'Europe/Paris',
});
const workerWith = (delivery: Delivery) =>
  createMailWorker({
    orm: db.orm,
    log: silentLog,
    now,
    makers: [decision, reminder, news].map(makerOf),
    delivery,
    choices,
    stopped,
    recipientOf: async (id) => people.get(id) ?? null,
    origin: () => 'https://dojo.example.org',
    from: () => 'PO Dojo <dojo@example.org>',
    replyTo: 'Les hôtes <hotes@example.org>',
  });
const bySmtp = async () => {
  const delivery = smtpDelivery(url);
  try {
    return await workerWith(delivery).drain();
  } finally {
    delivery.close();
  }
};
let count = 0;
const put = (to: string, kind = decision, said = 'Bonjour', notBefore?: Date) => {
  if (!people.has(to)) people.set(to, person(to));
  count += 1;
  return enqueueMail(db.orm, kind, {
    to: { person: to },
    subject: `s${count}`,
    revision: 1,
    data: { said },
    now: clock,
    ...(notBefore ? { notBefore } : {}),
  });
};
const states = async () => (await db.orm.select().from(mails)).map(({ state, reason }) => [state, reason]);

describe('a mail', () => {
  test('[M6] is text and HTML, in French with its accents encoded, says that a machine sent it, and fetches nothing', async () => {
    truth = undefined;
    await put('zoe', decision, 'Bonne nouvelle\u00a0: <b>une place</b> & un siège');
    expect(await bySmtp()).toBe(1);
    const [mail] = received;
    expect(mail!.to).toBe('zoe@example.org');
    expect(mail!.header('To')).toMatch(/^=\?UTF-8\?[QB]\?.+\?= <zoe@example\.org>$/);
    expect(mail!.header('Subject')).toMatch(/^=\?UTF-8\?/);
    expect(mail!.header('Auto-Submitted')).toBe('auto-generated');
    expect(mail!.header('Reply-To')).toContain('hotes@example.org');
    expect(mail!.header('Message-ID')).toMatch(/^<[\w-]+@dojo\.example\.org>$/);
    expect(mail!.header('List-Unsubscribe')).toBe(undefined);
    expect(mail!.source).toContain('text/plain; charset=utf-8');
    expect(mail!.source).toContain('text/html; charset=utf-8');
    const html = mail!.source.slice(mail!.source.indexOf('text/html')).replace(/=\r\n/g, '');
    expect(html).toContain('&lt;b&gt;');
    expect(html).not.toMatch(/<img|<script|<link|url\(|src=/i);
    expect(await states()).toEqual([['sent', null]]);
  });

  test('[M8] goes to one recipient each', async () => {
    for (const who of ['anne', 'ben', 'cleo']) await put(who);
    await bySmtp();
    expect(received.map(({ to }) => to).sort()).toEqual(
      ['anne', 'ben', 'cleo'].map((who) => `${who}@example.org`),
    );
    expect(received.every(({ header }) => header('Cc') === undefined && header('Bcc') === undefined)).toBe(
      true,
    );
  });

  test('[M4] does not leave before its time', async () => {
    await put('zoe', decision, 'x', new Date(clock.getTime() + 30 * 60_000));
    expect(await bySmtp()).toBe(0);
    later(30 * 60_000);
    expect(await bySmtp()).toBe(1);
  });

  test('[M2] [M3] says what is so when it leaves, and does not leave when there is no more reason', async () => {
    truth = (said) => ({ subject: 'Rappel', blocks: [{ is: 'text', text: `${said} : mardi, plus lundi` }] });
    await put('zoe', decision, 'la séance');
    await bySmtp();
    expect(received[0]!.source).toContain('mardi, plus lundi');
    truth = () => null;
    await put('zoe');
    await bySmtp();
    truth = undefined;
    expect(received).toHaveLength(1);
    expect(await states()).toContainEqual(['dropped', 'no more reason']);
  });

  test('[M3] goes to where a person is now, and to nobody once they are gone', async () => {
    await put('leo');
    people.set('leo', person('leo', 'leo@elsewhere.example'));
    await put('max');
    people.delete('max');
    await bySmtp();
    expect(received.map(({ to }) => to)).toEqual(['leo@elsewhere.example']);
    expect(await states()).toContainEqual(['dropped', 'nobody is there any more']);
  });

  test.each([
    'zoe@example.org\r\nBcc: all@example.org',
    'zoe@example.org, all@example.org',
    'zoe\n@example.org',
  ])('to %j reaches nobody', async (address) => {
    people.set('trick', person('trick', address));
    await put('trick');
    await bySmtp();
    expect(received.flatMap(({ to }) => to.split(',')).filter((to) => to === 'all@example.org')).toEqual([]);
    expect(received.every(({ source }) => !/^Bcc:/im.test(source))).toBe(true);
    people.delete('trick');
  });
});

describe('what one may refuse', () => {
  test('[M5] reminders go until one says no, news only after one says yes; both carry one click', async () => {
    await put('zoe', reminder);
    await put('zoe', news);
    await bySmtp();
    expect(received).toHaveLength(1);
    expect(received[0]!.header('List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click');
    const address = /^<(https:.+)>$/.exec(received[0]!.header('List-Unsubscribe') ?? '')?.[1] ?? '';
    expect(address).toMatch(/^https:\/\/dojo\.example\.org\/mail\/stop\/reminder\/zoe\/[\w-]{43}$/);
    expect(choices.isStopKey('zoe', 'reminder', address.split('/').at(-1)!)).toBe(true);
    expect(choices.isStopKey('zoe', 'news', address.split('/').at(-1)!)).toBe(false);
    expect(choices.isStopKey('ben', 'reminder', address.split('/').at(-1)!)).toBe(false);

    await choices.choose('zoe', 'reminder', false, 'one-click');
    await choices.choose('zoe', 'news', true, 'profile');
    await put('zoe', reminder);
    await put('zoe', news);
    await bySmtp();
    expect(received.map(({ header }) => header('List-Unsubscribe')?.includes('/news/'))).toEqual([
      false,
      true,
    ]);
    await put('zoe', decision);
    await bySmtp();
    expect(received).toHaveLength(3);
  });
});

describe('[M7] an address', () => {
  test('that a server refuses is not written to again until somebody releases it', async () => {
    refusals.gone = { code: 550, text: '5.1.1 no such mailbox' };
    await put('gone');
    await put('gone');
    await bySmtp();
    await put('gone');
    await bySmtp();
    expect((await stopped.list()).map(({ address, reason }) => [address, reason])).toEqual([
      ['gone@example.org', 'bounce'],
    ]);
    expect((await states()).filter(([state]) => state === 'dropped')).not.toEqual([]);
    delete refusals.gone;
    await stopped.release('GONE@example.org');
    await put('gone');
    await bySmtp();
    expect(received).toHaveLength(1);
  });

  test('is not to blame for a policy, nor for a server that is busy', async () => {
    refusals.policy = { code: 550, text: '5.7.1 not from you' };
    refusals.busy = { code: 450, text: '4.2.1 later' };
    await put('policy');
    await put('busy');
    await bySmtp();
    expect(await stopped.list()).toEqual([]);
    expect((await states()).map(([state]) => state).sort()).toEqual(['failed', 'waiting']);
    delete refusals.busy;
    later(60_000);
    await bySmtp();
    expect(received.map(({ to }) => to)).toEqual(['busy@example.org']);
  });

  test('a server that is away is asked again, ever more rarely, and given up after a day', async () => {
    await put('zoe');
    const away = smtpDelivery('smtp://127.0.0.1:1');
    const waits: number[] = [];
    for (;;) {
      await workerWith(away).drain();
      const [row] = await db.orm.select().from(mails);
      if (row!.state !== 'waiting') {
        expect(row!.state).toBe('failed');
        break;
      }
      waits.push((row!.notBefore.getTime() - clock.getTime()) / 60_000);
      clock = row!.notBefore;
    }
    away.close();
    expect(waits).toEqual([1, 5, 15, 60, 180, 360, 720]);
  });
});

describe('[M1] whoever dies in between', () => {
  /** Stands for a process that was killed: what it was doing never goes on. */
  const never = () => new Promise<never>(() => {});
  const dying = (delivery: Delivery): Delivery => ({
    ...delivery,
    send: async (message) => {
      await delivery.send(message);
      return never();
    },
  });

  test('after claiming: the mail is sent once its hold is over, and not before', async () => {
    await put('zoe');
    void workerWith({ send: never, close() {} }).drain();
    await expect.poll(states).toEqual([['sending', null]]);
    expect(await bySmtp()).toBe(0);
    later(HOLD + 1);
    expect(await bySmtp()).toBe(1);
    expect(received).toHaveLength(1);
  });

  test('after the mail server accepted: it is sent again as the very same message', async () => {
    await put('zoe');
    const delivery = smtpDelivery(url);
    void workerWith(dying(delivery)).drain();
    await expect.poll(() => received.length).toBe(1);
    later(HOLD + 1);
    await bySmtp();
    delivery.close();
    expect(received).toHaveLength(2);
    expect(new Set(received.map(({ header }) => header('Message-ID'))).size).toBe(1);
    expect(await states()).toEqual([['sent', null]]);
  });

  test('a server that took it but did not say so gets the same message again', async () => {
    await put('zoe');
    dropAfterData = true;
    await bySmtp();
    dropAfterData = false;
    later(60_000);
    await bySmtp();
    expect(new Set(received.map(({ header }) => header('Message-ID'))).size).toBe(1);
    expect(await states()).toEqual([['sent', null]]);
  });

  test('who comes back after its hold does not overwrite what another has settled', async () => {
    await put('zoe');
    let answer = (_: never) => {};
    const slow = workerWith({
      send: () => new Promise((resolve) => (answer = () => resolve({ ok: false, reason: 'later' }))),
      close() {},
    }).drain();
    await expect.poll(states).toEqual([['sending', null]]);
    later(HOLD + 1);
    await bySmtp();
    answer(undefined as never);
    await slow;
    expect(await states()).toEqual([['sent', null]]);
  });

  test('who stops while a mail server does not answer takes up nothing more, and does not wait for it', async () => {
    for (let n = 0; n < 12; n++) await put(`p${n}`);
    let calls = 0;
    const silent = createServer(() => calls++).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const smtpUrl = `smtp://127.0.0.1:${(silent.address() as AddressInfo).port}`;
    const mail = createMail({
      ...{ orm: db.orm, pool: db.pool, log: silentLog, now, secret: 'x'.repeat(32) },
      settings: { ...readSettings({}), smtpUrl },
      makers: [decision, reminder, news].map(makerOf),
      recipientOf: async (id) => people.get(id) ?? null,
      origin: () => 'https://dojo.example.org',
      say: () => {},
    });
    mail.start();
    await expect.poll(() => calls).toBeGreaterThan(0);
    await mail.stop();
    // Five were in hand; those that are still are sent again once their hold is over.
    const rows = await db.orm.select({ state: mails.state, attempts: mails.attempts }).from(mails);
    expect(rows.map(({ attempts }) => attempts).sort()).toEqual([...Array(7).fill(0), ...Array(5).fill(1)]);
    expect(rows.map(({ state }) => state)).toContain('sending');
    silent.close();
  });

  test('ten workers at once send each mail once', async () => {
    for (let n = 0; n < 60; n++) await put(`p${n}`);
    const delivery = smtpDelivery(url);
    await Promise.all(Array.from({ length: 10 }, () => workerWith(delivery).drain()));
    delivery.close();
    expect(received).toHaveLength(60);
    expect(new Set(received.map(({ to }) => to)).size).toBe(60);
    const sent = await db.orm.select({ id: mails.id }).from(mails).where(eq(mails.state, 'sent'));
    expect(sent).toHaveLength(60);
  });
});
