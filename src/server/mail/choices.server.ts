import { timingSafeEqual } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { signed } from '../secret.server.ts';
import type { Stream } from './mail-kind.server.ts';
import { mailChoices } from './tables.server.ts';

/** What one may choose; service mail is owed. */
export const CHOICES = ['reminder', 'news'] as const;
export type Choice = (typeof CHOICES)[number];
export const isChoice = (value: unknown): value is Choice => CHOICES.includes(value as Choice);

/** Reminders go to whom they concern until they say no; news to nobody before they say yes [M5]. */
const UNTIL_SAID: Record<Choice, boolean> = { reminder: true, news: false };

export interface MailChoices {
  /** Whether somebody wants mail of this stream. */
  wants(personId: string, stream: Stream): Promise<boolean>;
  of(personId: string): Promise<Readonly<Record<Choice, boolean>>>;
  /** Keeps a choice, with how it was made. Choosing the same again changes nothing. */
  choose(personId: string, choice: Choice, wanted: boolean, how: string): Promise<void>;
  /** Proves without a login that a mail of this stream was ours, to this person. */
  stopKey(personId: string, choice: Choice): string;
  /** Whether a key is the one of this person and stream. */
  isStopKey(personId: string, choice: Choice, key: string): boolean;
}

export const createChoices = (orm: NodePgDatabase, now: () => Date, secret: string): MailChoices => {
  const stopKey = (personId: string, choice: Choice) =>
    signed(secret, 'stop-mail', `${choice} ${personId}`).toString('base64url');
  const of = async (personId: string) => {
    const rows = await orm
      .select({ stream: mailChoices.stream, wanted: mailChoices.wanted })
      .from(mailChoices)
      .where(eq(mailChoices.personId, personId));
    return { ...UNTIL_SAID, ...Object.fromEntries(rows.map(({ stream, wanted }) => [stream, wanted])) };
  };
  return {
    of,
    wants: async (personId, stream) => stream === 'service' || (await of(personId))[stream],
    async choose(personId, stream, wanted, how) {
      const [same] = await orm
        .select({ wanted: mailChoices.wanted })
        .from(mailChoices)
        .where(and(eq(mailChoices.personId, personId), eq(mailChoices.stream, stream)));
      if (same?.wanted === wanted) return;
      const said = { wanted, how, at: now() };
      await orm
        .insert(mailChoices)
        .values({ personId, stream, ...said })
        .onConflictDoUpdate({ target: [mailChoices.personId, mailChoices.stream], set: said });
    },
    stopKey,
    isStopKey(personId, choice, key) {
      const [given, wanted] = [Buffer.from(key), Buffer.from(stopKey(personId, choice))];
      return given.length === wanted.length && timingSafeEqual(given, wanted);
    },
  };
};
