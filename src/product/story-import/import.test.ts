import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { fold } from '#core/text.ts';
import { nastyBacklogs } from '../exports/backlog.test-kit.ts';
import { SEPARATORS, type Separator } from '../exports/cells.ts';
import { csvOf } from '../exports/csv.ts';
import { LiveModel } from '../live-model.ts';
import type { Model } from '../model.ts';
import { create, type Pen } from '../pen.ts';
import { applyImport, weightOf } from './apply.ts';
import { type ReadItem, readItem, type StoryItem } from './item.ts';
import { readCsvStories, readMapping } from './read-csv.ts';
import { readJsonStories } from './read-json.ts';
import { readText } from './read-text.ts';

const aPen = (): Pen => {
  let made = 0;
  return {
    model: new LiveModel(new Y.Doc()),
    by: 'Awa',
    now: () => '2026-11-22T18:30:00.000Z',
    newId: () => `n${made++}`,
    origin: null,
  };
};
const bring = (pen: Pen, items: readonly StoryItem[]) => applyImport(pen, items, Number.POSITIVE_INFINITY);
const taken = (items: readonly ReadItem[]): StoryItem[] => items.flatMap((one) => (one.ok ? [one.item] : []));
const itemsOf = (csv: string, columns?: string) => {
  const table = readCsvStories(csv, columns === undefined ? undefined : readMapping(columns)!);
  return table.ok ? taken(table.items) : [];
};

describe('a list of stories as text', () => {
  it('is taken apart, in French and in English', () => {
    const { items, skipped } = readText(
      'En tant que membre, je veux voir les dates afin de venir\n\n- As a host, I want to add a date\n',
    );
    expect(taken(items)).toMatchObject([
      { line: 1, role: 'membre', want: 'voir les dates', benefit: 'venir' },
      { line: 3, role: 'host', want: 'add a date', benefit: '' },
    ]);
    expect(skipped).toEqual([]);
  });

  it('keeps a line that has no parts as a story with a name', () => {
    const [item] = taken(readText('Connexion par code').items);
    expect(item).toMatchObject({ title: 'Connexion par code', want: '' });
  });

  it('leaves out a line that is far too long, and takes the others', () => {
    const { items, skipped } = readText(`Une story\n${'x'.repeat(100_000)}\nUne autre`);
    expect(taken(items).map(({ title }) => title)).toEqual(['Une story', 'Une autre']);
    expect(skipped).toEqual([{ line: 2, reason: 'too-long' }]);
  });

  it('loses nothing of a story whose role is too long to be one', () => {
    const text = `En tant que ${'membre très '.repeat(30)}, je veux voir`;
    expect(taken(readText(text).items)).toMatchObject([{ role: '', want: '', description: text }]);
  });
});

describe('a list of stories as JSON', () => {
  it('takes sentences, parts, and both, and says what it cannot take', () => {
    const read = readJsonStories([
      { text: 'Comme membre, je veux voir' },
      { role: 'hôte', want: 'ajouter', benefit: null, size: 3, labels: ['a'] },
      { text: 'As a member, I want to see', role: 'guest' },
      { title: '   ' },
      { want: 3 },
      'une phrase',
      { title: 'x'.repeat(301) },
    ])!;
    expect(taken(read)).toMatchObject([
      { role: 'membre', want: 'voir' },
      { role: 'hôte', want: 'ajouter', benefit: '', size: 3 },
      { role: 'guest', want: 'see' },
    ]);
    expect(read.filter(({ ok }) => !ok)).toEqual([
      { ok: false, line: 4, reason: 'nothing-said' },
      { ok: false, line: 5, reason: 'not-a-story' },
      { ok: false, line: 6, reason: 'not-a-story' },
      { ok: false, line: 7, reason: 'too-long' },
    ]);
  });

  it('is a list', () => expect(readJsonStories({ text: 'x' })).toBeNull());
});

describe('a table of stories', () => {
  it('is understood by its headings, as teams and trackers write them', () => {
    const items = itemsOf(
      'Rôle;Besoin;Bénéfice;Story Points;Statut;Étiquettes;Epic;Version\nmembre;voir;venir;2,5;En cours;"a, b";Trouver;MVP',
    );
    expect(items).toMatchObject([
      {
        line: 2,
        role: 'membre',
        want: 'voir',
        benefit: 'venir',
        size: 2.5,
        status: 'doing',
        labels: ['a', 'b'],
        activity: 'Trouver',
        release: 'MVP',
      },
    ]);
  });

  it('of one column holds a story a row', () => {
    expect(itemsOf('As a member, I want to see\nAs a host, I want to add')).toMatchObject([
      { want: 'see' },
      { want: 'add' },
    ]);
  });

  it('without known headings needs to be told its columns', () => {
    const table = readCsvStories('Foo,Bar\n1,2');
    expect(table).toMatchObject({
      ok: false,
      reason: 'unknown-columns',
      columns: [{ name: 'Foo' }, { name: 'Bar' }],
    });
    expect(itemsOf('membre,x,voir', 'role,-,want')).toMatchObject([{ role: 'membre', want: 'voir' }]);
    expect(readMapping('role,nonsense')).toBeNull();
  });

  it('comes back as it was exported, whatever it holds and whatever separates its cells', () => {
    fc.assert(
      fc.property(
        nastyBacklogs.filter(namesDiffer),
        fc.constantFrom('fr', 'en'),
        fc.constantFrom(...(Object.keys(SEPARATORS) as Separator[])),
        fc.boolean(),
        (model, locale: 'fr' | 'en', separator, mark) => {
          const out = csvOf(model, locale, { separator, mark });
          const pen = aPen();
          const table = readCsvStories(out);
          if (!table.ok) throw new Error(table.reason);
          bring(pen, taken(table.items));
          const speaking = table.items.filter(({ ok }) => ok).length;
          expect(speaking).toBe(model.list('story').filter(says).length);
          if (speaking === table.items.length)
            expect(csvOf(pen.model, locale, { separator, mark })).toBe(out);
        },
      ),
      { numRuns: 300 },
    );
  });
});

