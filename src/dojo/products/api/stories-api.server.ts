import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { type Verdict, yes } from '#core/verdict.ts';
import { STORY_COLUMNS } from '#product/exports/columns.ts';
import { applyImport, personasByRole } from '#product/story-import/apply.ts';
import { JsonStory } from '#product/story-import/read-json.ts';
import { importWords } from '#product/story-import/words.ts';
import {
  type BodyRefusal,
  mediaTypeOf,
  readJsonBytes,
  readText as readTextBody,
} from '#server/http/body.server.ts';
import type { Base } from '../../base.server.ts';
import type { SentStories } from '../aside/read-stories.server.ts';
import { handOf } from './caller.server.ts';
import { type Mounted, mount } from './endpoint.server.ts';

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

/** What was sent, read as far as can be done at once, and how many bytes of it there are. */
const receive = async (
  { req }: Context,
  columns: string | undefined,
): Promise<Verdict<{ sent: SentStories; size: number }, BodyRefusal>> => {
  const type = mediaTypeOf(req.raw);
  if (type === 'text/plain' || type === 'text/csv') {
    const read = await readTextBody(req.raw, MAX_BYTES);
    if (!read.ok) return read;
    const text = read.value;
    return yes({
      sent: type === 'text/csv' ? { as: 'csv', text, columns } : { as: 'text', text },
      size: text.length,
    });
  }
  const bytes = await readJsonBytes(req.raw, MAX_BYTES);
  return bytes.ok ? yes({ sent: { as: 'json', bytes: bytes.value }, size: bytes.value.length }) : bytes;
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
      const received = await receive(context, query.columns);
      if (!received.ok) return refuse(received.reason);
      const { sent, size } = received.value;
      const listed = await base.aside('stories', size, sent);
      if (!listed) return refuse('too-many-stories');
      if (!listed.ok) return refuse(listed.reason, listed.faults);
      const { items: read, skipped: others, columns } = listed.value;
      const items = read.flatMap((one) => (one.ok ? [one.item] : []));
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
          : await base.products.change(id, handOf(caller), (pen, room) => applyImport(pen, items, room));
      if (!made) return refuse('no-such-product');
      if (!made.ok) return refuse(made.reason);
      let next = 0;
      const ids = read.map((one) => (one.ok ? made.value[next++]! : null));
      return context.json({ created: items.length, ids, ...told });
    },
  }),
];
