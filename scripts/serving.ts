/** Runs PO Dojo in this process until it is asked to stop, or breaks. */
import type { start as startApp } from '../src/main.server.ts';
import { isLoopback, readSettings } from '../src/server/settings.server.ts';
import { end } from './ending.ts';

const patienceMs = 20_000;

/** Starts, and on SIGINT, SIGTERM or SIGHUP ends everything it started before the process ends. */
export async function serve(
  load: () => Promise<{ start: typeof startApp }>,
  developing: boolean,
): Promise<void> {
  const settings = readSettings(process.env);
  if (!isLoopback(settings.host)) {
    console.error(`Listening on ${settings.host}: others on the network can reach PO Dojo.`);
  }
  let leaving = false;
  const leave = (code: number) => {
    // Ctrl-C reaches us from the terminal, from npm and from our wrapper: once is enough.
    if (leaving) return;
    leaving = true;
    setTimeout(() => end(new Error('PO Dojo did not stop in time; leaving anyway.')), patienceMs).unref();
    running.then((app) => app.close(), brokenOff).then(() => process.exit(code), end);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => leave(0));
  for (const trouble of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(trouble, (error: unknown) => {
      console.error('PO Dojo met an error it does not know how to mend, and stops.', error);
      leave(1);
    });
  }
  const running = load().then(({ start }) => start({ settings, developing }));
  await running.catch((error) => {
    if (!leaving) throw error;
  });
}

// Ctrl-C reaches what the start is waiting for as well: that it broke is no news to who asked for it.
function brokenOff(): void {}
