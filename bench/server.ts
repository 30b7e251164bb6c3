/**
 * The server: how soon it answers when it has run before, what it holds idle with one product, and how long a letter
 * takes from one browser's keyboard to another browser's screen. Real server, real Chromium, loopback.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { openBrowser } from './browser.ts';
import { letterTimes } from './letters.ts';
import { postgresOf, residentOf } from './memory.ts';
import { atShare, median, ms, report } from './report.ts';
import { begin, freshData, serveBuild, TYPED } from './served.ts';

const STARTS = 5;
const LETTERS = 300;
const REST = 10_000;

/** Milliseconds from the command people type to the line that says it is ready. */
const warmStarts = async (): Promise<readonly number[]> => {
  const dataDir = freshData();
  let served = await serveBuild(dataDir, TYPED);
  const times: number[] = [];
  for (let round = 0; round < STARTS; round++) {
    await served.stop('keep');
    const from = performance.now();
    served = await serveBuild(dataDir, TYPED);
    times.push(performance.now() - from);
  }
  await served.stop();
  return times;
};

const starts = await warmStarts();
const served = await serveBuild();
const browser = await openBrowser();
try {
  const made = await begin(served, { title: 'Bench', need: 'x', locale: 'en' });
  await pause(REST);
  const memory = { node: residentOf(served.pid), postgres: postgresOf(served.dataDir) };
  const letters = await letterTimes(browser, made, LETTERS);
  const MiB = (value: number) => (value > 0 ? `${value.toFixed(0)} MiB` : 'only on Linux');
  report({
    name: 'server',
    title: 'The server',
    rows: [
      {
        what: '`npm start`, having run before: to the ready line',
        figure: `${(median(starts) / 1000).toFixed(2)} s`,
        aim: 'about 3 s',
      },
      { what: 'memory of the server, idle with one product (RSS)', figure: MiB(memory.node), aim: '' },
      { what: 'memory of its PostgreSQL, all processes (PSS)', figure: MiB(memory.postgres), aim: '' },
      { what: 'key to the other screen, p50', figure: ms(atShare(letters, 0.5)), aim: '' },
      { what: 'key to the other screen, p99', figure: ms(atShare(letters, 0.99)), aim: '' },
    ],
    how: [
      `Median of ${STARTS} starts, ${(Math.min(...starts) / 1000).toFixed(2)} to ${(Math.max(...starts) / 1000).toFixed(2)} s. Memory ${REST / 1000} s after the product was begun, before anybody entered it.`,
      `${LETTERS} letters, typed 60 to 160 ms apart by real key events: from the moment the browser received the key to the frame of the other browser in which the letter stands. Frames come every 16.7 ms. Chromium ${browser.version()}.`,
    ],
  });
} finally {
  await browser.close();
  await served.stop();
}