const says = ({
  title,
  want,
  benefit,
  description,
}: ReturnType<Model['list']>[number] & Record<string, unknown>) =>
  [title, want, benefit, description].some((text) => String(text).replaceAll('\0', '').trim() !== '');

/** Names that an import would take for the same, or for none, make another product: told apart elsewhere. */
const namesDiffer = (model: Model): boolean =>
  (['activity', 'step', 'release'] as const).every((kind) => {
    const names = model.list(kind).map(({ title }) => fold(title.replaceAll('\0', '')));
    return new Set(names).size === names.length && !names.includes('');
  });

describe('what an import makes', () => {
  it('stands behind what is there, in order, each with its tests, under steps and releases found or made', () => {
    const pen = aPen();
    create(pen, 'story', { title: 'Avant' });
    const mvp = create(pen, 'release', { title: 'MVP' });
    const items = itemsOf(
      'Titre,Activité,Étape,Livraison,Tests\nUn,Trouver,Chercher,mvp,"Étant donné a\nQuand b\nAlors c"\nDeux,Trouver,Chercher,Plus tard,\nTrois,Trouver,,MVP,',
    );
    const made = bring(pen, items);
    const { model } = pen;
    expect(model.list('story').map(({ title }) => title)).toEqual(['Avant', 'Un', 'Deux', 'Trois']);
    expect(made).toMatchObject({
      ok: true,
      value: model
        .list('story')
        .slice(1)
        .map(({ id }) => id),
    });
    expect(model.list('activity').map(({ title }) => title)).toEqual(['Trouver']);
    expect(model.list('step').map(({ title }) => title)).toEqual(['Chercher', 'Trouver']);
    expect(model.list('release').map(({ title }) => title)).toEqual(['MVP', 'Plus tard']);
    expect(model.list('story')[1]).toMatchObject({ release: mvp, step: model.list('step')[0]!.id });
    expect(model.list('criterion')).toMatchObject([{ given: 'a', when: 'b', then: 'c' }]);
  });

  it('is said by the personas there are, whatever the ending; other roles wait to become one', () => {
    const pen = aPen();
    const persona = create(pen, 'persona', { name: 'Claire', role: 'Animatrice' });
    const { items } = readText(
      'En tant qu’animatrice, je veux voir\nEn tant que les animateurs·rices, je veux A\nEn tant que membre, je veux B',
    );
    bring(pen, taken(items));
    const stories = pen.model.list('story');
    expect(stories[0]).toMatchObject({ persona, role: '' });
    expect(stories[2]).toMatchObject({ persona: null, role: 'membre' });
  });

  it('is one change, with all that it makes', () => {
    const pen = aPen();
    let changes = 0;
    pen.model.doc.on('update', () => changes++);
    bring(pen, itemsOf('Activité,Étape,Livraison,Titre\nTrouver,Chercher,MVP,x\nTrouver,Lire,MVP,y'));
    expect([changes, pen.model.list('story').length, pen.model.list('step').length]).toEqual([1, 2, 2]);
  });

  it('is nothing at all when the product cannot carry it', () => {
    const pen = aPen();
    const item = itemsOf('Titre\nx')[0]!;
    const many = Array.from({ length: 50_001 }, () => item);
    expect(bring(pen, many)).toEqual({ ok: false, reason: 'product-full' });
    expect(pen.model.list('story')).toEqual([]);
  });

  it('weighs no more in the document than it was said to beforehand', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 60 });
    const said = fc.record({
      title: text,
      role: text,
      want: text,
      description: text,
      activity: text,
      step: text,
      release: text,
      labels: fc.array(fc.string({ maxLength: 40 }), { maxLength: 20 }),
      criteria: fc.array(fc.record({ title: text, given: text, when: text, then: text }), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(said, { minLength: 1, maxLength: 8 }), (all) => {
        const items = all.flatMap((one, at) => {
          const read = readItem(at, one);
          return read.ok ? [read.item] : [];
        });
        const pen = aPen();
        const before = Y.encodeStateAsUpdate(pen.model.doc).length;
        bring(pen, items);
        const added = Y.encodeStateAsUpdate(pen.model.doc).length - before;
        expect(added).toBeLessThanOrEqual(weightOf(items));
        expect(applyImport(aPen(), items, weightOf(items)).ok).toBe(true);
        if (items.length > 0)
          expect(applyImport(aPen(), items, weightOf(items) - 1)).toEqual({
            ok: false,
            reason: 'product-full',
          });
      }),
    );
  });

  it('takes 5,000 stories in a few seconds', () => {
    const pen = aPen();
    const lines = Array.from(
      { length: 5_000 },
      (_, at) => `En tant que membre ${at % 7}, je veux voir ${at}`,
    );
    expect(bring(pen, taken(readText(lines.join('\n')).items))).toMatchObject({ ok: true });
    expect(pen.model.list('story')).toHaveLength(5_000);
  });
});
