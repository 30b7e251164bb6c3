import { defineConfig } from 'vitest/config';

/** Tests of the server's side meet a real PostgreSQL; all others run in seconds and need nothing. */
const ofServer = ['src/server/**/*.test.ts', 'src/**/*.server.test.ts', 'scripts/**/*.test.ts'];

/** Nothing here is about how fast the machine is: these end what hangs, and nothing else. Milliseconds. */
const HANG = { testTimeout: 120_000, hookTimeout: 120_000, teardownTimeout: 60_000 };

const setupFiles = ['./scripts/quiet.test-kit.ts'];

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    expect: { poll: { timeout: 40_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // Plain modules keep nothing between two files: loading them once is six times faster.
          pool: 'threads',
          isolate: false,
          include: ['src/**/*.test.ts', 'src/**/*.test.tsx'],
          exclude: ofServer,
          setupFiles,
          ...HANG,
        },
      },
      {
        extends: true,
        test: {
          name: 'server',
          include: ofServer,
          setupFiles,
          globalSetup: './src/server/db/cluster.test-kit.ts',
          ...HANG,
        },
      },
    ],
  },
});
