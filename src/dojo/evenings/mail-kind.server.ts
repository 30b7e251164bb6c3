import { z } from '@hono/zod-openapi';
import type { MailKind } from '#server/mail/mail-kind.server.ts';

const Evening = z.object({ session: z.string(), date: z.string() });
export type EveningNamed = z.infer<typeof Evening>;

/** The warm-up question. Silence has a consequence, so whoever it concerns is owed it. */
export const questionMail: MailKind<EveningNamed> = { name: 'warm-up', stream: 'service', data: Evening };

/** The same, called to mind. */
export const questionReminder: MailKind<EveningNamed> = {
  name: 'warm-up-reminder',
  stream: 'reminder',
  data: Evening,
};

const Moved = Evening.extend({ version: z.number().int() });
type Moved = z.infer<typeof Moved>;

/** A chair is offered to somebody, taken by them, or has passed on: one mail for each move they are told of. */
export const chairMail: MailKind<Moved> = { name: 'chair', stream: 'service', data: Moved };

/** Silence freed somebody's chair, and their seat is still theirs. */
export const freedMail: MailKind<Moved> = { name: 'chair-freed', stream: 'service', data: Moved };

/** What somebody has a chair of, without a seat, is otherwise than they know it. */
export const guestMail: MailKind<EveningNamed> = { name: 'chair-news', stream: 'service', data: Evening };
