/**
 * Sends what waits in the outbox. A row is claimed, then sent, then settled, each by itself: whoever dies in between
 * leaves it held until its time is up, and it is sent again as the same message (same Message-ID) [M1]. Two visible
 * mails need a death between the mail server's « accepted » and our row, and a mail program that does not know a
 * message it has.
 */
import { and, eq, inArray, lt, lte, or, sql } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { Log } from '../log.server.ts';
import type { MailChoices } from './choices.server.ts';
import type { Delivery } from './delivery.server.ts';
import type { MailMaker, Recipient } from './mail-kind.server.ts';
import { type Message, makeMessage } from './message.server.ts';
import type { StoppedAddresses } from './stopped.server.ts';
import { mails } from './tables.server.ts';

export interface MailWorkerOptions {
  readonly orm: NodePgDatabase;
  readonly log: Log;
  readonly now: () => Date;
  readonly makers: readonly MailMaker[];
  readonly delivery: Delivery;
  readonly choices: MailChoices;
  readonly stopped: StoppedAddresses;
  /** Whom a person's mail reaches; null when there is nobody any more. */
  readonly recipientOf: (personId: string) => Promise<Recipient | null>;
  readonly origin: () => string;
  readonly from: (origin: string) => string;
  readonly replyTo: string | undefined;
}

export interface MailWorker {
  /**
   * Sends all that is due, unless told to stop after those in hand. Several may run at once, here and on other nodes.
   * Says how many mails were settled.
   */
  drain(stops?: () => boolean): Promise<number>;
}

type Row = typeof mails.$inferSelect;
type Outcome =
  | { readonly state: 'sent' }
  | { readonly state: 'dropped' | 'failed'; readonly reason: string }
  | { readonly state: 'waiting'; readonly reason: string; readonly notBefore: Date };

/** As long as a claim holds, in milliseconds: longer than any delivery may take. */
export const HOLD = 2 * 60_000;
/** Few enough to be sent within the hold, however slow the post office. */
const AT_ONCE = 5;
/** One address and nothing else: neither a second one, nor a line break that would begin a header. */
const ADDRESS = /^[^\s\p{Cc}<>()[\]\\,;:"@]+@[^\s\p{Cc}<>()[\]\\,;:"@]+$/u;
/** When a mail that could not leave is tried again, in minutes; after the last, no more. */
const AGAIN = [1, 5, 15, 60, 180, 360, 720];

export const createMailWorker = (options: MailWorkerOptions): MailWorker => {
  const { orm, log, now, delivery, choices, stopped, origin, recipientOf } = options;
  const makers = new Map(options.makers.map((maker) => [maker.kind.name, maker]));

  const claim = async (): Promise<readonly Row[]> => {
    const due = orm
      .select({ id: mails.id })
      .from(mails)
      .where(
        and(
          // A kind that nobody here can write waits for a process that can: while a new release begins, there are both.
          inArray(mails.kind, [...makers.keys()]),
          or(
            and(eq(mails.state, 'waiting'), lte(mails.notBefore, now())),
            // Whoever held it died.
            and(eq(mails.state, 'sending'), lt(mails.heldUntil, now())),
          ),
        ),
      )
      .orderBy(mails.notBefore)
      .limit(AT_ONCE)
      .for('update', { skipLocked: true });
    return orm
      .update(mails)
      .set({
        state: 'sending',
        attempts: sql`${mails.attempts} + 1`,
        heldUntil: new Date(now().getTime() + HOLD),
      })
      .where(sql`${mails.id} in (${due})`)
      .returning();
  };

  const recipient = async (row: Row): Promise<Recipient | null> => {
    if (row.personId !== null) return recipientOf(row.personId);
    if (row.address === null) return null;
    const { address, locale } = row;
    return { personId: null, address, name: '', locale: locale ?? 'fr', timeZone: 'Europe/Paris' };
  };

  /** The message as it must be now, or why there is none [M2, M3]. */
  const compose = async (row: Row): Promise<Message | string> => {
    const maker = makers.get(row.kind)!;
    const { kind } = maker;
    const to = await recipient(row);
    if (!to) return 'nobody is there any more';
    if (!ADDRESS.test(to.address)) return 'no address';
    if (await stopped.isStopped(to.address)) return 'the address is stopped';
    if (to.personId !== null && !(await choices.wants(to.personId, kind.stream))) return 'not wanted';
    const place = origin();
    const data = kind.data.parse(row.data);
    const content = await maker.compose({ data, to, origin: place });
    if (!content) return 'no more reason';
    const stopUrl =
      to.personId !== null && kind.stream !== 'service'
        ? `${place}/mail/stop/${kind.stream}/${to.personId}/${choices.stopKey(to.personId, kind.stream)}`
        : null;
    const withReply =
      options.replyTo && !content.replyTo ? { ...content, replyTo: options.replyTo } : content;
    return makeMessage({
      id: row.id,
      from: options.from(place),
      to,
      stream: kind.stream,
      content: withReply,
      origin: place,
      stopUrl,
    });
  };

  const later = (row: Row, reason: string): Outcome => {
    const minutes = AGAIN[row.attempts - 1];
    if (minutes === undefined) return { state: 'failed', reason: `given up: ${reason}` };
    return { state: 'waiting', reason, notBefore: new Date(now().getTime() + minutes * 60_000) };
  };

  const send = async (row: Row): Promise<Outcome> => {
    // A node of the version before does not know a kind that another has written: it leaves it to that one.
    if (!makers.has(row.kind)) return later(row, 'nobody here knows this kind');
    const message = await compose(row);
    if (typeof message === 'string') return { state: 'dropped', reason: message };
    const answer = await delivery.send(message);
    if (answer.ok) return { state: 'sent' };
    const detail = answer.detail ?? answer.reason;
    if (answer.reason === 'later') return later(row, detail);
    if (answer.reason === 'bounced') await stopped.stop(message.to.address, 'bounce', detail);
    return { state: 'failed', reason: detail };
  };

  const settle = async (row: Row, outcome: Outcome): Promise<void> => {
    await orm
      .update(mails)
      .set({
        reason: null,
        ...outcome,
        heldUntil: null,
        settledAt: outcome.state === 'waiting' ? null : now(),
      })
      // Held by somebody else by now: they tell how it ended.
      .where(and(eq(mails.id, row.id), eq(mails.state, 'sending'), eq(mails.attempts, row.attempts)));
    if (outcome.state === 'failed' || outcome.state === 'waiting')
      log.warn('A mail did not leave.', { mail: row.id, kind: row.kind, why: outcome.reason });
  };

  const handle = async (row: Row): Promise<void> => {
    const outcome = await send(row).catch((cause: unknown) => {
      log.error('A mail could not be made.', { mail: row.id, kind: row.kind, cause });
      return later(row, 'it could not be made');
    });
    await settle(row, outcome);
  };

  return {
    async drain(stops = () => false) {
      let settled = 0;
      for (;;) {
        const claimed = await claim();
        await Promise.all(claimed.map(handle));
        settled += claimed.length;
        if (claimed.length < AT_ONCE || stops()) return settled;
      }
    },
  };
};
