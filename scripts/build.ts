/** The build: made anew only when something it is made of changed. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tool } from './tool.ts';
import { inTurn } from './turns.ts';

const stamp = 'build/.stamp';
const madeOf = [
  'src',
  'public',
  'package.json',
  'package-lock.json',
  'vite.config.ts',
  'react-router.config.ts',
];
const notPartOfIt = /\.(test|contract|test-kit)\.tsx?$|\.test-data$/;

/** Builds when the build is missing, half-made, or older than what it is made of. */
export async function buildStale(): Promise<void> {
  if (isFresh()) return;
  await inTurn('build', async () => {
    if (isFresh()) return;
    console.error('Building PO Dojo…');
    const sources = hashOfSources();
    rmSync(stamp, { force: true });
    const { code, output } = await tool('@react-router/dev', 'react-router', ['build'], {
      env: { NODE_ENV: 'production' },
    });
    if (code !== 0) throw new Error(`The build failed:\n${output.trim()}`);
    writeFileSync(stamp, sources);
  });
}

function isFresh(): boolean {
  return (
    existsSync(stamp) &&
    existsSync('build/server/index.js') &&
    readFileSync(stamp, 'utf8') === hashOfSources()
  );
}

function hashOfSources(): string {
  const hash = createHash('sha256');
  for (const file of madeOf.flatMap(filesUnder).sort()) {
    hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function filesUnder(path: string): string[] {
  const seen = statSync(path, { throwIfNoEntry: false });
  if (!seen) return [];
  if (seen.isFile()) return notPartOfIt.test(path) ? [] : [path];
  return readdirSync(path).flatMap((name) => filesUnder(join(path, name)));
}
