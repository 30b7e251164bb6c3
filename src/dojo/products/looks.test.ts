import { globSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { techniques } from '#techniques/index.ts';

const read = (file: string) => readFileSync(file, 'utf8');
/** What one reads before one has decided to stay, and where people come back to. */
const PUBLIC = 'src/ui/public.css';
const DOJO = 'src/ui/dojo.css';

/** Files that a look is made for. */
const coveredBy = (look: string): ReadonlySet<string> => {
  const at = dirname(look);
  const named = (text: string) => [...text.matchAll(/@source "([^"]+)"/g)].map(([, pattern]) => pattern!);
  return new Set(
    named(read(look)).flatMap((pattern) => globSync(pattern, { cwd: at }).map((file) => resolve(at, file))),
  );
};

const ends = { '#ui/': 'src/ui/', '#dojo/': 'src/dojo/', '#techniques/': 'src/techniques/' };

/** The views that a file is made of, itself first. */
const viewsOf = (file: string, seen = new Set<string>()): ReadonlySet<string> => {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, named] of read(file).matchAll(/^import (?!type )[^']*'([^']+\.tsx)'/gm)) {
    const [alias, folder] = Object.entries(ends).find(([start]) => named!.startsWith(start)) ?? [];
    viewsOf(alias ? resolve(folder!, named!.slice(alias.length)) : resolve(dirname(file), named!), seen);
  }
  return seen;
};

/** Only a product's pages wake in the browser, and have the look of boards; a route without a view sends data. */
const routes = globSync('src/**/*.route.tsx').filter(
  (file) => !file.endsWith('product.route.tsx') && read(file).includes('export default'),
);

const FAULT = 'src/dojo/products/public-fault.tsx';

const isPublic = (file: string) => /^src\/dojo\/(products|offline)\//.test(file.replaceAll('\\', '/'));

/** Stands around every page of a product, and the page that is there when it opens. */
const HOME = 'src/ui/home.css';

test.each([
  { look: PUBLIC, pages: [...routes.filter(isPublic), FAULT], covered: coveredBy(PUBLIC) },
  { look: DOJO, pages: [...routes, FAULT], covered: new Set([...coveredBy(PUBLIC), ...coveredBy(DOJO)]) },
  {
    look: HOME,
    pages: ['src/entry.client.tsx', 'src/dojo/products/home-page.tsx'],
    covered: coveredBy(HOME),
  },
])('$look is made of each view that its pages show', ({ pages, covered }) => {
  expect(pages.length).toBeGreaterThan(1);
  const views = new Set(pages.flatMap((file) => [...viewsOf(resolve(file))]));
  expect([...views].filter((file) => !covered.has(file)).map((file) => relative('', file))).toEqual([]);
});

test('public pages know the colour of each technique', () => {
  const theme = read('src/ui/theme.css');
  for (const { id, kinds } of techniques) expect(theme, id).toContain(`--hue-${kinds[0]}:`);
});
