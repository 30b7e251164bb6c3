import { eq } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { Locale } from '#core/words.ts';
import type { MailContent } from '#server/mail/content.ts';
import { type MailMaker, mailMaker } from '#server/mail/mail-kind.server.ts';
import { communities } from '../communities/tables.server.ts';
import { editions } from '../editions/tables.server.ts';
import { keepersOf } from './keepers.server.ts';
import { webhookMail } from './mail-kind.server.ts';
import { webhookMailWords } from './mail-words.ts';
import { webhookEndpoints } from './tables.server.ts';
import type { OffReason } from './webhook.ts';
import { webhookWords } from './words.ts';

interface Off {
  readonly of: string;
  readonly path: string;
  readonly url: string;
  readonly reason: OffReason;
}

const contentOf = (locale: Locale, origin: string, { of, path, url, reason }: Off): MailContent => {
  const t = webhookMailWords[locale];
  return {
    subject: t.subject(of),
    blocks: [
      { is: 'text', text: t.text(of) },
      {
        is: 'facts',
        facts: [
          [t.url, url],
          [t.why, webhookWords[locale].off[reason]],
        ],
      },
      { is: 'action', label: t.open, url: `${origin}${path}` },
      { is: 'quiet', text: t.quiet },
    ],
  };
};

/** The mail that an endpoint is off: to who still runs it, while it still is. */
export const webhookMails = (orm: NodePgDatabase): readonly MailMaker[] => [
  mailMaker({
    kind: webhookMail,
    async compose({ data, to, origin }) {
      const [found] = await orm
        .select({
          endpoint: webhookEndpoints,
          ...{ edition: editions.title, editionSlug: editions.slug },
          ...{ community: communities.name, communitySlug: communities.slug },
        })
        .from(webhookEndpoints)
        .leftJoin(editions, eq(editions.id, webhookEndpoints.editionId))
        .leftJoin(communities, eq(communities.id, webhookEndpoints.communityId))
        .where(eq(webhookEndpoints.id, data.endpoint));
      if (!found?.endpoint.offReason || to.personId === null) return null;
      const { endpoint, edition, editionSlug, community, communitySlug } = found;
      if (!(await keepersOf(orm, endpoint)).includes(to.personId)) return null;
      const page = editionSlug === null ? `/c/${communitySlug}` : `/e/${editionSlug}`;
      return contentOf(to.locale, origin, {
        of: edition ?? community ?? '',
        path: `${page}/webhooks/${endpoint.id}`,
        url: endpoint.url,
        reason: found.endpoint.offReason,
      });
    },
    example: (locale, origin) =>
      contentOf(locale, origin, {
        of: webhookMailWords[locale].example,
        path: '/e/exemple/webhooks/x',
        url: 'https://example.org/webhooks',
        reason: 'failing',
      }),
  }),
];
