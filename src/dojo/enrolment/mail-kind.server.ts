import { z } from '@hono/zod-openapi';
import type { MailKind } from '#server/mail/mail-kind.server.ts';

/** Somebody's enrolment moved: one mail for each move they are told of. */
export const enrolmentMail: MailKind<{ enrolment: string; move: number }> = {
  name: 'enrolment',
  stream: 'service',
  data: z.object({ enrolment: z.string(), move: z.number().int() }),
};
