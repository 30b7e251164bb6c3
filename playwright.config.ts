import { defineConfig, devices } from '@playwright/test';
import { CLIENT } from './src/dojo/people/provider.test-kit.ts';

/** `npm run e2e` chooses port, data and browser, and hands them over here. */
const port = process.env.PO_JOURNEYS_PORT ?? '3100';
const dataDir = process.env.PO_JOURNEYS_DATA ?? './data/journeys';
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: './e2e',
  testMatch: '**/*.test.ts',
  outputDir: './test-results',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  // How long one waits says nothing of how long it takes: a machine with other work must not fail what is right.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://localhost:${port}`,
    locale: 'fr-FR',
    // Else each of them would fetch every file there is; the journey without a network allows it.
    serviceWorkers: 'block',
    // Recording each gesture costs more than making it: npm run e2e -- --trace retain-on-failure, to see a failure.
    trace: 'off',
    launchOptions: {
      executablePath: process.env.PO_CHROMIUM,
      args: [
        ...(isRoot ? ['--no-sandbox'] : []),
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-domain-reliability',
        '--disable-sync',
        '--no-pings',
      ],
    },
  },
  webServer: {
    command: 'exec node scripts/with-node.mjs scripts/start.ts',
    url: `http://localhost:${port}/healthz`,
    env: {
      PORT: port,
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      DATABASE_URL: '',
      PUBLIC_ORIGIN: '',
      LOG_LEVEL: 'warn',
      // Programs of journeys are on this machine.
      WEBHOOKS_ALLOW_PRIVATE: 'true',
      // There is nobody at this address but in the journey about it (e2e/provider.test.ts).
      OIDC_ISSUER: `http://localhost:${process.env.PO_JOURNEYS_PROVIDER ?? '3199'}`,
      OIDC_CLIENT_ID: CLIENT.id,
      OIDC_CLIENT_SECRET: CLIENT.secret,
      OIDC_NAME: 'La Ruche',
    },
    timeout: 60_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    stdout: 'ignore',
    stderr: 'pipe',
  },
});
