import { expect, test } from 'vitest';
import { writeFile } from '#product/file.ts';
import { aHand } from '#product/hand.test-kit.ts';
import { create } from '#product/pen.ts';
import { kindOfSource, readSource } from './source.ts';

test('the name of a file says what it is, else its beginning does', () => {
  expect(kindOfSource('a;b', 'stories.CSV')).toBe('csv');
  expect(kindOfSource('[{"text": "x"}]', 'notes.txt')).toBe('json');
  expect(kindOfSource('  [{"text": "x"}]')).toBe('json');
  expect(kindOfSource('Titre;Rôle;Besoin\nx;y;z')).toBe('csv');
  expect(kindOfSource('"Summary","Labels"\nx,y')).toBe('csv');
  expect(kindOfSource('un\tdeux\nx\ty')).toBe('csv');
  expect(kindOfSource('En tant que client, je veux payer, puis partir')).toBe('text');
  expect(kindOfSource('[ ] une chose à faire')).toBe('text');
});

test('a table whose columns we know is read at once', () => {
  const read = readSource('Titre;Rôle;Besoin;Points\nVoir;visiteuse;voir la date;3', 'csv');
  expect(read).toMatchObject({
    ok: true,
    items: [{ line: 2, title: 'Voir', role: 'visiteuse', want: 'voir la date', size: 3 }],
    table: { separator: 'semicolon', headFirst: true },
  });
});

test('a table whose columns say nothing waits to be told, and then leaves its heading out', () => {
  const text = 'colA,colB\nvoir la date,visiteuse';
  const asked = readSource(text, 'csv');
  expect(asked).toMatchObject({
    ok: false,
    reason: 'unknown-columns',
    table: {
      headFirst: true,
      columns: [{ name: 'colA' }, { name: 'colB' }],
      sample: [['voir la date', 'visiteuse']],
    },
  });
  const read = (headFirst: boolean) => readSource(text, 'csv', { columns: ['want', 'role'], headFirst });
  expect(read(true)).toMatchObject({
    ok: true,
    items: [{ line: 2, want: 'voir la date', role: 'visiteuse' }],
  });
  expect(read(false)).toMatchObject({ ok: true, items: [{ want: 'colA' }, { want: 'voir la date' }] });
});

test('a list of stories as JSON, alone or under « stories »', () => {
  const list = [{ text: 'En tant que client, je veux payer' }, 4, { role: 'client', want: 'partir' }];
  const expected = {
    ok: true,
    items: [{ want: 'payer' }, { want: 'partir' }],
    skipped: [{ line: 2, reason: 'not-a-story' }],
  };
  expect(readSource(JSON.stringify(list), 'json')).toMatchObject(expected);
  expect(readSource(JSON.stringify({ stories: list }), 'json')).toMatchObject(expected);
});

test('a model file gives its stories with what belongs to them', () => {
  const { doc, pen } = aHand();
  const persona = create(pen, 'persona', { name: 'Awa' });
  const release = create(pen, 'release', { title: 'Premier samedi' });
  const activity = create(pen, 'activity', { title: 'Venir' });
  const step = create(pen, 'step', { title: 'Choisir', activity });
  const story = create(pen, 'story', {
    want: 'voir la date',
    persona,
    release,
    step,
    size: 2,
    labels: ['mobile'],
  });
  create(pen, 'criterion', { story, given: 'un samedi', when: 'j’ouvre', then: 'je vois' });
  const file = JSON.stringify(writeFile(doc, 'p', '2026-11-22T18:00:00Z'));
  expect(readSource(file, 'json')).toMatchObject({
    ok: true,
    items: [
      {
        role: 'Awa',
        want: 'voir la date',
        release: 'Premier samedi',
        activity: 'Venir',
        step: 'Choisir',
        size: 2,
        labels: ['mobile'],
        criteria: [{ given: 'un samedi', when: 'j’ouvre', then: 'je vois' }],
      },
    ],
  });
});

test('what cannot be read is refused whole, with its reason', () => {
  expect(readSource('{"a":', 'json')).toEqual({ ok: false, reason: 'not-json' });
  expect(readSource('{"a":1}', 'json')).toEqual({ ok: false, reason: 'wrong-shape' });
  expect(readSource('titre;rôle\n"jamais fermé;x', 'csv')).toEqual({ ok: false, reason: 'not-csv', line: 2 });
  expect(readSource('je veux x\n'.repeat(10_001), 'text')).toEqual({ ok: false, reason: 'too-many' });
});

test('a line of 100,000 characters is left out with its reason, the others are read', () => {
  const read = readSource(
    `En tant que a, je veux b\n${'x'.repeat(100_000)}\nEn tant que c, je veux d`,
    'text',
  );
  expect(read).toMatchObject({
    ok: true,
    items: [{ want: 'b' }, { want: 'd' }],
    skipped: [{ line: 2, reason: 'too-long' }],
  });
});
