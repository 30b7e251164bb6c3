import { z } from '@hono/zod-openapi';
import type { MailKind } from '#server/mail/mail-kind.server.ts';

/** Edits that follow one another within this time become one mail [M4]. Milliseconds. */
export const CALM = 15 * 60_000;

/** How a session stood before it changed. */
const Was = z.object({
  date: z.string(),
  start: z.string(),
  end: z.string(),
  venue: z.string(),
  cancelled: z.boolean(),
});
export type Was = z.infer<typeof Was>;

/** A session is otherwise than its people know it. */
export const sessionMail: MailKind<{ session: string; was: Was }> = {
  name: 'session',
  stream: 'service',
  data: z.object({ session: z.string(), was: Was }),
};

/** A session is near; `date`: the day it was to be on when this was written. */
export const sessionReminder: MailKind<{ session: string; date: string }> = {
  name: 'session-reminder',
  stream: 'reminder',
  data: z.object({ session: z.string(), date: z.string() }),
};
