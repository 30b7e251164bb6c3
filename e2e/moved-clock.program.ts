/** A PO Dojo of one journey, whose clock the journey moves: run by moved-clock.ts, which sends it the hour. */
import { readSettings } from '../src/server/settings.server.ts';

const built = '../build/server/index.js';
process.env.NODE_ENV = 'production';

let ahead = 0;
const { start } = (await import(built)) as typeof import('../src/main.server.ts');
const running = await start({
  settings: readSettings(process.env),
  now: () => new Date(Date.now() + ahead),
  ready: (address) => process.send!({ address }),
  say: () => {},
});
process.on('message', ({ now }: { now: string }) => {
  ahead = Date.parse(now) - Date.now();
  process.send!({ now });
});
// The journey has ended, or died.
process.once('disconnect', () => void running.close().then(() => process.exit(0)));
