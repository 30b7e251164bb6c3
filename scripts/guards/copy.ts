/** A copy of the project to try something on: its sources and settings, with our node_modules. */
import { cpSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { scratchFolder } from '../scratch.ts';

const parts = [
  'src',
  'scripts',
  'bench',
  'public',
  'package.json',
  'tsconfig.json',
  'tsconfig.plain.json',
  'biome.json',
  'knip.json',
  'vite.config.ts',
  'vitest.config.ts',
  'react-router.config.ts',
  'playwright.config.ts',
  'drizzle.config.ts',
];

/** The folder of the copy; `discard` it afterwards. */
export function copyProject(purpose: string): string {
  const root = scratchFolder(purpose);
  for (const part of parts) cpSync(part, join(root, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  return root;
}
