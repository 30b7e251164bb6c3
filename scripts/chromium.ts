/** The Chromium the journeys run in: the one named, Playwright's, the system's, or one fetched now. */
import { existsSync } from 'node:fs';
import { platform } from 'node:os';
import { run, tool } from './tool.ts';

/** Without a window of its own: the same engine, for a third of the work. */
const shells = ['/usr/bin/chromium-headless-shell'];

const ofSystem = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The path of a Chromium that starts, installed first when there is none. Rejects with what to install. */
export async function findChromium(): Promise<string> {
  const named = process.env.PO_CHROMIUM;
  if (named) {
    if (await starts(named)) return named;
    throw new Error(`PO_CHROMIUM names ${named}, which does not start.`);
  }
  return (await present()) ?? (await fetched()) ?? (await ofPackageManager()) ?? nowhere();
}

async function present(): Promise<string | undefined> {
  for (const path of [...shells, await ofPlaywright(), ...ofSystem]) if (await starts(path)) return path;
  return undefined;
}

async function ofPlaywright(): Promise<string> {
  const { chromium } = await import('@playwright/test');
  return chromium.executablePath();
}

async function starts(path: string): Promise<boolean> {
  if (!existsSync(path)) return false;
  // On Windows the question opens a window instead of an answer.
  if (platform() === 'win32') return true;
  return run(path, ['--version']).then(
    ({ code }) => code === 0,
    () => false,
  );
}

async function fetched(): Promise<string | undefined> {
  console.error('No Chromium here: fetching Playwright’s…');
  const { code } = await tool('@playwright/test', 'playwright', ['install', '--no-shell', 'chromium'], {
    forMs: 240_000,
  });
  const path = await ofPlaywright();
  return code === 0 && (await starts(path)) ? path : undefined;
}

async function ofPackageManager(): Promise<string | undefined> {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  console.error('Installing the system’s Chromium…');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { env });
  for (const name of ['chromium-headless-shell', 'chromium']) {
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], { env });
    const path = await present();
    if (path) return path;
  }
  return undefined;
}

function nowhere(): never {
  throw new Error(
    'The journeys need Chromium, and none could be found or fetched. Install one ' +
      '(npx playwright install --with-deps chromium, or your system’s chromium), or name one in PO_CHROMIUM.',
  );
}
