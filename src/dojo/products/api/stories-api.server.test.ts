import { describe, expect, it } from 'vitest';
import { type CreatedProduct, openTestApi } from './api.test-kit.ts';

const api = await openTestApi();

interface Imported {
  created: number;
  ids: (string | null)[];
  skipped: { line: number; reason: string; message: string }[];
  stories?: Record<string, unknown>[];
  columns?: { name: string; is: string | null }[];
}

const bring = (product: CreatedProduct, type: string, body: string, search = '') =>
  api.ask<Imported>('POST', `/products/${product.id}/stories/import${search}`, {
    token: product.token,
    type,
    body,
  });
const taken = async (product: CreatedProduct, format: string) =>
  (await api.ask<string>('GET', `/products/${product.id}/export/${format}`, { token: product.token })).body;
const entities = async ({ id }: CreatedProduct) => (await api.dojo.products.file(id))!.entities;

const LIST = `- En tant que membre, je veux voir les prochaines rencontres afin de venir
- En tant qu’animatrice, je veux annoncer une rencontre afin que les membres le sachent`;

describe('importing stories', () => {
  it('takes a list as text: each id is the story made of that item', async () => {
    const product = await api.begin();
    const { status, body } = await bring(product, 'text/plain', LIST);
    expect(status).toBe(200);
    expect(body).toMatchObject({ created: 2, skipped: [] });
    const made = await entities(product);
    expect(made[body.ids[1]!]).toMatchObject({
      kind: 'story',
      role: 'animatrice',
      want: 'annoncer une rencontre',
      benefit: 'les membres le sachent',
    });
  });

  it('takes JSON, and gives null for what made no story', async () => {
    const product = await api.begin();
    const { body } = await bring(
      product,
      'application/json',
      JSON.stringify([
        { text: 'As a member,\nI want to see dates\nso that I come' },
        {},
        { role: 'host', want: 'add' },
      ]),
      '?locale=en',
    );
    expect(body).toMatchObject({
      created: 2,
      ids: [expect.any(String), null, expect.any(String)],
      skipped: [{ line: 2, reason: 'nothing-said', message: 'There is nothing to read.' }],
    });
  });

  it('only says what it would make when it is a dry run', async () => {
    const product = await api.begin();
    const csv = 'Rôle;Besoin;Truc\nmembre;voir;x\n';
    const { body } = await bring(product, 'text/csv', csv, '?dryRun=1');
    expect(body).toMatchObject({
      created: 0,
      ids: [null],
      columns: [
        { name: 'Rôle', is: 'role' },
        { name: 'Besoin', is: 'want' },
        { name: 'Truc', is: null },
      ],
      stories: [{ line: 2, role: 'membre', want: 'voir', persona: null }],
    });
    expect(await entities(product)).toEqual({});
    const told = await bring(product, 'text/csv', csv, '?columns=role,want,benefit');
    expect(told.body).toMatchObject({ created: 1 });
    expect(Object.values(await entities(product))).toMatchObject([{ benefit: 'x' }]);
  });

  it('is one row of the log, whatever its size', async () => {
    const product = await api.begin();
    await bring(product, 'text/plain', LIST);
    const frames = api.dojo.rooms.stats().frames;
    await bring(product, 'text/plain', Array.from({ length: 500 }, (_, at) => `Story ${at}`).join('\n'));
    expect(api.dojo.rooms.stats().frames - frames).toBeLessThanOrEqual(1);
  });

  it('loses nothing when many come at once, and keeps each list together', async () => {
    const product = await api.begin();
    const lists = Array.from({ length: 8 }, (_, list) =>
      Array.from({ length: 40 }, (_, at) => `Liste ${list} story ${at}`),
    );
    const answers = await Promise.all(lists.map((list) => bring(product, 'text/plain', list.join('\n'))));
    expect(answers.map(({ body }) => body.created)).toEqual(lists.map(() => 40));
    const model = (await api.dojo.products.model(product.id))!;
    const titles = model.list('story').map(({ title }) => title);
    expect(titles.toSorted()).toEqual(lists.flat().toSorted());
    const blocks = titles.filter((title) => title.endsWith('story 0')).map((title) => titles.indexOf(title));
    expect(blocks).toEqual(lists.map((_, at) => at * 40));
  });
});

