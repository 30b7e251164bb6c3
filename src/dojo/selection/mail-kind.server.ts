import { z } from '@hono/zod-openapi';
import type { MailKind } from '#server/mail/mail-kind.server.ts';

/** Somebody is asked to read the applications of an edition. */
export const reviewerMail: MailKind<{ edition: string; address: string }> = {
  name: 'reviewer',
  stream: 'service',
  data: z.object({ edition: z.string(), address: z.string() }),
};
