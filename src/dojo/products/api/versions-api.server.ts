import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { ModelFile } from '#product/file.ts';
import { modelOfFile } from '#product/file-model.ts';
import { titleOf } from '#product/title.ts';
import { compareFiles } from '#product/versions.ts';
import { readJson } from '#server/http/body.server.ts';
import type { Base } from '../../base.server.ts';
import { VERSION_NAME_MAX, type Version } from '../versions.server.ts';
import { cleanLine } from '../visitor.ts';
import { handOf } from './caller.server.ts';
import { type Mounted, mount, readShape } from './endpoint.server.ts';
import { MODEL_FILE } from './product-api.server.ts';

const NamedVersion = z
  .object({ id: z.string(), name: z.string(), by: z.string(), at: z.string() })
  .openapi('Version');
const NewVersion = z.object({ name: z.string().trim().min(1).max(VERSION_NAME_MAX) });
const Told = z.object({ id: z.string(), kind: z.string(), title: z.string() }).openapi('ComparedEntity');
const Comparison = z
  .object({
    added: z.array(Told),
    changed: z.array(Told.extend({ fields: z.array(z.string()) })),
    removed: z.array(Told),
  })
  .openapi('Comparison');

const tellVersion = (version: Version) => ({ ...version, at: version.at.toISOString() });

const tellComparison = (from: ModelFile, to: ModelFile) => {
  const { added, changed, removed } = compareFiles(from, to);
  const teller = (file: ModelFile) => {
    const model = modelOfFile(file);
    return (id: string) => {
      const entity = model.get(id);
      return { id, kind: file.entities[id]!.kind, title: entity ? titleOf(entity, model) : '' };
    };
  };
  const [before, after] = [teller(from), teller(to)];
  return {
    added: added.map(after),
    changed: changed.map(({ id, fields }) => ({ ...after(id), fields })),
    removed: removed.map(before),
  };
};

/** Named versions of a product: list, save, read, compare. Coming back to one is a change like any other. */
export const mountVersions = (api: OpenAPIHono, base: Base): Mounted[] => {
  const fileOf = (id: string, version: string) =>
    version === 'now' ? base.products.file(id) : base.versions.get(id, version);
  return [
    mount(api, base, {
      method: 'get',
      path: '/products/{id}/versions',
      about: 'The named versions of the product',
      answers: { 200: { about: 'Newest first', content: { 'application/json': z.array(NamedVersion) } } },
      needs: 'view',
      handle: async ({ context, id }) => context.json((await base.versions.list(id)).map(tellVersion)),
    }),
    mount(api, base, {
      method: 'post',
      path: '/products/{id}/versions',
      about: 'Name the product as it is now',
      sends: { 'application/json': NewVersion },
      answers: { 201: { about: 'The version', content: { 'application/json': NamedVersion } } },
      refusals: ['not-json', 'too-large', 'unsupported-media-type', 'wrong-shape', 'too-many-versions'],
      needs: 'edit',
      async handle({ context, caller, id, refuse }) {
        const body = await readJson(context.req.raw, 4_096);
        if (!body.ok) return refuse(body.reason, body.faults);
        const read = readShape(NewVersion, body.value);
        if (!read.ok) return refuse('wrong-shape', read.faults);
        const file = await base.products.file(id);
        if (!file) return refuse('no-such-product');
        const name = cleanLine(read.value.name, VERSION_NAME_MAX);
        const saved = await base.versions.save(id, name, handOf(caller).name, file);
        return saved.ok ? context.json(tellVersion(saved.value), 201) : refuse(saved.reason);
      },
    }),
    mount(api, base, {
      method: 'get',
      path: '/products/{id}/versions/{version}',
      about: 'The product as it was, as a model file',
      answers: { 200: { about: 'The model file', content: MODEL_FILE } },
      refusals: ['no-such-version'],
      needs: 'view',
      async handle({ context, id, param, refuse }) {
        const file = await base.versions.get(id, param('version'));
        return file ? context.json(file) : refuse('no-such-version');
      },
    }),
    mount(api, base, {
      method: 'get',
      path: '/products/{id}/versions/{version}/compare/{other}',
      about: 'What a version lacks, has otherwise and has more than another',
      more: 'Either may be `now`, the product as it is. Who changed something when does not count.',
      answers: {
        200: { about: 'From the first to the second', content: { 'application/json': Comparison } },
      },
      refusals: ['no-such-version'],
      needs: 'view',
      async handle({ context, id, param, refuse }) {
        const from = await fileOf(id, param('version'));
        const to = await fileOf(id, param('other'));
        return from && to ? context.json(tellComparison(from, to)) : refuse('no-such-version');
      },
    }),
  ];
};
