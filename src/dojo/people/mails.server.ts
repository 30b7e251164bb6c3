import { z } from '@hono/zod-openapi';
import type { Locale } from '#core/words.ts';
import type { MailContent } from '#server/mail/content.ts';
import { type MailKind, type MailMaker, mailMaker } from '#server/mail/mail-kind.server.ts';
import { peopleMailWords } from './mail-words.ts';

/** The way in that somebody asked for. Its link and code are made when it leaves: the outbox holds no secret. */
export const entryMail: MailKind<{ entry: string }> = {
  name: 'entry',
  stream: 'service',
  data: z.object({ entry: z.string() }),
};

/** What an account did lately that its person should know of. */
export const erasedMail: MailKind<{ at: string }> = {
  name: 'erased',
  stream: 'service',
  data: z.object({ at: z.string() }),
};

const entryContent = (
  locale: Locale,
  origin: string,
  { link, code }: { link: string; code: string },
): MailContent => {
  const t = peopleMailWords[locale].entry;
  return {
    subject: t.subject,
    blocks: [
      { is: 'text', text: t.hello },
      { is: 'action', label: t.enter, url: `${origin}/sign-in/link?token=${link}` },
      { is: 'text', text: t.orCode },
      { is: 'code', code: `${code.slice(0, 3)} ${code.slice(3)}` },
      { is: 'quiet', text: t.notYou },
    ],
  };
};

const erasedContent = (locale: Locale): MailContent => {
  const t = peopleMailWords[locale].erased;
  return { subject: t.subject, blocks: [{ is: 'text', text: t.text }] };
};

/** The mails about an account. `secrets`: of a way in that is still open. */
export const peopleMails = (
  secrets: (entry: string) => Promise<{ readonly link: string; readonly code: string } | null>,
): readonly MailMaker[] => [
  mailMaker({
    kind: entryMail,
    async compose({ data, to, origin }) {
      const open = await secrets(data.entry);
      return open && entryContent(to.locale, origin, open);
    },
    example: (locale, origin) => entryContent(locale, origin, { link: 'exemple', code: '123456' }),
  }),
  mailMaker({
    kind: erasedMail,
    compose: ({ to }) => erasedContent(to.locale),
    example: erasedContent,
  }),
];
