import { z } from '@hono/zod-openapi';
import type { MailKind } from '#server/mail/mail-kind.server.ts';

/** Nothing is sent to an endpoint any more. */
export const webhookMail: MailKind<{ endpoint: string }> = {
  name: 'webhook-off',
  stream: 'service',
  data: z.object({ endpoint: z.string() }),
};
