import { globSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const read = (file: string) => readFileSync(file, 'utf8');
const look = 'src/ui/public.css';

/** Files that the look of public pages is made for. */
const covered = new Set(
  [...read(look).matchAll(/@source "([^"]+)"/g)].flatMap(([, pattern]) =>
    globSync(pattern!, { cwd: dirname(look) }).map((file) => resolve(dirname(look), file)),
  ),
);

const ends = { '#ui/': 'src/ui/', '#dojo/': 'src/dojo/', '#techniques/': 'src/techniques/' };

/** The views that a file is made of, itself first. */
const viewsOf = (file: string, seen = new Set<string>()): ReadonlySet<string> => {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, named] of read(file).matchAll(/^import [^']*'([^']+\.tsx)'/gm)) {
    const [alias, folder] = Object.entries(ends).find(([start]) => named!.startsWith(start)) ?? [];
    viewsOf(alias ? resolve(folder!, named!.slice(alias.length)) : resolve(dirname(file), named!), seen);
  }
  return seen;
};

/** Only a product's pages wake in the browser, and have the look of boards; a route without a view sends data. */
const routes = globSync('src/**/*.route.tsx').filter(
  (file) => !file.endsWith('product.route.tsx') && read(file).includes('export default'),
);

test('public pages have a look of their own, made of each view they show', () => {
  expect(routes.length).toBeGreaterThan(2);
  const views = new Set(
    [...routes, 'src/dojo/products/public-fault.tsx'].flatMap((file) => [...viewsOf(resolve(file))]),
  );
  expect([...views].filter((file) => !covered.has(file)).map((file) => relative('', file))).toEqual([]);
});
