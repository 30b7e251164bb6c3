/**
 * What pages weigh until they can be used, read from the build: their script with all it imports, their look, as they
 * travel. `npm run bench -- weight` measures the same in a browser; this one fails when a page outgrows its budget.
 */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Outcome } from '../steps.ts';

/** A file of the build as Vite's manifest tells of it: what it needs at once is named by keys of the manifest. */
interface Part {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}
export type Manifest = Readonly<Record<string, Part>>;

/** A page: where it begins in the sources, the looks it is sent with, and files that are sent as they are. */
interface Page {
  readonly name: string;
  readonly begins: readonly string[];
  readonly looks: readonly string[];
  readonly plain: readonly string[];
  /** Bytes, with brotli. docs/decisions says what they were made of. */
  readonly budget: number;
}

const PRODUCT = 'src/entry.client.tsx';
const THEME = 'theme.js';
const FONTS = 'src/ui/fonts.css';
const BUDGETS = { public: 5_000, home: 130_000, board: 180_000 };

/** The pages of this build: one for each board it has. */
const pagesOf = (manifest: Manifest): readonly Page[] => {
  const boards = Object.keys(manifest).filter((key) => /^src\/techniques\/[\w-]+\/board\.tsx$/.test(key));
  if (boards.length === 0) throw new Error('The build has no board: nothing was weighed.');
  const product = (name: string, look: string, begins: readonly string[], budget: number): Page => ({
    name,
    begins: [PRODUCT, ...begins],
    looks: [FONTS, look],
    plain: [THEME],
    budget,
  });
  const onBoard = ['src/dojo/products/board-page.tsx', 'src/ui/icons-more.tsx'];
  return [
    {
      name: 'the first page',
      begins: [],
      looks: ['src/ui/public.css'],
      plain: [THEME, 'begin.js'],
      budget: BUDGETS.public,
    },
    product('a product’s home', 'src/ui/home.css', ['src/dojo/products/home-page.tsx'], BUDGETS.home),
    ...boards.map((board) => product(board, 'src/ui/product.css', [...onBoard, board], BUDGETS.board)),
  ];
};

const partOf = (manifest: Manifest, key: string): Part => {
  const part = manifest[key];
  if (!part) throw new Error(`The build knows nothing of ${key}.`);
  return part;
};

/** Every file that a page asks for before it can be used. */
const filesOf = ({ begins, looks, plain }: Page, manifest: Manifest): ReadonlySet<string> => {
  // A look is asked for by its address, and known to the manifest by its whole path.
  const whole = (look: string) => Object.keys(manifest).find((key) => key.endsWith(look)) ?? look;
  const files = new Set([...looks.map((look) => partOf(manifest, whole(look)).file), ...plain]);
  const seen = new Set<string>();
  const follow = (key: string) => {
    if (seen.has(key)) return;
    seen.add(key);
    const { file, imports = [], css = [] } = partOf(manifest, key);
    for (const one of [file, ...css]) files.add(one);
    imports.forEach(follow);
  };
  begins.forEach(follow);
  return files;
};

/** What each page weighs; `sizeOf` tells how many bytes of a file travel. */
export const weighPages = (manifest: Manifest, sizeOf: (file: string) => number) =>
  pagesOf(manifest).map((page) => ({
    ...page,
    weight: [...filesOf(page, manifest)].reduce((sum, file) => sum + sizeOf(file), 0),
  }));

/** Weighs the build that lies here. */
export const weighBuild = async (): Promise<Outcome> => {
  const client = 'build/client';
  const manifest: Manifest = JSON.parse(readFileSync(join(client, '.vite/manifest.json'), 'utf8'));
  const pages = weighPages(manifest, (file) => statSync(join(client, `${file}.br`)).size);
  const heavy = pages.filter(({ weight, budget }) => weight > budget);
  return {
    passed: pages.length - heavy.length,
    failed: heavy.length,
    output: heavy
      .map(
        ({ name, weight, budget }) =>
          `${name} weighs ${weight} bytes until it can be used; its budget is ${budget}. What can come later? See src/ui/idle.tsx.`,
      )
      .join('\n'),
  };
};
