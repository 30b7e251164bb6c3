import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { no, type Verdict, yes } from '#core/verdict.ts';
import { STORY_COLUMNS } from '#product/exports/columns.ts';
import { applyImport, IMPORT_MAX, personasByRole } from '#product/story-import/apply.ts';
import type { ReadItem, Skipped } from '#product/story-import/item.ts';
import { readCsvStories, readMapping, type TakenColumn } from '#product/story-import/read-csv.ts';
import { JsonStory, readJsonStories } from '#product/story-import/read-json.ts';
import { readText } from '#product/story-import/read-text.ts';
import { importWords } from '#product/story-import/words.ts';
import {
  type BodyRefusal,
  mediaTypeOf,
  readJson,
  readText as readTextBody,
} from '#server/http/body.server.ts';
import type { Fault } from '#server/http/problem.server.ts';
import type { Base } from '../../base.server.ts';
import { handOf } from './caller.server.ts';
import { type Mounted, mount } from './endpoint.server.ts';
import type { ProblemName } from './refuse.server.ts';

const MAX_BYTES = 8 * 1024 * 1024;

const SkippedLine = z.object({
  line: z.number().int().openapi({ description: 'Line of the text or table, or number in the list, from 1' }),
  reason: z.string().openapi({ description: 'A stable word' }),
  message: z.string().openapi({ description: 'The reason in your language' }),
});
const Preview = z.object({
  line: z.number().int(),
  title: z.string(),
  role: z.string(),
  persona: z.string().nullable().openapi({ description: 'The persona that this role already is' }),
  want: z.string(),
  benefit: z.string(),
  description: z.string(),
  criteria: z.array(z.object({ title: z.string(), given: z.string(), when: z.string(), then: z.string() })),
  activity: z.string(),
  step: z.string(),
  release: z.string(),
  size: z.number().nullable(),
  status: z.string(),
  labels: z.array(z.string()),
});
const Imported = z
  .object({
    created: z.number().int(),
    ids: z.array(z.string().nullable()).openapi({
      description: 'The story made of each item that was sent, in their order; null where none was',
    }),
    skipped: z.array(SkippedLine),
    stories: z.array(Preview).optional().openapi({ description: 'With `dryRun`: what would be made' }),
    columns: z
      .array(z.object({ name: z.string(), is: z.enum(STORY_COLUMNS).nullable() }))
      .optional()
      .openapi({ description: 'Of a table: what each column was taken for' }),
  })
  .openapi('ImportedStories');

interface Sent {
  readonly items: readonly ReadItem[];
  /** Lines that are no item at all, such as headings. */
  readonly skipped: readonly Skipped[];
  readonly columns?: readonly TakenColumn[];
}
type Refusal = Extract<ProblemName, BodyRefusal | 'wrong-shape' | 'not-csv' | 'unknown-columns'>;
type ReadSent = Verdict<Sent, Refusal> & { faults?: readonly Fault[] };

const readTable = (text: string, said: string | undefined): ReadSent => {
  const mapping = said === undefined ? undefined : readMapping(said);
  if (mapping === null)
    return {
      ...no('wrong-shape'),
      faults: [{ at: 'columns', message: `each must be one of ${STORY_COLUMNS.join(', ')}, or -` }],
    };
  const table = readCsvStories(text, mapping);
  if (table.ok) return yes({ items: table.items, skipped: [], columns: table.columns });
  if (table.reason === 'not-csv')
    return {
      ...no('not-csv'),
      faults: [{ at: `line ${table.line}`, message: 'this quote is never closed' }],
    };
  const faults = table.columns.map(({ name }, at) => ({
    at: `column ${at + 1}`,
    message: name.slice(0, 100),
  }));
  return { ...no('unknown-columns'), faults: faults.slice(0, 20) };
};

const readSent = async ({ req }: Context, columns: string | undefined): Promise<ReadSent> => {
  const type = mediaTypeOf(req.raw);
  if (type === 'text/plain' || type === 'text/csv') {
    const text = await readTextBody(req.raw, MAX_BYTES);
    if (!text.ok) return text;
    return type === 'text/csv' ? readTable(text.value, columns) : yes(readText(text.value));
  }
  const json = await readJson(req.raw, MAX_BYTES);
  if (!json.ok) return json;
  const items = readJsonStories(json.value);
  if (!items) return { ...no('wrong-shape'), faults: [{ at: '', message: 'expected a list of stories' }] };
  return yes({ items, skipped: [] });
};

/** Lists of stories, brought into a product. */
export const mountStories = (api: OpenAPIHono, base: Base): Mounted[] => [
  mount(api, base, {
    method: 'post',
    path: '/products/{id}/stories/import',
    about: 'Bring in a list of stories',
    more: [
      'A story a line, a table with a heading, or a JSON list; French or English, in the forms people write.',
      'Everything that can be read is brought in as one change, behind the stories there are; the rest is told in `skipped`.',
      'Releases, activities and steps are found by name or made; a role that is a persona becomes that persona.',
    ].join('\n\n'),
    query: {
      dryRun: z
        .enum(['0', '1', 'true', 'false'])
        .optional()
        .openapi({ description: '1: only say what would be made' }),
      columns: z
        .string()
        .max(1_000)
        .optional()
        .openapi({ description: 'What the columns of a table hold, such as `role,want,-,benefit`' }),
    },
    sends: {
      'text/plain': 'A story a line; one may span several',
      'text/csv': 'Comma, semicolon or tab; the first row names the columns',
      'application/json': z.array(JsonStory),
    },
    answers: { 200: { about: 'What was made of it', content: { 'application/json': Imported } } },
    refusals: [
      'not-json',
      'broken-text',
      'not-text',
      'not-csv',
      'unknown-columns',
      'wrong-shape',
      'too-large',
      'unsupported-media-type',
      'too-many-stories',
      'product-full',
    ],
    needs: 'edit',
    async handle({ context, caller, id, locale, query, refuse }) {
      const sent = await readSent(context, query.columns);
      if (!sent.ok) return refuse(sent.reason, sent.faults);
      const { items: read, skipped: others, columns } = sent.value;
      const items = read.flatMap((one) => (one.ok ? [one.item] : []));
      if (items.length > IMPORT_MAX) return refuse('too-many-stories');
      const skipped = [...others, ...read.flatMap((one) => (one.ok ? [] : [one]))]
        .toSorted((a, b) => a.line - b.line)
        .map(({ line, reason }) => ({ line, reason, message: importWords[locale][reason] }));
      const told = { skipped, ...(columns ? { columns } : {}) };
      if (query.dryRun === '1' || query.dryRun === 'true') {
        const file = await base.products.model(id);
        if (!file) return refuse('no-such-product');
        const personaOf = personasByRole(file);
        const stories = items.map((item) => ({ ...item, persona: personaOf(item.role) }));
        return context.json({ created: 0, ids: read.map(() => null), ...told, stories });
      }
      const made =
        items.length === 0
          ? yes([])
          : await base.products.change(id, handOf(caller), (pen) => applyImport(pen, items));
      if (!made) return refuse('no-such-product');
      if (!made.ok) return refuse(made.reason);
      let next = 0;
      const ids = read.map((one) => (one.ok ? made.value[next++]! : null));
      return context.json({ created: items.length, ids, ...told });
    },
  }),
];
