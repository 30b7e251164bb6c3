/** Runs the browser journeys against a PO Dojo of their own, on a free port and with empty data. */
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './chromium.ts';
import { discard, discardAtEnd, scratchFolder } from './scratch.ts';
import type { Outcome } from './steps.ts';
import { tool } from './tool.ts';

type Report = {
  stats: { expected: number; unexpected: number; flaky: number };
  errors: { message?: string }[];
};

/** Every journey counts. `loud` shows them as they go; the arguments are Playwright's. */
export async function runJourneys(args: string[], loud: boolean): Promise<Outcome> {
  const chromium = await findChromium();
  const folder = scratchFolder('report');
  const report = join(folder, 'report.json');
  // Not inside that folder: as root, the database runs under an account that cannot enter it.
  const dataDir = join(tmpdir(), `po-dojo-journeys-${randomUUID().slice(0, 8)}`);
  discardAtEnd(dataDir);
  try {
    const env = {
      PO_CHROMIUM: chromium,
      PO_JOURNEYS_PORT: String(await freePort()),
      PO_JOURNEYS_PROVIDER: String(await freePort()),
      PO_JOURNEYS_DATA: dataDir,
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      FORCE_COLOR: '0',
    };
    // Only SIGINT lets Playwright put away the PO Dojo it started.
    const all = ['test', '--reporter=list,json', ...args];
    const { code, output } = await tool('@playwright/test', 'playwright', all, {
      env,
      loud,
      askedBy: 'SIGINT',
    });
    return read(report, code, output);
  } finally {
    for (const left of [folder, dataDir]) discard(left);
  }
}

function read(file: string, code: number, output: string): Outcome {
  if (!existsSync(file)) return { passed: 0, failed: 1, output };
  const { stats, errors } = JSON.parse(readFileSync(file, 'utf8')) as Report;
  const failed = stats.unexpected + stats.flaky + errors.length;
  return { passed: stats.expected, failed: failed || Number(code !== 0), output };
}

async function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const server = createServer().once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => found(port));
    });
  });
}
