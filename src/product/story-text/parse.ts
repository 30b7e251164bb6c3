import type { Locale } from '#core/words.ts';
import { idIn } from './id.ts';
import type { Part } from './labels.ts';
import { languageOf } from './language.ts';
import { part } from './parts.ts';
import { withoutArticle } from './role.ts';
import { isRule } from './rule.ts';
import { type Found, findStory } from './story.ts';
import { surface } from './surface.ts';
import { cardOf, cellsOf, columnsOf, storyFrom } from './table.ts';
import { between, type Reading, read } from './tokens.ts';

/** A user story as people write it, taken apart. Free text keeps every part null: nothing is made up. */
export interface ParsedStory {
  readonly form: 'as-a' | 'free';
  readonly locale: Locale | null;
  readonly role: string | null;
  readonly want: string | null;
  readonly benefit: string | null;
  /** A code in front, such as US-3.1. */
  readonly id?: string;
  /** What the text says besides: a circumstance, criteria, notes, further cells of its row. */
  readonly rest?: string;
}

const told = (
  reading: Reading,
  found: Omit<Found, 'from' | 'to'>,
  before: string,
  rest: readonly string[],
): ParsedStory => {
  const id = idIn(before);
  const besides = rest
    .map((one) => one.replace(/^[\s.,;:!?…"»)*]+/u, '').trim())
    .filter((one) => one !== '')
    .join('\n');
  const locales = new Set(found.locales.filter((one) => one !== null));
  return {
    form: 'as-a',
    locale: locales.size === 1 ? [...locales][0]! : languageOf(reading),
    role: found.role,
    want: found.want,
    benefit: found.benefit,
    ...(id === undefined ? {} : { id }),
    ...(besides === '' ? {} : { rest: besides }),
  };
};

const storyIn = (text: string, before = '', after: readonly string[] = []): ParsedStory | null => {
  const reading = read(text);
  const found = findStory(reading);
  if (!found || (found.role === null && found.want === null)) return null;
  const rest = between(reading, found.to, reading.tokens.length);
  return told(reading, found, `${before} ${between(reading, 0, found.from)}`, [
    found.aside ?? '',
    rest,
    ...after,
  ]);
};

/** A row under « Rôle | Besoin | Bénéfice ». */
const storyInColumns = (cells: readonly string[], columns: ReadonlyMap<Part, number>): ParsedStory | null => {
  const cell = (name: Part) => cells[columns.get(name) ?? -1] ?? '';
  const text = `${cell('role')}\n${cell('want')}\n${cell('benefit')}`;
  const reading = read(text);
  const marked = storyIn(text);
  if (marked?.role && marked.want) return marked;
  const role = part(cell('role'));
  const want = part(cell('want'));
  if (role === null || want === null) return null;
  const others = cells.filter((_, at) => ![...columns.values()].includes(at));
  const found = { role: withoutArticle(role), want, benefit: part(cell('benefit')), locales: [] };
  return told(reading, found, others.join(' '), []);
};

const storyInRow = (cells: readonly string[]): ParsedStory | null => {
  for (const [at, cell] of cells.entries()) {
    const alone = storyIn(cell);
    if (!alone) continue;
    const [text, next] = storyFrom(cells, at, alone.want !== null);
    return storyIn(text, cells.slice(0, at).join(' '), cells.slice(next));
  }
  return null;
};

const storyInTable = (lines: readonly string[]): ParsedStory | null => {
  const card = cardOf(lines.map((line) => cellsOf(line) ?? []));
  if (card)
    return storyInColumns([...card.values()], new Map([...card.keys()].map((name, at) => [name, at])));
  let columns: ReadonlyMap<Part, number> = new Map();
  for (const line of lines) {
    const cells = isRule(line) ? null : cellsOf(line);
    if (!cells) continue;
    const named = columnsOf(cells);
    if (named.has('role') && named.has('want')) columns = named;
    else {
      const found = columns.size > 0 ? storyInColumns(cells, columns) : storyInRow(cells);
      if (found) return found;
    }
  }
  return null;
};

/** Reads one user story, French or English, in any of the forms people give it. Takes time linear in the text. */
export const parseStory = (text: string): ParsedStory => {
  const said = surface(text);
  const lines = said.split('\n').filter((line) => line.trim() !== '');
  const found = lines[0] !== undefined && cellsOf(lines[0]) ? storyInTable(lines) : null;
  return (
    found ??
    storyIn(said) ?? { form: 'free', locale: languageOf(read(said)), role: null, want: null, benefit: null }
  );
};
