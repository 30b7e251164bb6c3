import { isAdmissible } from '#product/admission.ts';
import type { Db } from '#server/db/db.server.ts';
import type { Bus } from '#server/live/bus.server.ts';
import { compactorProcess } from '#server/live/compactor.server.ts';
import { postgresLog } from '#server/live/log.server.ts';
import { createRooms } from '#server/live/rooms.server.ts';
import type { Log } from '#server/log.server.ts';
import type { Settings } from '#server/settings.server.ts';
import type { Base } from './base.server.ts';
import { createCommunities } from './communities/communities.server.ts';
import { createEditions } from './editions/editions.server.ts';
import { createEnrolments } from './enrolment/enrolments.server.ts';
import { createPeople } from './people/people.server.ts';
import { createPlays } from './plays/observations.server.ts';
import { createAside } from './products/aside/aside.server.ts';
import { roomDoor } from './products/enter.server.ts';
import { createProducts } from './products/products.server.ts';
import { createProjection } from './products/projection.server.ts';
import { createShares } from './products/shares.server.ts';
import { createVersions } from './products/versions.server.ts';
import { createVisitors } from './products/visitors.server.ts';
import { createSales } from './sales/sales.server.ts';
import { createSessions } from './sessions/sessions.server.ts';

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
}

export interface Dojo extends Base {
  /** Commits what has arrived and closes the rooms; the database stays open. */
  close(): Promise<void>;
}

/** Puts the parts of the dojo together on a migrated database. */
export const openDojo = ({ settings, log, version, db, bus, now, random, secret }: DojoOptions): Dojo => {
  const { orm, pool } = db;
  const shares = createShares(orm, random, now);
  const visitors = createVisitors(orm, random, now);
  const liveLog = postgresLog(pool);
  const aside = createAside();
  const projection = createProjection(pool, now, log);
  const rooms = createRooms({
    log: liveLog,
    bus,
    trustedProxies: settings.trustedProxies,
    compactor: compactorProcess(pool, log),
    admits: isAdmissible,
    mayEnter: roomDoor(shares, visitors),
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
    people: createPeople({ orm, settings, secret, log, now }),
    products: createProducts({ orm, log: liveLog, rooms, aside, random, now }),
    versions: createVersions(orm, random, now),
    plays: createPlays(orm, random, now),
    sales: createSales(orm, now),
    communities: createCommunities(orm, random, now),
    editions: createEditions(orm, random, now),
    enrolments: createEnrolments({ orm, random, now }),
    sessions: createSessions(orm, random, now),
    async close() {
      await rooms.close();
      await projection.close();
    },
  };
};
