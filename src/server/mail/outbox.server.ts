import { randomUUID } from 'node:crypto';
import { and, asc, eq, sql } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { Locale } from '#core/words.ts';
import type { MailKind } from './mail-kind.server.ts';
import { mails } from './tables.server.ts';

/** A transaction, or the database itself. */
export type Rows = Pick<NodePgDatabase, 'select' | 'insert' | 'update' | 'execute'>;

/** The channel on which the worker hears that a mail waits. */
export const MAIL_CHANNEL = 'po_dojo_mail';

export interface MailWish<D> {
  /** A person, whose address is looked up when the mail leaves, or an address that is nobody's account. */
  readonly to: { readonly person: string } | { readonly address: string; readonly locale: Locale };
  /** What it is about, and which state of it: the same person is told of it once [M1]. */
  readonly subject: string;
  readonly revision: string | number;
  readonly data: D;
  readonly now: Date;
  /** Leaves no sooner. */
  readonly notBefore?: Date;
  /** Takes up a mail of the same kind about the same subject that still waits, instead of sending two [M4]. */
  readonly merge?: (waiting: D, fresh: D) => D;
}

/**
 * Puts a mail into the outbox, in the transaction of what happened: they are kept together or not at all. False when
 * the same person was told already. A merged mail leaves when the first one was to leave.
 */
export const enqueueMail = async <D>(tx: Rows, kind: MailKind<D>, wish: MailWish<D>): Promise<boolean> => {
  const recipient = 'person' in wish.to ? wish.to.person : wish.to.address;
  const revision = String(wish.revision);
  const data = kind.data.parse(wish.data);
  if (wish.merge) {
    // One at a time, or two that come at once would both find nothing to merge with.
    await tx.execute(
      sql`select pg_advisory_xact_lock(hashtextextended(${`${recipient} ${kind.name} ${wish.subject}`}, 0))`,
    );
    const [told] = await tx
      .select({ id: mails.id })
      .from(mails)
      .where(
        and(
          eq(mails.recipient, recipient),
          eq(mails.subjectId, wish.subject),
          eq(mails.kind, kind.name),
          eq(mails.revision, revision),
        ),
      );
    if (told) return false;
    const [waiting] = await tx
      .select({ id: mails.id, data: mails.data })
      .from(mails)
      .where(
        and(
          eq(mails.recipient, recipient),
          eq(mails.kind, kind.name),
          eq(mails.subjectId, wish.subject),
          eq(mails.state, 'waiting'),
        ),
      )
      .orderBy(asc(mails.createdAt))
      .limit(1)
      // A worker that has just taken it sends it as it is: this one then waits for a mail of its own.
      .for('update', { skipLocked: true });
    if (waiting) {
      const merged = kind.data.parse(wish.merge(kind.data.parse(waiting.data), data));
      await tx.update(mails).set({ data: merged, revision }).where(eq(mails.id, waiting.id));
      return true;
    }
  }
  const written = await tx
    .insert(mails)
    .values({
      id: randomUUID(),
      recipient,
      ...('person' in wish.to
        ? { personId: wish.to.person }
        : { address: wish.to.address, locale: wish.to.locale }),
      kind: kind.name,
      subjectId: wish.subject,
      revision,
      data,
      state: 'waiting',
      notBefore: wish.notBefore ?? wish.now,
      createdAt: wish.now,
    })
    .onConflictDoNothing()
    .returning({ id: mails.id });
  // Heard once the transaction is committed, not before.
  if (written.length > 0) await tx.execute(sql`select pg_notify(${MAIL_CHANNEL}, '')`);
  return written.length > 0;
};
