/** Who imports whom, read from the code and held against the rules of .dependency-cruiser.cjs. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join, resolve } from 'node:path';
import type { ICruiseResult, IModule } from 'dependency-cruiser';

export type Violation = { rule: string; file: string; instead: string; why: string };

// dependency-cruiser reads TypeScript with TypeScript 6; with 7 it sees nothing at all, and is content.
registerHooks({
  resolve: (name, context, next) =>
    next(/^typescript($|\/)/.test(name) ? name.replace('typescript', 'typescript6') : name, context),
});

/** The modules of a copy of this project and what is wrong between them. Throws when it saw less than there is. */
export async function cruiseCode(root: string): Promise<{ modules: IModule[]; violations: Violation[] }> {
  const { cruise } = await import('dependency-cruiser');
  const { default: extractOptions } = await import('dependency-cruiser/config-utl/extract-depcruise-options');
  const { default: extractTsConfig } = await import('dependency-cruiser/config-utl/extract-ts-config');
  const options = await extractOptions(resolve('.dependency-cruiser.cjs'));
  const folders = ['src', 'scripts', 'bench', 'e2e'].filter((folder) => filesIn(root, folder).length > 0);
  const files = folders.flatMap((folder) => filesIn(root, folder));
  const before = process.cwd();
  process.chdir(root);
  try {
    const tsConfig = extractTsConfig('tsconfig.json');
    const { output } = await cruise(folders, { ...options, baseDir: root }, undefined, { tsConfig });
    const { modules, summary } = output as ICruiseResult;
    mustHaveSeen(modules, files);
    const comments = new Map(options.ruleSet?.forbidden?.map((rule) => [rule.name, rule.comment ?? '']));
    const violations = summary.violations.map(({ rule, from, to, cycle }) => ({
      rule: rule.name,
      file: from,
      why:
        from === to ? from : `${[from, to, ...(cycle ?? []).slice(1).map((step) => step.name)].join(' → ')}`,
      instead: comments.get(rule.name) ?? '',
    }));
    return { modules, violations: [...violations, ...wrongAddresses(modules), ...unnamedRoutes(root)] };
  } finally {
    process.chdir(before);
  }
}

function filesIn(root: string, folder: string): string[] {
  return globSync(`${folder}/**/*.{ts,tsx,mjs}`, { cwd: root, exclude: ['**/node_modules/**'] });
}

function mustHaveSeen(modules: IModule[], files: string[]): void {
  const seen = new Set(modules.map((module) => module.source));
  const missed = files.filter((file) => !seen.has(file.replaceAll('\\', '/')) && existsSync(file));
  const blind = modules.every((module) => module.dependencies.length === 0);
  if (missed.length > 0)
    throw new Error(`The boundaries were not looked at in ${missed.length} files: ${missed[0]} …`);
  if (blind) throw new Error('The boundaries were not looked at: no file seems to import anything.');
}

// In which direction an import goes must be read in its line.
function wrongAddresses(modules: IModule[]): Violation[] {
  const top = (path: string) => path.split('/').slice(0, 2).join('/');
  return modules.flatMap(({ source, dependencies }) =>
    dependencies
      .filter(
        ({ module, resolved }) =>
          /^src\/[^/]+\//.test(source) &&
          module.startsWith('..') &&
          resolved.startsWith('src/') &&
          top(resolved) !== top(source),
      )
      .map(({ module }) => ({
        rule: 'across-by-name',
        file: source,
        why: `${source} imports ${module}`,
        instead: 'Across folders write #core/x.ts, #product/x.ts …; ../ stays inside one of them.',
      })),
  );
}

function unnamedRoutes(root: string): Violation[] {
  const named = readFileSync(join(root, 'src/routes.ts'), 'utf8');
  return globSync('src/**/*.route.tsx', { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !named.includes(`'${file.replace('src/', '')}'`))
    .map((file) => ({
      rule: 'routes-have-addresses',
      file,
      why: `${file} has no address`,
      instead: 'Give it one in src/routes.ts, or remove it.',
    }));
}

/** The violations as people read them, one rule after the other. */
export function tellViolations(violations: Violation[]): string {
  const rules = [...new Set(violations.map((violation) => violation.rule))];
  return rules
    .map((rule) => {
      const found = violations.filter((violation) => violation.rule === rule);
      return `${rule}: ${found[0]?.instead}\n${found.map(({ why }) => `  ${why}`).join('\n')}`;
    })
    .join('\n\n');
}
