/** Tables as CSV (RFC 4180): writing and reading of cells, whatever people put in them. */

export const SEPARATORS = { comma: ',', semicolon: ';', tab: '\t' } as const;
export type Separator = keyof typeof SEPARATORS;

/** What a spreadsheet would take for a formula; a cell of ours that already begins with ' is counted in. */
const FORMULA = /^'*[=+\-@\t\r]/;
const NEUTRALISED = /^'+[=+\-@\t\r]/;

/** A cell that no spreadsheet runs: one that begins like a formula gets a ' in front, which `restored` takes off. */
export const neutralised = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);
export const restored = (cell: string): string => (NEUTRALISED.test(cell) ? cell.slice(1) : cell);

const quoted = (cell: string, separator: string): string =>
  cell.includes('"') || cell.includes('\n') || cell.includes('\r') || cell.includes(separator)
    ? `"${cell.replaceAll('"', '""')}"`
    : cell;

/** Rows as CSV, neutralised, each ended by CRLF. */
export const writeCells = (rows: readonly (readonly string[])[], separator: Separator = 'comma'): string => {
  const sign = SEPARATORS[separator];
  return rows.map((row) => `${row.map((cell) => quoted(neutralised(cell), sign)).join(sign)}\r\n`).join('');
};

/** A record, and the line it begins on, counted from 1. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

export type ReadCells =
  | { readonly ok: true; readonly separator: Separator; readonly records: readonly CsvRecord[] }
  /** A quote that nothing closes, and the line it opens on. */
  | { readonly ok: false; readonly line: number };

/** The separator that the first record uses most, outside of quotes; a comma when it has but one cell. */
const separatorOf = (text: string): Separator => {
  const counts = new Map<string, number>();
  let inside = false;
  for (const sign of text) {
    if (sign === '"') inside = !inside;
    else if (!inside && (sign === '\n' || sign === '\r')) break;
    else if (!inside) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  const names = Object.keys(SEPARATORS) as Separator[];
  return names.reduce((best, name) =>
    (counts.get(SEPARATORS[name]) ?? 0) > (counts.get(SEPARATORS[best]) ?? 0) ? name : best,
  );
};

/**
 * Reads CSV as people and spreadsheets write it: comma, semicolon or tab, any end of line, quoted cells over several
 * lines. Empty lines are left out; neutralised cells are restored. Linear in the text.
 */
export const readCells = (given: string): ReadCells => {
  const text = given.replace(/^\ufeff/, '');
  const separator = separatorOf(text);
  const sign = SEPARATORS[separator];
  const records: CsvRecord[] = [];
  let cells: string[] = [];
  let line = 1;
  let begun = 1;
  let at = 0;
  const end = () => {
    if (cells.length > 1 || cells[0]!.trim() !== '') records.push({ line: begun, cells });
    cells = [];
  };
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      const opened = line;
      for (at++; ; at++) {
        const close = text.indexOf('"', at);
        if (close < 0) return { ok: false, line: opened };
        cell += text.slice(at, close);
        at = close + 1;
        if (text[at] !== '"') break;
        cell += '"';
      }
      line += cell.match(/\r\n|[\n\r]/g)?.length ?? 0;
    }
    const from = at;
    while (at < text.length && text[at] !== sign && text[at] !== '\n' && text[at] !== '\r') at++;
    cells.push(restored(cell + text.slice(from, at)));
    if (text[at] === sign) {
      at++;
      if (at < text.length) continue;
      cells.push('');
    }
    end();
    if (text[at] === '\r' && text[at + 1] === '\n') at++;
    at++;
    line++;
    begun = line;
  }
  return { ok: true, separator, records };
};
