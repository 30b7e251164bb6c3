import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';

/** A process that serves what this start makes; it says `begun` when it may be told to stop. */
const serving = async (start: string) => {
  const program = `import { serve } from './scripts/serving.ts';
    setInterval(() => {}, 1000);
    const told = new Promise((leave) => process.on('SIGINT', leave));
    const start = async () => { process.stdout.write('begun\\n'); ${start} };
    await serve(async () => ({ start }), false).catch((error) => { console.error(error.message); process.exit(1); });`;
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', program], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_NO_WARNINGS: '1' },
  });
  const said = text(child.stderr);
  await once(child.stdout, 'data');
  return { child, ended: once(child, 'exit'), said };
};

test('a start that breaks because it is told to stop ends without a complaint', async () => {
  const { child, ended, said } = await serving(
    `await told; throw new Error('PostgreSQL was killed as well');`,
  );
  child.kill('SIGINT');
  expect([await ended, await said]).toEqual([[0, null], '']);
});

test('a start that breaks by itself says why', async () => {
  const { ended, said } = await serving(`throw new Error('Port 3000 is taken.');`);
  expect([await ended, await said]).toEqual([[1, null], 'Port 3000 is taken.\n']);
});

test('told to stop while it starts, it closes what the start made', async () => {
  const { child, ended, said } = await serving(
    `await told; return { close: async () => { console.error('closed'); } };`,
  );
  child.kill('SIGINT');
  expect([await ended, await said]).toEqual([[0, null], 'closed\n']);
});
