/** One violation for each guard: what is planted where, and who must notice it. */

export type Planted = {
  /** The guard that must name the file. */
  guard: string;
  file: string;
  text: string;
  /** What the guard says besides the file's name. */
  says?: string;
};

/** For .dependency-cruiser.cjs and the two rules of boundaries.ts; every rule has one. */
export const plantedImports: Planted[] = [
  { guard: 'direction-core', file: 'src/core/planted-core.ts', text: `import '#product/planted-floor.ts';` },
  {
    guard: 'direction-product',
    file: 'src/product/planted-product.ts',
    text: `import type {} from '#techniques/planted/index.ts';`,
  },
  { guard: 'direction-ui', file: 'src/ui/planted-ui.tsx', text: `import '#dojo/planted/planted-room.ts';` },
  {
    guard: 'direction-server',
    file: 'src/server/planted.server.ts',
    text: `import '#dojo/planted/planted-room.ts';`,
  },
  {
    guard: 'direction-techniques',
    file: 'src/techniques/planted/to-dojo.tsx',
    text: `import '#dojo/planted/planted-room.ts';`,
  },
  {
    guard: 'direction-dojo',
    file: 'src/dojo/planted/to-main.server.ts',
    text: `import '../../main.server.ts';`,
  },
  {
    guard: 'plain-imports-plain',
    file: 'src/product/planted-plain.ts',
    text: `import './planted-view.tsx';`,
  },
  { guard: 'plain-few-packages', file: 'src/core/planted-packages.ts', text: `import 'react';` },
  { guard: 'plain-few-packages', file: 'src/core/planted-node.ts', text: `import 'node:fs';` },
  {
    guard: 'view-stays-in-browser',
    file: 'src/product/planted-view.tsx',
    text: `import './planted-store.server.ts';`,
  },
  { guard: 'view-without-node', file: 'src/ui/planted-node.tsx', text: `import 'node:fs';` },
  {
    guard: 'server-without-views',
    file: 'src/product/planted-store.server.ts',
    text: `import './planted-other.tsx';`,
  },
  {
    guard: 'routes-in-one-place',
    file: 'src/dojo/planted/uses-route.tsx',
    text: `import './planted.route.tsx';`,
  },
  {
    guard: 'routes-have-addresses',
    file: 'src/dojo/planted/planted.route.tsx',
    text: `import '#core/planted-floor.ts';`,
  },
  {
    guard: 'techniques-are-strangers',
    file: 'src/techniques/planted/friend.ts',
    text: `import '../planted-too/index.ts';`,
  },
  {
    guard: 'through-the-door',
    file: 'src/dojo/planted/back-door.tsx',
    text: `import '#techniques/planted/friend.ts';`,
  },
  {
    guard: 'nothing-imports-tests',
    file: 'src/product/planted-kit.ts',
    text: `import './planted.test-kit.ts';`,
  },
  {
    guard: 'tests-are-not-imported',
    file: 'src/product/planted.test-kit.ts',
    text: `import './planted.test.ts';`,
  },
  {
    guard: 'no-cycles',
    file: 'src/product/planted-cycle.ts',
    text: `import type {} from './planted-cycle-back.ts';`,
  },
  { guard: 'no-orphans', file: 'src/product/planted-orphan.ts', text: `` },
  { guard: 'no-missing-imports', file: 'src/product/planted-missing.ts', text: `import './nowhere.ts';` },
  {
    guard: 'no-test-tools-in-the-house',
    file: 'src/server/planted-tool.server.ts',
    text: `import 'fast-check';`,
  },
  {
    guard: 'across-by-name',
    file: 'src/product/planted-dots.ts',
    text: `import '../core/planted-floor.ts';`,
  },
];

/** What the planted imports lead to; innocent themselves. */
export const ground: Omit<Planted, 'guard'>[] = [
  { file: 'src/core/planted-floor.ts', text: `export {};` },
  { file: 'src/product/planted-floor.ts', text: `import '#core/planted-floor.ts';` },
  { file: 'src/product/planted-other.tsx', text: `import '#core/planted-floor.ts';` },
  { file: 'src/product/planted-cycle-back.ts', text: `import './planted-cycle.ts';` },
  { file: 'src/product/planted.test.ts', text: `import '#core/planted-floor.ts';` },
  { file: 'src/dojo/planted/planted-room.ts', text: `import '#core/planted-floor.ts';` },
  { file: 'src/techniques/planted/index.ts', text: `import '#core/planted-floor.ts';` },
  { file: 'src/techniques/planted-too/index.ts', text: `import '#core/planted-floor.ts';` },
];

/** For the second tsconfig: neither a browser nor Node in a plain file. */
export const plantedGlobals: Planted[] = [
  {
    guard: 'plain types',
    file: 'src/core/planted-dom.ts',
    text: `export const title = () => document.title;`,
  },
  {
    guard: 'plain types',
    file: 'src/core/planted-process.ts',
    text: `export const pid = () => process.pid;`,
  },
];

/** For the words on screen. */
export const plantedWords: Planted[] = [
  { guard: 'words', file: 'src/ui/planted-text.tsx', text: `export const A = () => <p>Hello there</p>;` },
  {
    guard: 'words',
    file: 'src/ui/planted-label.tsx',
    text: `export const B = () => <p aria-label="Close" />;`,
  },
  {
    guard: 'words',
    file: 'src/ui/planted-maybe.tsx',
    text: `export const C = (is: boolean) => <p>{is ? 'Yes' : null}</p>;`,
  },
  {
    guard: 'words',
    file: 'src/ui/planted-fr.ts',
    text: `export const d = { fr: 'Vraiment ?', en: 'Really?' };`,
  },
  {
    guard: 'words',
    file: 'src/ui/planted-fn.ts',
    text: `export const e = { fr: (n: number) => \`« \${n} »\`, en: () => '' };`,
  },
  {
    guard: 'words',
    file: 'src/ui/planted-quote.ts',
    text: `export const f = { fr: "L'idée", en: 'The idea' };`,
  },
  {
    guard: 'words',
    file: 'src/ui/planted-pair.ts',
    text: `export const g = sentence('Pourquoi ?', 'Why?');`,
  },
  { guard: 'words', file: 'src/techniques/planted/guide.fr.md', text: `Pourquoi ? Parce que !` },
];

/** For the linter: no console in the house. */
export const plantedLint: Planted[] = [
  {
    guard: 'lint',
    file: 'src/core/planted-console.ts',
    text: `export const say = () => console.log('hello');\n`,
    says: 'noConsole',
  },
];

/** For knip: nothing dead. */
export const plantedDead: Planted[] = [
  { guard: 'dead', file: 'src/core/planted-dead.ts', text: `export const nobodyAsks = 1;` },
];

/** For the tests themselves: noise fails, and so does sleeping. */
export const plantedTests: Planted[] = [
  {
    guard: 'noise',
    file: 'src/core/planted-noise.test.ts',
    text: `import { test } from 'vitest';\ntest('is noisy', () => console.warn('planted'));`,
    says: 'Unexpected noise',
  },
  {
    guard: 'noise',
    file: 'src/core/planted-asleep.test.ts',
    text: `import { test } from 'vitest';\ntest.skip('sleeps', () => {});`,
    says: 'were skipped',
  },
];