describe('exporting', () => {
  const begun = async () => {
    const product = await api.begin('Le site =1');
    await bring(product, 'text/plain', LIST);
    return product;
  };

  it('gives the model file, a document, Gherkin and CSV', async () => {
    const product = await begun();
    const file = (await taken(product, 'json')) as unknown;
    expect(file).toMatchObject({ format: 'po-dojo/1', product: { id: product.id } });
    expect(await taken(product, 'markdown')).toMatch(/^# Le site =1\n\n## /);
    expect(await taken(product, 'gherkin')).toMatch(/^# language: fr\nFonctionnalité: /);
    expect(await taken(product, 'gherkin?locale=en&by=release')).toMatch(/^# language: en\nFeature: /);
    expect(await taken(product, 'csv')).toMatch(/^Titre,En tant que,Je veux,/);
    expect(await taken(product, 'csv?locale=en&separator=semicolon')).toMatch(/^Title;As a;I want;/);
  });

  it('puts a mark in front for spreadsheets, and a name on a file to keep', async () => {
    const product = await begun();
    const response = await fetch(
      `${api.origin}/api/v1/products/${product.id}/export/csv?bom=1&download=1&token=${product.viewToken}`,
    );
    expect([...new Uint8Array(await response.arrayBuffer()).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(response.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''Le-site-1.csv");
  });

  it('comes back through CSV with its stories the same', async () => {
    const [product, other] = [await begun(), await api.begin('Autre')];
    const csv = await taken(product, 'csv');
    expect((await bring(other, 'text/csv', csv)).body).toMatchObject({ created: 2, skipped: [] });
    expect(await taken(other, 'csv')).toBe(csv);
  });
});

describe('what the model says of itself', () => {
  it('tells findings in the language asked for', async () => {
    const product = await api.begin();
    await bring(product, 'application/json', JSON.stringify([{ role: 'membre', want: 'voir' }]));
    const said = async (locale: string) =>
      (
        await api.ask<{ check: string; title: string }[]>(
          'GET',
          `/products/${product.id}/findings?locale=${locale}`,
          {
            token: product.token,
          },
        )
      ).body;
    const [french, english] = [await said('fr'), await said('en')];
    expect(french.length).toBeGreaterThan(0);
    expect(english.map(({ check }) => check)).toEqual(french.map(({ check }) => check));
    expect(english[0]!.title).not.toBe(french[0]!.title);
  });

  it('tells the thread, from the idea on, with its loose ends', async () => {
    const { body: product } = await api.ask<CreatedProduct>('POST', '/products', {
      json: { need: 'Retrouver les dates' },
    });
    const { body: made } = await bring(product, 'text/plain', 'Voir les dates');
    const { body } = await api.ask('GET', `/products/${product.id}/thread`, { token: product.viewToken });
    expect(body).toMatchObject({
      nodes: [
        { kind: 'idea', loose: null },
        { id: made.ids[0], kind: 'story', title: 'Voir les dates', loose: 'unasked' },
      ],
      links: [],
      looseEnds: [{ id: made.ids[0], why: 'unasked' }],
    });
  });
});

describe('versions', () => {
  it('are saved, listed, read and compared', async () => {
    const product = await api.begin();
    const { token } = product;
    const path = `/products/${product.id}/versions`;
    await bring(product, 'text/plain', 'Un\nDeux');
    const saved = await api.ask<{ id: string }>('POST', path, { token, json: { name: ' Première \u0007 ' } });
    expect([saved.status, saved.body]).toMatchObject([201, { name: 'Première', by: '' }]);
    const [first] = (await bring(product, 'text/plain', 'Trois')).body.ids;
    expect((await api.ask('GET', path, { token })).body).toEqual([saved.body]);
    const old = await api.ask<{ entities: object }>('GET', `${path}/${saved.body.id}`, { token });
    expect(Object.keys(old.body.entities)).toHaveLength(2);
    const compared = await api.ask('GET', `${path}/${saved.body.id}/compare/now`, { token });
    expect(compared.body).toEqual({
      added: [{ id: first, kind: 'story', title: 'Trois' }],
      changed: [],
      removed: [],
    });
    expect((await api.ask('GET', `${path}/none`, { token })).body).toMatchObject({
      type: 'urn:po-dojo:problem:no-such-version',
    });
  });
});
