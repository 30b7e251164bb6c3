/** Mail of this process: what is chosen and stopped, and the worker that sends what waits in the outbox. */
import { and, desc, inArray, isNull, lt, or } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { Pool } from 'pg';
import { listenTo } from '../db/listen.server.ts';
import type { Log } from '../log.server.ts';
import { isLoopback, type Settings } from '../settings.server.ts';
import { createChoices, type MailChoices } from './choices.server.ts';
import { type Delivery, type LocalOutbox, localDelivery, smtpDelivery } from './delivery.server.ts';
import type { MailMaker, Recipient } from './mail-kind.server.ts';
import { defaultFrom } from './message.server.ts';
import { MAIL_CHANNEL } from './outbox.server.ts';
import { createStoppedAddresses, type StoppedAddresses } from './stopped.server.ts';
import { mails } from './tables.server.ts';
import { createMailWorker } from './worker.server.ts';

export interface MailTrouble {
  readonly id: string;
  readonly kind: string;
  readonly state: 'failed' | 'waiting';
  readonly reason: string | null;
  readonly at: Date;
}

export interface Mail {
  readonly choices: MailChoices;
  readonly stopped: StoppedAddresses;
  readonly makers: readonly MailMaker[];
  /** What a local instance without a mail server shows instead of sending; null elsewhere. */
  readonly local: LocalOutbox | null;
  /** Whether mail leaves, be it to the page of a local instance. */
  readonly leaves: boolean;
  /** What did not leave lately, and why: for admins. */
  troubles(): Promise<readonly MailTrouble[]>;
  /** Forgets mails that were settled long ago: those to an address that is nobody's after a day, others after a year. */
  sweep(): Promise<void>;
  /** Sends all that is due; resolves when it has. */
  drain(): Promise<void>;
  /** From now on what is written is sent at once. */
  start(): void;
  /** Takes up nothing more; what is being sent may end, for so long. The rest leaves with the next start. */
  stop(): Promise<void>;
}

export interface MailOptions {
  readonly orm: NodePgDatabase;
  readonly pool: Pool;
  readonly settings: Settings;
  readonly secret: string;
  readonly log: Log;
  readonly now: () => Date;
  readonly makers: readonly MailMaker[];
  readonly recipientOf: (personId: string) => Promise<Recipient | null>;
  readonly origin: () => string;
  /** Where a local instance shows its mails as well. */
  readonly say: (text: string) => void;
}

/** How long what is being sent may take once we stop, in milliseconds: what is cut off is sent again later. */
const PATIENCE = 3_000;

/** A PO Dojo that only this machine can reach: there alone mails may be shown on a page. */
export const isLocalInstance = ({ publicOrigin, host }: Pick<Settings, 'publicOrigin' | 'host'>): boolean =>
  publicOrigin === undefined && isLoopback(host);

export const createMail = (options: MailOptions): Mail => {
  const { orm, pool, settings, secret, log, now, makers, recipientOf, origin, say } = options;
  const choices = createChoices(orm, now, secret);
  const stopped = createStoppedAddresses(orm, now);
  const local = !settings.smtpUrl && isLocalInstance(settings) ? localDelivery(now, say) : null;
  const delivery: Delivery | null = settings.smtpUrl ? smtpDelivery(settings.smtpUrl) : local;
  const worker =
    delivery &&
    createMailWorker({
      ...{ orm, log, now, makers, delivery, choices, stopped, recipientOf, origin },
      from: (place) => settings.mailFrom ?? defaultFrom(place),
      replyTo: settings.mailReplyTo,
    });

  let running: Promise<void> | undefined;
  let again = false;
  let stopping = false;
  /** One at a time here; what is written meanwhile is looked for once more. */
  const drain = async (): Promise<void> => {
    if (stopping) return;
    again = true;
    running ??= (async () => {
      while (again && !stopping) {
        again = false;
        await worker?.drain(() => stopping);
      }
    })().finally(() => {
      running = undefined;
    });
    return running;
  };
  const heard = () =>
    void drain().catch((cause: unknown) => log.warn('Mail waits: it could not be looked for.', { cause }));
  let stopListening: (() => Promise<void>) | undefined;
  return {
    choices,
    stopped,
    makers,
    local,
    leaves: worker !== null,
    drain,
    async troubles() {
      const rows = await orm
        .select({
          id: mails.id,
          kind: mails.kind,
          state: mails.state,
          reason: mails.reason,
          at: mails.createdAt,
        })
        .from(mails)
        .where(inArray(mails.state, ['failed', 'waiting']))
        .orderBy(desc(mails.createdAt))
        .limit(100);
      return rows.filter((row): row is MailTrouble => row.state === 'failed' || row.reason !== null);
    },
    async sweep() {
      const before = (days: number) => lt(mails.settledAt, new Date(now().getTime() - days * 24 * 3600_000));
      await orm.delete(mails).where(or(and(isNull(mails.personId), before(1)), before(365)));
    },
    start() {
      if (worker) stopListening ??= listenTo(pool, MAIL_CHANNEL, heard, log);
      else log.warn('No SMTP_URL: mail waits until there is one.');
    },
    async stop() {
      stopping = true;
      const ended = (async () => {
        await stopListening?.();
        await running;
      })().catch(() => {});
      const late = Promise.withResolvers<void>();
      const timer = setTimeout(late.resolve, PATIENCE);
      await Promise.race([ended, late.promise]);
      clearTimeout(timer);
      delivery?.close();
    },
  };
};
