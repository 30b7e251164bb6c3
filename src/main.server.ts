import { createServer } from 'node:http';
import manifest from '../package.json' with { type: 'json' };
import { developWith, type Middleware } from './develop.server.ts';
import { openDojo } from './dojo/dojo.server.ts';
import { openDb } from './server/db/db.server.ts';
import { migrate } from './server/db/migrate.server.ts';
import { listen, stopListening } from './server/http/listen.server.ts';
import { withoutForeignCookie } from './server/http/origin.server.ts';
import { openBus } from './server/live/open-bus.server.ts';
import { type Log, processLog } from './server/log.server.ts';
import { readSecret } from './server/secret.server.ts';
import { isLoopback, type Settings } from './server/settings.server.ts';
import type { Site } from './site.server.ts';

export interface StartOptions {
  readonly settings: Settings;
  readonly log?: Log;
  /** The clock that everything goes by: this machine's, unless given. */
  readonly now?: () => Date;
  /** Serve the sources through Vite instead of a build, reloading what changes. */
  readonly developing?: boolean;
  /** Told the address once people may come; says so on standard output unless given. */
  readonly ready?: (address: string) => void;
  /** What else people on the terminal are told: mails of a local instance, and how one becomes the first admin. */
  readonly say?: (text: string) => void;
}

export interface Running {
  readonly address: string;
  /** Ends everything that start began, in order. May be called twice. */
  close(): Promise<void>;
}

/** How long answers under way may take once we close, in milliseconds. */
const PATIENCE = 3_000;

const announce = (address: string) => process.stdout.write(`PO Dojo is ready: ${address}\n`);

const tell = (text: string) => void process.stdout.write(text);

/** Ends what was begun, the last first; also when the beginning broke off. */
const closing = () => {
  const ends: (() => Promise<void>)[] = [];
  let closed: Promise<void> | undefined;
  const close = async () => {
    for (const end of ends.toReversed()) await end();
  };
  return { begun: (end: () => Promise<void>) => void ends.push(end), close: () => (closed ??= close()) };
};

/** The process: database, rooms, pages, API and live connections behind one address. */
export const start = async (options: StartOptions): Promise<Running> => {
  const {
    settings,
    now = () => new Date(),
    developing = false,
    log = processLog(settings.logLevel),
    ready = announce,
    say = tell,
  } = options;
  // React reads it once, when the pages are loaded below.
  process.env.NODE_ENV ??= developing ? 'development' : 'production';
  const { begun, close } = closing();
  // The pages take about as long to load as the database to start: both at once. What goes wrong is told where they
  // are waited for.
  const pages = developing ? undefined : import('./app.server.ts');
  pages?.catch(() => {});
  try {
    const db = await openDb(settings, { log });
    begun(db.close);
    await migrate(db);
    const secret = await readSecret(settings);
    const dojo = openDojo({
      settings,
      log,
      version: manifest.version,
      db,
      bus: await openBus(settings),
      now,
      random: Math.random,
      secret,
      say,
    });
    const server = createServer();
    begun(async () => {
      // Both at once: the one waits for connections that the other ends.
      await Promise.all([stopListening(server, PATIENCE), dojo.close()]);
    });

    const vite = developing ? await developWith(server) : undefined;
    if (vite) begun(vite.close);
    const load = async () => {
      const module = await (vite?.load() ?? pages!);
      return module.createApp(dojo, { developing });
    };
    const built = vite ? undefined : await load();
    const loadAndAnswer: Site = (request, response) =>
      void load().then(
        (app) => app(request, response),
        (cause) => {
          log.error('The pages could not be loaded.', { cause });
          response.writeHead(500).end();
        },
      );
    const answer = built ?? loadAndAnswer;
    const through: Middleware = vite?.middlewares ?? ((_request, _response, next) => next());
    server.on('request', (request, response) => through(request, response, () => answer(request, response)));
    server.on('upgrade', (request, socket, head) => {
      withoutForeignCookie(request, settings.publicOrigin);
      if (dojo.rooms.handleUpgrade(request, socket, head)) return;
      // Vite listens as well while one develops.
      if (!(vite && request.headers['sec-websocket-protocol']?.startsWith('vite'))) socket.destroy();
    });

    const address = await listen(server, settings.port, settings.host);
    if (!isLoopback(settings.host))
      log.warn('PO Dojo is open to the network: HOST is not an address of this machine alone.', {
        host: settings.host,
      });
    const working = dojo.begin(address);
    // Jobs take their time to begin; people need not wait for them.
    ready(settings.publicOrigin ?? address);
    await working;
    const outbox = dojo.outboxAddress();
    if (outbox)
      say(
        `It sends no mail. What it would have sent is shown here, and on a page that opens by: ${outbox}\n`,
      );
    if (!(await dojo.profiles.hasAdmin()))
      say(`Nobody administers it yet. Open this once to do so: ${dojo.firstAdminAddress()}\n`);
    return { address, close };
  } catch (cause) {
    await close();
    throw cause;
  }
};
