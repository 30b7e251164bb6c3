/**
 * Writes the tables of docs/format.md from the kinds themselves, for `npm run check -- --fix`. A test fails while the page
 * and the kinds disagree.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import * as z from 'zod/mini';
import type { Field } from '#product/kinds/field.ts';
import { FIELDS, KIND_NAMES, KINDS } from '#product/kinds/index.ts';
import { EVERY } from '#product/kinds/kind.ts';
import { schemaOf } from '#product/kinds/schema.ts';

export const PAGE = 'docs/format.md';
const BEGIN = '<!-- kinds: written by scripts/format-doc.ts -->';
const END = '<!-- /kinds -->';

interface Shape {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly anyOf?: readonly Shape[];
}

const typeOf = (field: Field<unknown>): string => {
  const shape = z.toJSONSchema(schemaOf(field)) as Shape;
  const number = shape.anyOf?.find(({ type }) => type === 'number');
  const pattern = shape.anyOf?.find((one) => one.pattern)?.pattern ?? '';
  if (field.reference) return field.owned ? 'id or null; owned' : 'id or null';
  if (number) return `number from ${number.minimum} to ${number.maximum}, or null`;
  if (shape.enum) return shape.enum.map((value) => `\`${value}\``).join(', ');
  if (field.items) return `list of at most ${field.items} strings of ${field.max}`;
  if (field.keep === 'text') return `text, ${field.max}`;
  if (pattern.startsWith('^data:')) return `data URL, ${field.max}, or empty`;
  if (pattern) return 'day, or empty';
  return `string, ${field.max ?? 40}`;
};

const table = (fields: readonly (readonly [string, Field<unknown>])[]): string =>
  [
    '| field | type | meaning |',
    '| --- | --- | --- |',
    ...fields.map(([name, field]) => `| \`${name}\` | ${typeOf(field)} | ${field.about} |`),
  ].join('\n');

const sections = (): string => {
  const every = table(Object.entries(EVERY) as [string, Field<unknown>][]);
  const kinds = KIND_NAMES.map((kind) => {
    const own = FIELDS[kind].filter(([name]) => !Object.hasOwn(EVERY, name));
    return `### ${kind}\n\n${KINDS[kind].about}.\n\n${table(own)}`;
  });
  return [`### Every kind\n\n${every}`, ...kinds].join('\n\n');
};

/** The page as it should be: its prose as it stands, its tables as the kinds are. */
export const formatPage = (page: string): string => {
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`${PAGE} has lost its markers`);
  return `${page.slice(0, begin)}${BEGIN}\n\n${sections()}\n\n${page.slice(end)}`;
};

/** Brings the tables up to date, in the file. */
export const writeFormatPage = (): void => writeFileSync(PAGE, formatPage(readFileSync(PAGE, 'utf8')));
