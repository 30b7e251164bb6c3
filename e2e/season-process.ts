/** A PO Dojo of a journey's own, which begins at an hour given and is told when it is another: see season.ts. */
import type { start as startApp } from '../src/main.server.ts';
import { readSettings } from '../src/server/settings.server.ts';

const built = '../build/server/index.js';
const { start } = (await import(built)) as { start: typeof startApp };

let ahead = 0;
const set = (hour: string) => {
  ahead = Date.parse(hour) - Date.now();
};
set(process.argv[2]!);
process.on('message', (hour) => set(String(hour)));

let said = '';
const running = await start({
  settings: readSettings(process.env),
  now: () => new Date(Date.now() + ahead),
  ready: () => {},
  say: (text) => {
    said += text;
  },
});
process.send?.({ address: running.address, said });
process.once('disconnect', () => void running.close().then(() => process.exit(0)));
