/** The words on screen, read from the code itself, so that nobody has to remember how we write them. */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript6';
import { setSpaces } from '../../src/core/french.ts';
import { frenchPlaces, frenchSlips, proseSlips, setProse } from './french.ts';
import { sentenceSlips } from './sentences.ts';
import type { Slip } from './slip.ts';

// How people write stories, as the reader of stories knows it: data, not our words.
const notOurWords = /^src\/product\/story-text\//;

/** Every slip in the sources of a copy of this project. Throws when it finds nothing to look at. */
export function findSlips(root: string): Slip[] {
  const files = globSync('src/**/*.{ts,tsx,md}', { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !/\.(test|contract|test-kit)\./.test(file) && !notOurWords.test(file));
  if (files.length < 10) throw new Error('The words were not looked at: hardly any file was found.');
  return files.sort().flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    if (file.endsWith('.md')) return /\.fr\.md$|\/fr\.md$/.test(file) ? proseSlips(file, text) : [];
    const source = sourceOf(file, text);
    return [...(file.endsWith('.tsx') ? sentenceSlips(file, source) : []), ...frenchSlips(file, source)];
  });
}

/** Sets the spaces of the French in place; what needs a choice (quotes, apostrophes) is left to people. */
export function setFrench(root: string): void {
  for (const file of new Set(findSlips(root).map((slip) => slip.file))) {
    const path = join(root, file);
    const text = readFileSync(path, 'utf8');
    const set = file.endsWith('.md') ? setProse(text) : setSource(sourceOf(file, text), text);
    if (set !== text) writeFileSync(path, set);
  }
}

function setSource(source: ts.SourceFile, text: string): string {
  return frenchPlaces(source)
    .sort((a, b) => b.start - a.start)
    .reduce(
      (whole, { start, end }) =>
        whole.slice(0, start) + setSpaces(whole.slice(start, end)) + whole.slice(end),
      text,
    );
}

function sourceOf(file: string, text: string): ts.SourceFile {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind);
}
