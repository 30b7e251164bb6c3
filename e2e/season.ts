/** Journeys through a season: a PO Dojo of their own, whose mail arrives on this machine and whose time is in their hands. */
import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Mailbox, openMailbox } from './mailbox.ts';
import { test as base } from './people.ts';

export interface Season {
  readonly address: string;
  /** Where the first admin is made, as the start tells it. */
  readonly firstAdmin: string;
  readonly mailbox: Mailbox;
  /** From now on it is this hour there. */
  set(hour: string): void;
}

/** When the season's journey begins. */
export const SUMMER = '2026-08-15T09:00:00Z';

export const test = base.extend<{ season: Season }>({
  // biome-ignore lint/correctness/noEmptyPattern: it is by its first argument that the runner knows what a fixture needs.
  season: async ({}, use) => {
    const mailbox = await openMailbox();
    const dataDir = join(tmpdir(), `po-dojo-season-${randomUUID().slice(0, 8)}`);
    const child = fork(join(import.meta.dirname, 'season-process.ts'), [SUMMER], {
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      env: {
        ...process.env,
        ...{ NODE_ENV: 'production', PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir },
        ...{ DATABASE_URL: '', PUBLIC_ORIGIN: '', LOG_LEVEL: 'warn', SMTP_URL: mailbox.url },
      },
    });
    const [{ address, said }] = (await once(child, 'message')) as [{ address: string; said: string }];
    await use({
      ...{ address, mailbox, firstAdmin: /\S+\/first-admin\?\S+/.exec(said)![0] },
      set: (hour) => void child.send(hour),
    });
    const ended = once(child, 'exit');
    child.disconnect();
    await ended;
    await mailbox.close();
    rmSync(dataDir, { recursive: true, force: true });
  },
  baseURL: async ({ season }, use) => use(season.address),
});
