import { z } from '@hono/zod-openapi';
import type { MailKind } from '#server/mail/mail-kind.server.ts';

/** A host changed which evenings somebody facilitates; `was`: what they had before them until then. */
export const partsMail: MailKind<{ edition: string; was: string[] }> = {
  name: 'parts',
  stream: 'service',
  data: z.object({ edition: z.string(), was: z.array(z.string()) }),
};

/** Somebody is offered a part, for theirs or for nothing. */
export const tradeMail: MailKind<{ trade: string }> = {
  name: 'trade',
  stream: 'service',
  data: z.object({ trade: z.string() }),
};

/** What the other said to it. */
export const answerMail: MailKind<{ trade: string }> = {
  name: 'trade-answer',
  stream: 'service',
  data: z.object({ trade: z.string() }),
};

/** Somebody gave a part back; `change`: what was kept of it. To hosts. */
export const returnMail: MailKind<{ edition: string; change: number }> = {
  name: 'part-returned',
  stream: 'service',
  data: z.object({ edition: z.string(), change: z.number().int() }),
};
