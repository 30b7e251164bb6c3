import { z } from '@hono/zod-openapi';
import { and, eq } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { Locale } from '#core/words.ts';
import type { MailContent } from '#server/mail/content.ts';
import { type MailKind, type MailMaker, mailMaker } from '#server/mail/mail-kind.server.ts';
import { enqueueMail, type Rows } from '#server/mail/outbox.server.ts';
import { editions } from '../editions/tables.server.ts';
import { enrolments } from '../enrolment/tables.server.ts';
import { CALM } from './mail-kind.server.ts';
import { sessionMailWords } from './mail-words.ts';

/** An edition is somewhere else than its people know it: one mail for all of its sessions. */
const placeMail: MailKind<{ edition: string; was: string }> = {
  name: 'place',
  stream: 'service',
  data: z.object({ edition: z.string(), was: z.string() }),
};

/** Tells everybody who has a seat, in the transaction that moves it [M1]. `before`: as it was. */
export const tellPlace = async (
  rows: Rows,
  before: Pick<typeof editions.$inferSelect, 'id' | 'status' | 'place' | 'revision'>,
  now: Date,
): Promise<void> => {
  if (before.status === 'draft') return;
  const seated = await rows
    .select({ person: enrolments.personId })
    .from(enrolments)
    .where(and(eq(enrolments.editionId, before.id), eq(enrolments.state, 'seated')));
  for (const { person } of seated)
    await enqueueMail(rows, placeMail, {
      ...{ to: { person }, subject: before.id, revision: before.revision + 1 },
      ...{ data: { edition: before.id, was: before.place }, now, notBefore: new Date(now.getTime() + CALM) },
      // What it was before the first of them is what people know.
      merge: (waiting, fresh) => ({ ...fresh, was: waiting.was }),
    });
};

const contentOf = (
  locale: Locale,
  origin: string,
  { slug, title, place, was }: { slug: string; title: string; place: string; was: string },
): MailContent => {
  const t = sessionMailWords[locale];
  return {
    subject: t.elsewhere.subject(title),
    blocks: [
      { is: 'text', text: t.elsewhere.text(title) },
      { is: 'changes', changes: [[t.where, was || t.nowhere, place || t.nowhere]] },
      { is: 'action', label: t.openEdition, url: `${origin}/e/${slug}` },
      { is: 'quiet', text: t.elsewhere.calendar },
    ],
  };
};

export const placeMails = (orm: NodePgDatabase): MailMaker =>
  mailMaker({
    kind: placeMail,
    async compose({ data: { edition: id, was }, to, origin }) {
      if (to.personId === null) return null;
      // Still theirs, and still somewhere else than they know [M3].
      const [edition] = await orm
        .select({ slug: editions.slug, title: editions.title, place: editions.place })
        .from(editions)
        .innerJoin(enrolments, eq(enrolments.editionId, editions.id))
        .where(
          and(eq(editions.id, id), eq(enrolments.personId, to.personId), eq(enrolments.state, 'seated')),
        );
      return !edition || edition.place === was ? null : contentOf(to.locale, origin, { ...edition, was });
    },
    example: (locale, origin) => {
      const { edition: title, place, venue } = sessionMailWords[locale].example;
      return contentOf(locale, origin, { slug: 'exemple', title, place: venue, was: place });
    },
  });
