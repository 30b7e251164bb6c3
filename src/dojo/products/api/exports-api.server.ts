import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { LOCALES } from '#core/words.ts';
import { SEPARATORS, type Separator } from '#product/exports/cells.ts';
import { csvOf } from '#product/exports/csv.ts';
import { gherkinOf } from '#product/exports/gherkin.ts';
import { markdownOf } from '#product/exports/markdown.ts';
import { modelOfFile } from '#product/file-model.ts';
import { exportsOf } from '#techniques/folders.ts';
import { techniques } from '#techniques/index.ts';
import type { Base } from '../../base.server.ts';
import { type Mounted, mount } from './endpoint.server.ts';
import { fileNameOf } from './file-name.ts';

const EXTENSIONS = { json: 'json', markdown: 'md', gherkin: 'feature', csv: 'csv' } as const;
type Format = keyof typeof EXTENSIONS;
const isFormat = (name: string): name is Format => Object.hasOwn(EXTENSIONS, name);

const TYPES = {
  json: 'application/json',
  markdown: 'text/markdown; charset=utf-8',
  gherkin: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
} as const;

const flag = z.enum(['0', '1']).optional();

const allSections = () => Promise.all(techniques.map(async ({ id }) => (await exportsOf(id)).markdown));

/** What people take away. */
export const mountExports = (api: OpenAPIHono, base: Base): Mounted[] => [
  mount(api, base, {
    method: 'get',
    path: '/products/{id}/export/{format}',
    about: 'Take the product away: `json`, `markdown`, `gherkin` or `csv`',
    more: [
      '`json` is the model file, and comes back whole. `markdown` is a document for a colleague.',
      '`gherkin` is one text; each feature in it begins with `# language:`, and a story without an acceptance test is a rule without a scenario.',
      '`csv` holds the stories; cells that a spreadsheet would run are neutralised with a leading apostrophe, which our import takes off.',
      'Without `locale`, files speak the language of the product.',
    ].join('\n\n'),
    query: {
      by: z
        .enum(['activity', 'release'])
        .optional()
        .openapi({ description: 'Gherkin: what a feature stands for; activities by default' }),
      separator: z
        .enum(Object.keys(SEPARATORS) as [Separator, ...Separator[]])
        .optional()
        .openapi({ description: 'CSV: comma by default' }),
      bom: flag.openapi({ description: 'CSV: 1 puts a mark of byte order in front, for spreadsheets' }),
      download: flag.openapi({ description: '1: as a file to keep' }),
      locale: z.enum(LOCALES).optional(),
    },
    answers: {
      200: {
        about: 'The file',
        content: {
          'application/json': { $ref: '/api/v1/schema/po-dojo-1.json' },
          'text/markdown': 'A document',
          'text/plain': 'Gherkin',
          'text/csv': 'Stories',
        },
      },
    },
    refusals: ['unknown-format'],
    needs: 'view',
    async handle({ context, id, param, query, refuse }) {
      const format = param('format');
      if (!isFormat(format)) return refuse('unknown-format');
      const file = await base.products.file(id);
      if (!file) return refuse('no-such-product');
      const model = modelOfFile(file);
      const locale = query.locale ?? model.product.locale;
      const told = await allSections();
      const written: Record<Format, () => string> = {
        json: () => `${JSON.stringify(file, null, 2)}\n`,
        markdown: () => markdownOf(model, locale, told),
        gherkin: () => gherkinOf(model, locale, query.by),
        csv: () =>
          csvOf(model, locale, {
            mark: query.bom === '1',
            ...(query.separator ? { separator: query.separator } : {}),
          }),
      };
      const name = encodeURIComponent(fileNameOf(model.product.title, EXTENSIONS[format]));
      return context.body(written[format](), 200, {
        'Content-Type': TYPES[format],
        ...(format === 'json' ? {} : { 'Content-Language': locale }),
        ...(query.download === '1' ? { 'Content-Disposition': `attachment; filename*=UTF-8''${name}` } : {}),
      });
    },
  }),
];
