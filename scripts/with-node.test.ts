import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { isNewEnough } from './node-runtime.mjs';

// A project of its own, whose only script tells where it runs and says goodbye.
const root = mkdtempSync(join(tmpdir(), 'po-dojo-wrapped-'));
const script = `
  import { writeFileSync } from 'node:fs';
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => { writeFileSync('goodbye', signal); process.exit(7); });
  setInterval(() => {}, 1000);
  writeFileSync('hello', JSON.stringify({ pid: process.pid, node: process.versions.node, said: process.argv.slice(2) }));
`;

beforeAll(() => {
  mkdirSync(join(root, 'scripts'));
  for (const file of ['with-node.mjs', 'ancestors.mjs', 'node-runtime.mjs']) {
    cpSync(join('scripts', file), join(root, 'scripts', file));
  }
  writeFileSync(join(root, 'scripts/waits.ts'), script);
  const scripts = { start: 'exec node scripts/with-node.mjs scripts/waits.ts' };
  writeFileSync(join(root, 'package.json'), JSON.stringify({ type: 'module', scripts }));
  // What was fetched once need not be fetched again.
  if (existsSync('.cache')) symlinkSync(resolve('.cache'), join(root, '.cache'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

type Hello = { pid: number; node: string; said: string[] };

async function start(program: string, args: string[]): Promise<{ top: ChildProcess; hello: Hello }> {
  for (const file of ['hello', 'goodbye']) rmSync(join(root, file), { force: true });
  const top = spawn(program, args, {
    cwd: root,
    stdio: 'ignore',
    env: { ...process.env, npm_lifecycle_event: '' },
  });
  const hello = await vi.waitFor(
    () => JSON.parse(readFileSync(join(root, 'hello'), 'utf8')) as Hello,
    waiting,
  );
  return { top, hello };
}

const waiting = { timeout: 90_000, interval: 20 };
const npm = () => start('npm', ['start', '--silent', '--', 'a', 'b c']);
// The file is there a moment before its word is.
const goodbye = () =>
  vi.waitFor(() => {
    const word = readFileSync(join(root, 'goodbye'), 'utf8');
    expect(word).not.toBe('');
    return word;
  }, waiting);

test('a script runs under a Node that is new enough, with the arguments it was given', async () => {
  const { top, hello } = await npm();
  expect(isNewEnough(hello.node)).toBe(true);
  expect(hello.said).toEqual(['a', 'b c']);
  top.kill('SIGTERM');
  await once(top, 'exit');
});

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s to npm alone reaches the script, and its exit code comes back',
  async (signal) => {
    const { top } = await npm();
    top.kill(signal);
    expect(await once(top, 'exit')).toEqual([7, null]);
    expect(await goodbye()).toBe(signal);
  },
);

test('when npm is killed without a word, the script is asked to stop all the same', async () => {
  const { top } = await npm();
  top.kill('SIGKILL');
  expect(await goodbye()).toBe('SIGTERM');
});

test('SIGTERM to the script itself ends npm too', async () => {
  const { top, hello } = await npm();
  process.kill(hello.pid, 'SIGTERM');
  expect(await once(top, 'exit')).toEqual([7, null]);
});

test('which Node is new enough', () => {
  expect(
    ['18.20.8', '20.20.2', '24.0.0', '24.11.9', '24.12.0', '24.21.0', '26.1.0'].filter(isNewEnough),
  ).toEqual(['24.12.0', '24.21.0', '26.1.0']);
});
