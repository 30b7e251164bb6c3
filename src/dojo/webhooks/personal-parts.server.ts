import { asc, eq } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { Locale } from '#core/words.ts';
import { type PersonalData, valuesOf } from '../people/personal-data.server.ts';
import { webhookPersonalWords } from './personal-words.ts';
import { webhookDeliveries, webhookEndpoints, webhookEvents } from './tables.server.ts';
import { webhookWords } from './words.ts';

const labelsIn = (locale: Locale): Readonly<Record<string, string>> => ({
  ...webhookPersonalWords[locale].labels,
  ...valuesOf({ kind: webhookWords[locale].kinds }),
});

/** What webhooks hold of a person. It goes with their row: events about them, and who set an endpoint up. */
export const webhookParts = (orm: NodePgDatabase): readonly PersonalData[] => [
  {
    name: 'webhooks',
    title: { fr: webhookPersonalWords.fr.title, en: webhookPersonalWords.en.title },
    labels: { fr: labelsIn('fr'), en: labelsIn('en') },
    tables: ['webhook_endpoints', 'webhook_events'],
    async export({ id }) {
      const [own, told] = await Promise.all([
        orm.select().from(webhookEndpoints).where(eq(webhookEndpoints.by, id)),
        orm
          .select({
            ...{ id: webhookEvents.id, kind: webhookEvents.kind, at: webhookEvents.at },
            url: webhookEndpoints.url,
          })
          .from(webhookEvents)
          .innerJoin(webhookDeliveries, eq(webhookDeliveries.eventId, webhookEvents.id))
          .innerJoin(webhookEndpoints, eq(webhookEndpoints.id, webhookDeliveries.endpointId))
          .where(eq(webhookEvents.personId, id))
          .orderBy(asc(webhookEvents.at)),
      ]);
      return {
        endpoints: own.map(({ url, createdAt }) => ({ url, since: createdAt.toISOString() })),
        // The whole address may be a key to somebody's program: its site is enough.
        told: [...Map.groupBy(told, (one) => one.id).values()].map((all) => ({
          ...{ kind: all[0]!.kind, at: all[0]!.at.toISOString() },
          places: all.map(({ url }) => ({ place: new URL(url).host })),
        })),
      };
    },
  },
];
