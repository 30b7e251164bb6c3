import { describe, expect, it } from 'vitest';
import { type CreatedProduct, openTestApi } from './api.test-kit.ts';

const api = await openTestApi();

interface File {
  format: string;
  exportedAt: string;
  product: { id: string; title: string; locale: string };
  entities: Record<string, { kind: string; [field: string]: unknown }>;
}

const fileOf = (product: CreatedProduct) =>
  api.ask<File>('GET', `/products/${product.id}`, { token: product.token });

describe('a product', () => {
  it('begins from a title, and is opened by its links', async () => {
    const { status, body } = await api.ask<CreatedProduct>('POST', '/products', {
      json: { title: 'Site', locale: 'en' },
    });
    expect(status).toBe(201);
    expect(body.title).toBe('Site');
    expect(body.editUrl).toBe(`${api.origin}/p/${body.id}?token=${body.token}`);
    expect(body.viewUrl).toBe(`${api.origin}/p/${body.id}?token=${body.viewToken}`);
    const file = await fileOf(body);
    expect(file.body).toMatchObject({
      format: 'po-dojo/1',
      product: { id: body.id, title: 'Site', locale: 'en' },
    });
    expect(file.body.entities).toEqual({});
  });

  it('begins from a need alone: it becomes the idea, and the title', async () => {
    const need = 'Les membres ne trouvent pas les prochaines rencontres.';
    const { body } = await api.ask<CreatedProduct>('POST', '/products', { json: { need } });
    expect(body.title).toBe(need);
    const { entities } = (await fileOf(body)).body;
    expect(Object.values(entities)).toEqual([expect.objectContaining({ kind: 'idea', need })]);
  });

  it('needs a title or a need', async () => {
    const { status, body } = await api.ask('POST', '/products', { json: { title: '  ' } });
    expect(status).toBe(422);
    expect(body).toMatchObject({ type: 'urn:po-dojo:problem:wrong-shape', faults: [{ at: 'title' }] });
  });

  it('keeps its ETag as long as it does not change', async () => {
    const product = await api.begin();
    const first = await fileOf(product);
    const etag = first.headers.get('etag')!;
    const again = await api.ask('GET', `/products/${product.id}`, {
      token: product.token,
      headers: { 'If-None-Match': etag },
    });
    expect(again.status).toBe(304);
    await api.dojo.rooms.change(product.id, null, (doc) => doc.getMap('product').set('title', 'Autre'));
    expect((await fileOf(product)).headers.get('etag')).not.toBe(etag);
  });

  it('is the same when it was taken out, brought in and taken out again', async () => {
    const entities = {
      p1: { kind: 'persona', name: 'Claire', later: { deep: [1, null] } },
      s1: { kind: 'story', persona: 'p1', want: 'voir les dates', order: 'a1', labels: ['x'] },
      z1: { kind: 'something-newer', any: 'thing' },
    };
    const file = {
      format: 'po-dojo/1',
      product: { title: 'Repris', locale: 'fr', extra: 1, createdAt: '2026-01-02T00:00:00.000Z' },
      entities,
    };
    const first = await api.ask<CreatedProduct>('POST', '/products/import', { json: file });
    expect(first.status).toBe(201);
    const out = (await fileOf(first.body)).body;
    const second = await api.ask<CreatedProduct>('POST', '/products/import', { json: out });
    const again = (await fileOf(second.body)).body;
    const { exportedAt: _a, product: one, ...rest } = out;
    const { exportedAt: _b, product: two, ...same } = again;
    expect(same).toEqual(rest);
    expect({ ...two, id: '' }).toEqual({ ...one, id: '' });
    expect(rest.entities).toMatchObject(entities);
  });

  it('is listed under the title its document says, a little later', async () => {
    const product = await api.begin('Avant');
    await api.dojo.rooms.change(product.id, null, (doc) => doc.getMap('product').set('title', 'Apr\0ès'));
    await expect.poll(() => api.dojo.products.find(product.id)).toEqual({ title: 'Apr ès' });
  });
});

describe('the description of the API', () => {
  it('names every address, with its refusals', async () => {
    const { body } = await api.ask<{
      openapi: string;
      paths: Record<string, Record<string, { responses: object }>>;
    }>('GET', '/openapi.json');
    expect(body.openapi).toBe('3.1.0');
    expect(Object.keys(body.paths)).toContain('/products/{id}/versions/{version}/compare/{other}');
    for (const [path, methods] of Object.entries(body.paths))
      for (const [method, { responses }] of Object.entries(methods))
        expect(Object.keys(responses), `${method} ${path}`).toContain('503');
  });

  it('serves the schema of the model file', async () => {
    const { body } = await api.ask('GET', '/schema/po-dojo-1.json');
    expect(body).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object' });
  });
});
