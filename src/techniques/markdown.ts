/** Signs that mean something in Markdown wherever they stand. */
const SIGNS = /[\\`*_[\]<>#|~]|&(?=[#\w]+;)/g;
/** What only means something at the start of a line: a list, a number, a rule, an underlined heading. */
const OPENING = /^(\d{1,9})([.)])(?=\s|$)|^([-+=])/;

const clean = (line: string): string =>
  line
    // Control characters would vanish or break the line; nobody typed them on purpose.
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/\s+/g, (space) => (space.length === 1 ? space : ' '))
    .trim()
    .replace(SIGNS, '\\$&')
    .replace(OPENING, (_, digits?: string, dot?: string, sign?: string) =>
      digits === undefined ? `\\${sign}` : `${digits}\\${dot}`,
    );

/** What people typed, as Markdown on one line that reads exactly so: no sign of theirs becomes formatting. */
export const inline = (text: string): string => clean(text.replace(/\s*\n\s*/g, ' '));

/** What people typed over several lines: paragraphs stay paragraphs, single line breaks stay line breaks. */
export const prose = (text: string): string =>
  text
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) =>
      paragraph
        .split('\n')
        .map(clean)
        .filter((line) => line !== '')
        .join('  \n'),
    )
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');

/** Blocks with a blank line between, the empty ones left out. */
export const blocks = (...parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join('\n\n');

/** A line of a list, `depth` steps in. */
export const item = (depth: number, text: string): string => `${'  '.repeat(depth)}- ${text}`;

/** A table of cells that are Markdown already; columns that nobody filled are left out. Empty without rows. */
export const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string => {
  if (rows.length === 0) return '';
  const kept = heads.map((_, at) => at).filter((at) => rows.some((row) => row[at]));
  const line = (cells: readonly string[]) => `| ${kept.map((at) => cells[at] ?? '').join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
};
