/** Journeys through weeks: a PO Dojo of their own, on empty data, whose clock they move. */
import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { secretOfJourneys } from './accounts.ts';
import { test as base } from './people.ts';

export { expect } from './people.ts';

export interface OwnDojo {
  readonly address: string;
  /** From now on its clock goes on from there. */
  moveTo(now: Date): Promise<void>;
}

const program = join(import.meta.dirname, 'moved-clock.program.ts');

interface OwnDojos {
  readonly ownDojo: OwnDojo;
  /** Settings of it, besides those that make it one's own. */
  readonly ownSettings: Readonly<Record<string, string>>;
}

export const test = base.extend<OwnDojos>({
  ownSettings: [{}, { option: true }],
  ownDojo: async ({ ownSettings }, use) => {
    const dataDir = join(tmpdir(), `po-dojo-moved-clock-${randomUUID().slice(0, 8)}`);
    const child = fork(program, {
      env: {
        ...process.env,
        ...{ PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir, DATABASE_URL: '', PUBLIC_ORIGIN: '' },
        ...{ LOG_LEVEL: 'warn', AUTH_SECRET: secretOfJourneys() },
        ...ownSettings,
      },
      // Not under the loader of the journeys.
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const gone = once(child, 'exit');
    const [{ address }] = (await Promise.race([
      once(child, 'message'),
      gone.then(() => Promise.reject(new Error('PO Dojo did not start.'))),
    ])) as [{ address: string }];
    await use({
      address,
      async moveTo(now) {
        const moved = once(child, 'message');
        child.send({ now: now.toISOString() });
        await moved;
      },
    });
    child.disconnect();
    await gone;
    rmSync(dataDir, { recursive: true, force: true });
  },
});
