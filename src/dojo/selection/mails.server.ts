import { and, eq } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { Locale } from '#core/words.ts';
import type { MailContent } from '#server/mail/content.ts';
import { type MailMaker, mailMaker } from '#server/mail/mail-kind.server.ts';
import { editions } from '../editions/tables.server.ts';
import { reviewerMail } from './mail-kind.server.ts';
import { reviewerMailWords } from './mail-words.ts';
import { reviewers } from './tables.server.ts';

const contentOf = (
  locale: Locale,
  origin: string,
  { title, slug }: { title: string; slug: string },
): MailContent => {
  const t = reviewerMailWords[locale];
  return {
    subject: t.subject(title),
    blocks: [
      { is: 'text', text: t.text(title) },
      { is: 'action', label: t.open, url: `${origin}/e/${slug}/selection` },
      { is: 'quiet', text: t.quiet },
    ],
  };
};

/** The mail that asks somebody to read applications; it does not leave once they were let go. */
export const selectionMails = (orm: NodePgDatabase): readonly MailMaker[] => [
  mailMaker({
    kind: reviewerMail,
    async compose({ data, to, origin }) {
      const [asked] = await orm
        .select({ title: editions.title, slug: editions.slug })
        .from(reviewers)
        .innerJoin(editions, eq(editions.id, reviewers.editionId))
        .where(and(eq(reviewers.editionId, data.edition), eq(reviewers.email, data.address)));
      return asked ? contentOf(to.locale, origin, asked) : null;
    },
    example: (locale, origin) =>
      contentOf(locale, origin, { title: reviewerMailWords[locale].example, slug: 'exemple' }),
  }),
];
