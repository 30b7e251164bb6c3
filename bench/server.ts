/**
 * The server: how soon it answers when it has run before, what it holds idle with one product, and how long a letter
 * takes from one browser's keyboard to another browser's screen. Real server, real Chromium, loopback.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { type Browser, chromium, type Page } from '@playwright/test';
import { freshData, type Served, serveBuild } from './served.ts';

const STARTS = 5;
const LETTERS = 200;

const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b);
const share = (values: readonly number[], part: number) =>
  sorted(values)[Math.min(values.length - 1, Math.floor(values.length * part))]!;

const warmStarts = async (): Promise<readonly number[]> => {
  const dataDir = freshData();
  let served = await serveBuild(dataDir);
  const times: number[] = [];
  for (let round = 0; round < STARTS; round++) {
    await served.stop('keep');
    const from = performance.now();
    served = await serveBuild(dataDir);
    times.push(performance.now() - from);
  }
  await served.stop();
  return times;
};

const parentOf = (pid: string): string => {
  try {
    return /^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '';
  } catch {
    return '';
  }
};

/** Memory that a process and all below it hold, shared pages divided among those who share them. MiB. */
const memoryOf = (pid: number): { node: number; postgres: number } => {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const held = (id: string) => {
    const text = readFileSync(`/proc/${id}/smaps_rollup`, 'utf8');
    return Number(/^Pss:\s+(\d+)/m.exec(text)?.[1] ?? 0) / 1024;
  };
  const postmaster = all.filter((id) => {
    try {
      return readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('po-dojo-bench-');
    } catch {
      return false;
    }
  });
  const family = all.filter((id) => postmaster.includes(id) || postmaster.includes(parentOf(id)));
  return { node: held(`${pid}`), postgres: family.reduce((sum, id) => sum + held(id), 0) };
};

const begin = async (origin: string): Promise<{ id: string; editUrl: string }> => {
  const answer = await fetch(`${origin}/api/v1/products`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ title: 'Bench', need: 'x', locale: 'en' }),
  });
  return (await answer.json()) as { id: string; editUrl: string };
};

const enter = async (
  browser: Browser,
  served: Served,
  link: string,
  name: string,
  path: string,
): Promise<Page> => {
  const context = await browser.newContext({ locale: 'en-GB' });
  await context.request.get(link);
  await context.request.patch(`${served.origin}/api/v1/visitor`, {
    data: { name },
    headers: { origin: served.origin },
  });
  const page = await context.newPage();
  await page.goto(`${served.origin}${path}`);
  await page.locator('textarea').first().waitFor();
  return page;
};

/** Both pages are on this machine: their clocks are one, told apart only by when each page began. */
const letters = async (browser: Browser, served: Served): Promise<readonly number[]> => {
  const { id, editUrl } = await begin(served.origin);
  const [writer, reader] = [
    await enter(browser, served, editUrl, 'Awa', `/p/${id}/idea`),
    await enter(browser, served, editUrl, 'Marcel', `/p/${id}/idea`),
  ];
  const label = 'Who has this need?';
  await reader.getByLabel(label).evaluate((box) => {
    const seen: number[] = [];
    Object.assign(globalThis, { seen });
    let last = (box as HTMLTextAreaElement).value.length;
    const look = () => {
      const now = (box as HTMLTextAreaElement).value.length;
      for (; last < now; last++) seen.push(performance.timeOrigin + performance.now());
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  const typed: number[] = [];
  await writer.getByLabel(label).focus();
  for (let n = 0; n < LETTERS; n++) {
    typed.push(
      await writer.evaluate(
        (letter) => {
          const box = document.activeElement as HTMLTextAreaElement;
          const at = performance.timeOrigin + performance.now();
          box.value += letter;
          box.dispatchEvent(new InputEvent('input', { bubbles: true }));
          return at;
        },
        'abcdefghij'[n % 10]!,
      ),
    );
    await reader.waitForFunction(
      (count) => (globalThis as unknown as { seen: number[] }).seen.length >= count,
      n + 1,
    );
  }
  const seen = await reader.evaluate(() => (globalThis as unknown as { seen: number[] }).seen);
  return seen.map((at, n) => at - typed[n]!);
};

const starts = await warmStarts();
const served = await serveBuild();
const browser = await chromium.launch({
  ...(process.env.PO_CHROMIUM ? { executablePath: process.env.PO_CHROMIUM } : {}),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  const delays = await letters(browser, served);
  const memory = memoryOf(served.pid);
  const rows = [
    ['start, having run before (median)', `${(share(starts, 0.5) / 1000).toFixed(2)} s`, 'about 3 s'],
    ['memory of the server, one product (PSS)', `${memory.node.toFixed(0)} MiB`, ''],
    ['memory of its PostgreSQL (PSS)', `${memory.postgres.toFixed(0)} MiB`, ''],
    ['letter to the other screen, p50', `${share(delays, 0.5).toFixed(1)} ms`, ''],
    ['letter to the other screen, p99', `${share(delays, 0.99).toFixed(1)} ms`, ''],
  ];
  const table = [
    '| what | figure | aim |',
    '| --- | ---: | ---: |',
    ...rows.map((row) => `| ${row.join(' | ')} |`),
  ];
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB, load ${loadavg()[0]!.toFixed(1)}, Node ${process.version}, Chromium ${browser.version()}`;
  const text = `# The server, ${new Date().toISOString().slice(0, 10)}\n\n${table.join('\n')}\n\n${STARTS} starts, ${LETTERS} letters one after the other; the other screen is read once a frame. ${machine}.\n`;
  mkdirSync('bench/results', { recursive: true });
  writeFileSync('bench/results/server.md', text);
  console.log(text);
} finally {
  await browser.close();
  await served.stop();
}
