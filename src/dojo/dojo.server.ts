import { isAdmissible } from '#product/admission.ts';
import type { Db } from '#server/db/db.server.ts';
import { createJobs } from '#server/jobs/jobs.server.ts';
import type { Bus } from '#server/live/bus.server.ts';
import { compactorProcess } from '#server/live/compactor.server.ts';
import { logDoor, postgresLog } from '#server/live/log.server.ts';
import { changeRightsOf } from '#server/live/rights.server.ts';
import { createRooms } from '#server/live/rooms.server.ts';
import type { Log } from '#server/log.server.ts';
import { createMail } from '#server/mail/mail.server.ts';
import { defaultFrom } from '#server/mail/message.server.ts';
import { oneByOne } from '#server/one-by-one.server.ts';
import { signed } from '#server/secret.server.ts';
import type { Settings } from '#server/settings.server.ts';
import type { Base } from './base.server.ts';
import { createCommunities } from './communities/communities.server.ts';
import { createEditions } from './editions/editions.server.ts';
import { createPageVersions } from './editions/page-versions.server.ts';
import { createPictures } from './editions/pictures.server.ts';
import { createEnrolments } from './enrolment/enrolments.server.ts';
import { enrolmentMails } from './enrolment/mails.server.ts';
import { dojoParts } from './enrolment/personal-parts.server.ts';
import { createEvenings } from './evenings/evenings.server.ts';
import { eveningMails } from './evenings/mails.server.ts';
import { eveningParts } from './evenings/personal-parts.server.ts';
import { createFacilitation } from './facilitation/facilitation.server.ts';
import { facilitationMails } from './facilitation/mails.server.ts';
import { facilitationParts } from './facilitation/personal-parts.server.ts';
import { createLinkPictures } from './link-pictures/link-pictures.server.ts';
import { createLogos } from './partners/logos.server.ts';
import { createAccessTokens } from './people/access-tokens.server.ts';
import { createAuthSessions, type Leaving } from './people/auth-sessions.server.ts';
import { createEntries } from './people/entries.server.ts';
import { createKeptProducts } from './people/kept-products/kept-products.server.ts';
import { peopleMails } from './people/mails.server.ts';
import { createPeople } from './people/people.server.ts';
import { createPersonalData } from './people/personal-data.server.ts';
import { peopleParts } from './people/personal-parts.server.ts';
import { createProfiles } from './people/profiles.server.ts';
import { createPlays } from './plays/observations.server.ts';
import { createAside } from './products/aside/aside.server.ts';
import { COLOURS } from './products/colours.ts';
import { roomDoor } from './products/enter.server.ts';
import { createProducts } from './products/products.server.ts';
import { createProjection } from './products/projection.server.ts';
import { createShares } from './products/shares.server.ts';
import { createVersions } from './products/versions.server.ts';
import { createVisitors } from './products/visitors.server.ts';
import { createSales } from './sales/sales.server.ts';
import { selectionMails } from './selection/mails.server.ts';
import { selectionParts } from './selection/personal-parts.server.ts';
import { createSelections } from './selection/selection.server.ts';
import { sessionMails } from './sessions/mails.server.ts';
import { placeMails } from './sessions/place-mail.server.ts';
import { reminderMails, sweepReminders } from './sessions/reminders.server.ts';
import { createSessions } from './sessions/sessions.server.ts';
import { createTeams } from './team/team.server.ts';
import { createDelivering } from './webhooks/delivering.server.ts';
import { webhookMails } from './webhooks/mails.server.ts';
import { webhookParts } from './webhooks/personal-parts.server.ts';
import { createSender } from './webhooks/send.server.ts';
import { createSeal } from './webhooks/sign.server.ts';
import { createWebhooks } from './webhooks/webhooks.server.ts';

export interface DojoOptions {
  readonly settings: Settings;
  readonly log: Log;
  readonly version: string;
  readonly db: Pick<Db, 'orm' | 'pool'>;
  /** How this process speaks with others on the same database; left out when it is alone there. */
  readonly bus?: Bus | undefined;
  readonly now: () => Date;
  readonly random: () => number;
  /** Signs cookies and what is mailed. */
  readonly secret: string;
  /** Where a local instance without a mail server shows its mails, besides its page. */
  readonly say?: (text: string) => void;
}

export interface Dojo extends Base {
  /** Begins what goes on by itself, mail and jobs, once people can come at this address. */
  begin(address: string): Promise<void>;
  /** Where the first admin is made, once. */
  firstAdminAddress(): string;
  /** Where the mails of a local instance are read; null where mail leaves. */
  outboxAddress(): string | null;
  /** Commits what has arrived and closes the rooms; the database stays open. */
  close(): Promise<void>;
}

