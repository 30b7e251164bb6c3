import { expect, test } from 'vitest';
import { type Manifest, weighPages } from './weight.ts';

const manifest: Manifest = {
  'src/ui/public.css': { file: 'public.css' },
  'src/ui/fonts.css': { file: 'fonts.css' },
  'src/ui/home.css': { file: 'home.css' },
  '/anywhere/src/ui/product.css': { file: 'product.css' },
  'src/ui/icons-more.tsx': { file: 'icons.js' },
  'src/entry.client.tsx': { file: 'entry.js', imports: ['_shell.js'] },
  '_shell.js': { file: 'shell.js', imports: ['_react.js'] },
  '_react.js': { file: 'react.js' },
  'src/dojo/products/home-page.tsx': { file: 'home.js', imports: ['_shell.js'] },
  'src/dojo/products/board-page.tsx': { file: 'page.js' },
  'src/techniques/idea/board.tsx': { file: 'idea.js', imports: ['_shell.js'], css: ['idea.css'] },
};
const sizes: Readonly<Record<string, number>> = {
  'theme.js': 100,
  'begin.js': 200,
  'public.css': 4_000,
  'fonts.css': 300,
  'home.css': 6_000,
  'product.css': 10_000,
  'icons.js': 1_000,
  'entry.js': 1_000,
  'shell.js': 50_000,
  'react.js': 60_000,
  'home.js': 4_000,
  'page.js': 2_000,
  'idea.js': 20_000,
  'idea.css': 500,
};

const weigh = (more: Readonly<Record<string, number>> = {}, build = manifest) =>
  weighPages(build, (file) => ({ ...sizes, ...more })[file]!);
const heavy = (more: Readonly<Record<string, number>>) =>
  weigh(more)
    .filter(({ weight, budget }) => weight > budget)
    .map(({ name }) => name);

test('a page weighs its script with all it imports, once each, its look, and what is sent as it is', () => {
  expect(weigh().map(({ name, weight }) => [name, weight])).toEqual([
    ['the first page', 4_300],
    ['a product’s home', 121_400],
    ['src/techniques/idea/board.tsx', 144_900],
  ]);
});

test('what outgrows its budget is named: one page, or all that share a part', () => {
  expect(heavy({})).toEqual([]);
  expect(heavy({ 'public.css': 4_701 })).toEqual(['the first page']);
  expect(heavy({ 'idea.js': 56_000 })).toEqual(['src/techniques/idea/board.tsx']);
  expect(heavy({ 'react.js': 100_000 })).toEqual(['a product’s home', 'src/techniques/idea/board.tsx']);
});

test('a build in which a page is not found is not passed over', () => {
  const without = (key: string) =>
    Object.fromEntries(Object.entries(manifest).filter(([one]) => one !== key));
  expect(() => weigh({}, without('src/techniques/idea/board.tsx'))).toThrow('no board');
  expect(() => weigh({}, without('src/dojo/products/home-page.tsx'))).toThrow('home-page');
  expect(() => weigh({}, without('/anywhere/src/ui/product.css'))).toThrow('product.css');
});
