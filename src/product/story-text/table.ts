import { lineOpens } from './bounds.ts';
import { LABELS, type Part } from './labels.ts';
import { phraseAt } from './phrases.ts';
import { isWord, read } from './tokens.ts';

/** The cells of a row of a pasted table, or null for a line that is none. */
export const cellsOf = (line: string): string[] | null => {
  const row = line.trim();
  if (!row.includes('|')) return row.includes('\t') ? row.split(/\t+/).map((cell) => cell.trim()) : null;
  const cells = row.replaceAll('\\|', '\u0000').split('|');
  if (!row.startsWith('|') && cells.length < 3 && !/^.{0,24}\d\s*$/u.test(cells[0]!)) return null;
  const all = cells.map((cell) => cell.replaceAll('\u0000', '|').trim());
  return row.startsWith('|') ? all.slice(1, row.endsWith('|') ? -1 : undefined) : all;
};

const HEADERS =
  /^(?:id|n[°o]|num[ée]ro|us|user stor(?:y|ies)|récits?|story|stories|titre|title|priorit[éey]+|points?|sp|sprint|estimation|statut|status|épics?|epics?|critères.*|acceptance.*|description|thème|theme|acteurs?|#|taille|size|valeur|value|notes?|commentaires?|comments?|effort|complexité|fonctionnalités?|features?|moscow|résultat.*)$/iu;

/** The part a cell names, when it says nothing else: « En tant que… ». */
const partNamed = (cell: string): Part | null => {
  const reading = read(cell);
  for (const part of ['role', 'want', 'benefit'] as const) {
    const end = phraseAt(reading, 0, LABELS[part]);
    if (end >= 0 && !reading.tokens.slice(end).some((token) => token.kind === 'word')) return part;
  }
  return null;
};

/** A card laid out as a table, « | En tant que | parent | » over « | Je veux | … | »: its parts, or null. */
export const cardOf = (rows: readonly (readonly string[])[]): ReadonlyMap<Part, string> | null => {
  const said = new Map<Part, string>();
  for (const [name, value] of rows) {
    const part = name === undefined || value === undefined ? null : partNamed(name);
    if (part && value !== undefined && partNamed(value) === null && !said.has(part)) said.set(part, value);
  }
  return said.has('role') && said.has('want') ? said : null;
};

/** Which column says which part, where a row names them. */
export const columnsOf = (cells: readonly string[]): ReadonlyMap<Part, number> => {
  const columns = new Map<Part, number>();
  cells.forEach((cell, at) => {
    const part = partNamed(cell);
    if (part && !columns.has(part)) columns.set(part, at);
  });
  return columns;
};

/** Whether a row only names columns. */
export const isHeader = (cells: readonly string[]): boolean => {
  const named = cells.filter((cell) => cell !== '');
  const columns = columnsOf(cells);
  if (columns.has('role') && columns.has('want') && columns.size >= named.length - 2) return true;
  return named.length > 1 && named.every((cell) => HEADERS.test(cell) || columnsOf([cell]).size > 0);
};

/** Cells from the one with the role on that tell one story, as lines; and where the next cell is. */
export const storyFrom = (
  cells: readonly string[],
  first: number,
  complete: boolean,
): [text: string, next: number] => {
  let text = cells[first]!;
  let next = first + 1;
  let missing: 'want' | 'benefit' = complete ? 'benefit' : 'want';
  for (; next < cells.length; next++) {
    const cell = read(cells[next]!);
    const opens = lineOpens(cell, 0);
    if (opens !== missing && !(opens === 'benefit' && missing === 'benefit')) {
      // « | En tant que visiteur | créer un compte | »: the next column says what, without « je veux ».
      const bare =
        missing === 'want' &&
        next === first + 1 &&
        cell.tokens.filter((_, at) => isWord(cell, at)).length > 1;
      if (!bare) break;
    }
    text += `\n${cells[next]}`;
    if (missing === 'benefit') return [text, next + 1];
    missing = 'benefit';
  }
  return [text, next];
};
