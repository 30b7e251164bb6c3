/**
 * Rooms and their database and nothing else, as a process that can be killed. It speaks as the real server does:
 * says where it is ready, and makes a product when asked to. `--careless` acknowledges before it commits, to prove
 * that kill-rounds sees what is lost then. `--idle 200`: a room that nobody has used for so many milliseconds leaves
 * memory. `--unhurried`: one client may send as fast as it can. A parent that asks over IPC is told what it holds.
 */
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import * as Y from 'yjs';
import { isAdmissible } from '../src/product/admission.ts';
import { openDb } from '../src/server/db/db.server.ts';
import { migrate } from '../src/server/db/migrate.server.ts';
import { compactorProcess } from '../src/server/live/compactor.server.ts';
import { LIMITS } from '../src/server/live/limits.server.ts';
import type { LiveLog } from '../src/server/live/live-log.server.ts';
import { logDoor, postgresLog } from '../src/server/live/log.server.ts';
import { openBus } from '../src/server/live/open-bus.server.ts';
import { createRooms } from '../src/server/live/rooms.server.ts';
import { processLog } from '../src/server/log.server.ts';

const { careless, idle, unhurried } = parseArgs({
  options: {
    careless: { type: 'boolean', default: false },
    unhurried: { type: 'boolean', default: false },
    idle: { type: 'string' },
  },
}).values;
const { PORT = '0', DATA_DIR = 'data', DATABASE_URL } = process.env;

const PLENTY = { perSecond: 1e9, burst: 1e9 };
const logger = processLog('warn');
const db = await openDb(
  { dataDir: DATA_DIR, databaseUrl: DATABASE_URL },
  { log: logger, doing: 'is killed for a test' },
);
await migrate(db);

const live = logDoor(db.pool, logger);
const sound = postgresLog(live.pool);
const hasty: LiveLog = {
  ...sound,
  async append(rows) {
    setTimeout(() => void sound.append(rows), 400);
    return rows.map(() => true);
  },
};
const rooms = createRooms({
  log: careless ? hasty : sound,
  compactor: compactorProcess(db.pool, logger),
  bus: await openBus({ databaseUrl: DATABASE_URL || undefined, redisUrl: undefined }),
  logger,
  admits: isAdmissible,
  limits: {
    ...LIMITS,
    ...(idle !== undefined && { idle: Number(idle), heartbeat: 4_000 }),
    ...(unhurried && { messages: PLENTY, bytes: PLENTY }),
  },
  mayEnter: async ({ token }) => ({
    ok: true,
    right: 'edit',
    person: { id: token ?? '', name: token ?? '', colour: '#777' },
  }),
});

const server = createServer((request, response) => {
  if (request.method !== 'POST' || request.url !== '/api/v1/products') {
    response.writeHead(404).end();
    return;
  }
  const id = crypto.randomUUID();
  void sound.create(id, Y.encodeStateAsUpdate(new Y.Doc())).then(() => {
    response
      .writeHead(201, { 'content-type': 'application/json' })
      .end(JSON.stringify({ id, token: 'tester' }));
  });
});
server.on('upgrade', (request, socket, head) => {
  if (!rooms.handleUpgrade(request, socket, head)) socket.destroy();
});
server.listen(Number(PORT), '127.0.0.1', () => {
  const { port } = server.address() as { port: number };
  process.stdout.write(`PO Dojo is ready: http://127.0.0.1:${port}\n`);
});

process.once('SIGTERM', async () => {
  await rooms.close();
  server.close();
  server.closeAllConnections();
  await live.close();
  await db.close();
});

const MiB = (bytes: number): number => bytes / 2 ** 20;
process.on('message', () => {
  for (let round = 0; round < 3; round++) globalThis.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  const { rooms: inMemory, updates, refused } = rooms.stats();
  const heap = MiB(heapUsed + external);
  process.send?.({ heap, resident: MiB(rss), rooms: inMemory, updates, refused });
});
// Who may ask does not keep it alive.
process.channel?.unref();