/** Puts the parts of the dojo together on a migrated database. */
export const openDojo = ({
  settings,
  log,
  version,
  db,
  bus,
  now,
  random,
  secret,
  say = () => {},
}: DojoOptions): Dojo => {
  const { orm, pool } = db;
  const people = createPeople({ orm, settings, secret, log, now });
  const keptProducts = createKeptProducts(orm, now);
  const editions = createEditions(orm, random, now);
  const shares = createShares(orm, random, now, [keptProducts.opens, editions.opens]);
  const leaving: Leaving = {
    async ending(rows, personId) {
      const opened = await Promise.all([keptProducts.openedBy(personId), editions.openedBy(personId)]);
      await changeRightsOf(rows, [...new Set(opened.flat())]);
    },
    ended: (personId) => rooms.accountChanged(personId),
  };
  const authSessions = createAuthSessions(orm, now, leaving);
  const accessTokens = createAccessTokens(orm, now);
  const entries = createEntries({ orm, secret, now });
  const profiles = createProfiles(orm, now);
  const enrolments = createEnrolments({
    ...{ orm, random, now, queue: oneByOne() },
    left: (productId, personId) =>
      // Whoever has another way in comes back at once by that.
      rooms.closePeople(
        productId,
        ({ link }) => /^edition-/.test(link ?? '') && (link ?? '').endsWith(`-${personId}`),
      ),
  });
  const evenings = createEvenings({ orm, now });
  const selections = createSelections({ orm, random, now });
  const personalData = createPersonalData(orm, now, [
    ...peopleParts(orm, authSessions, accessTokens, keptProducts, leaving),
    ...dojoParts(orm, enrolments),
    ...eveningParts(orm),
    ...selectionParts(orm),
    ...facilitationParts(orm),
    ...webhookParts(orm),
  ]);
  const firstAdminKey = signed(secret, 'first-admin', '').toString('base64url');
  const outboxKey = signed(secret, 'outbox', '').toString('base64url');
  /** Who reads answers to an invitation. */
  const organiser = (origin: string): string => {
    const said = settings.mailReplyTo ?? settings.mailFrom ?? defaultFrom(origin);
    return /<([^>]+)>/.exec(said)?.[1] ?? said;
  };
  let reachedAt = settings.publicOrigin ?? 'http://localhost';
  const mail = createMail({
    ...{ orm, pool, settings, secret, log, now, say },
    makers: [
      ...peopleMails(entries.secrets),
      ...enrolmentMails(orm),
      ...selectionMails(orm),
      ...sessionMails(orm, now, organiser),
      placeMails(orm),
      reminderMails(orm, now),
      ...facilitationMails(orm, now),
      ...webhookMails(orm),
      ...eveningMails(orm, now),
    ],
    recipientOf: people.recipient,
    origin: () => reachedAt,
  });
  const seal = createSeal(secret);
  const allowPrivate = settings.webhooksAllowPrivate;
  const webhooks = createWebhooks(orm, random, now, seal, allowPrivate);
  const delivering = createDelivering({
    ...{ orm, pool, log, now, random, seal },
    send: createSender({ allowPrivate }),
  });
  const jobs = createJobs({
    ...{ pool, log },
    jobs: [
      // What failed, and what was not to leave before now.
      { name: 'mail', cron: '* * * * *', run: mail.drain },
      { name: 'webhooks', cron: '* * * * *', run: delivering.drain },
      { name: 'enrolments', cron: '* * * * *', run: enrolments.sweep },
      { name: 'evenings', cron: '* * * * *', run: evenings.sweep },
      { name: 'session-reminders', cron: '*/5 * * * *', run: () => sweepReminders(orm, now()) },
      { name: 'mail-sweep', cron: '17 3 * * *', run: mail.sweep },
      { name: 'entries-sweep', cron: '27 3 * * *', run: entries.sweep },
      { name: 'selections-sweep', cron: '37 3 * * *', run: selections.sweep },
      { name: 'webhooks-sweep', cron: '47 3 * * *', run: webhooks.sweep },
    ],
  });
  const visitors = createVisitors(orm, random, now);
  const live = logDoor(pool, log);
  const liveLog = postgresLog(live.pool);
  const aside = createAside();
  const projection = createProjection(pool, now, log);
  const rooms = createRooms({
    log: liveLog,
    bus,
    trustedProxies: settings.trustedProxies,
    compactor: compactorProcess(pool, log),
    admits: isAdmissible,
    palette: COLOURS,
    mayEnter: roomDoor(shares, visitors, people.byCookie, now),
    logger: log,
    onChange: (productId, doc) => projection.changed(productId, doc),
  });
  return {
    settings,
    log,
    version,
    now,
    alive: () =>
      pool.query('select 1').then(
        () => true,
        () => false,
      ),
    rooms,
    aside,
    shares,
    visitors,
    ...{ people, entries, profiles, authSessions, accessTokens, keptProducts, personalData, mail },
    ...{ firstAdminKey, outboxKey },
    firstAdminAddress: () => `${reachedAt}/first-admin?token=${firstAdminKey}`,
    outboxAddress: () => mail.local && `${reachedAt}/outbox?key=${outboxKey}`,
    products: createProducts({ orm, log: liveLog, rooms, aside, random, now }),
    versions: createVersions(orm, random, now),
    plays: createPlays(orm, random, now),
    sales: createSales(orm, now),
    communities: createCommunities(orm, random, now),
    editions,
    pictures: createPictures(orm, now),
    logos: createLogos(orm, random, now),
    linkPictures: createLinkPictures(),
    pageVersions: createPageVersions(pool),
    enrolments,
    evenings,
    selections,
    sessions: createSessions(orm, random, now),
    facilitation: createFacilitation(orm, random, now),
    teams: createTeams(orm, random, now, leaving),
    webhooks: { ...webhooks, drain: delivering.drain },
    async begin(address) {
      if (!settings.publicOrigin) reachedAt = address;
      mail.start();
      delivering.start();
      await jobs.start();
    },
    async close() {
      // Rooms first: who is at work is to hear of it at once, and nobody waits for a mail to leave.
      await rooms.close();
      await Promise.all([projection.close(), live.close(), mail.stop(), delivering.stop(), jobs.stop()]);
    },
  };
};
