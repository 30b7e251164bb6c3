import { expect, test } from 'vitest';
import { writeFile } from '#product/file.ts';
import { createUndo } from '#product/undo.ts';
import { penOn, tellModel } from '../cases.test-kit.ts';
import { mergePersonas } from './merge.ts';

const twins = () =>
  tellModel([
    { id: 'awa', kind: 'persona', name: 'Awa', quote: 'Et le dimanche ?' },
    { id: 'awa-2', kind: 'persona', name: 'Awa Diarra', role: 'Infirmière de nuit', quote: 'Je dors.' },
    { id: 'note', kind: 'note', subject: 'awa-2', area: 'need', text: 'Dormir' },
    { id: 'story', kind: 'story', persona: 'awa-2', want: 'Écrire le soir' },
    { id: 'pitch', kind: 'pitch', persona: 'awa' },
    { id: 'link', kind: 'link', from: 'awa-2', to: 'story' },
    { id: 'loop', kind: 'link', from: 'awa', to: 'awa-2' },
  ]);

test('everything that named the second persona names the first', () => {
  const model = twins();
  expect(mergePersonas(penOn(model), 'awa', 'awa-2')).toBe(true);
  expect(model.list('persona').map(({ name, role, quote }) => ({ name, role, quote }))).toEqual([
    { name: 'Awa', role: 'Infirmière de nuit', quote: 'Et le dimanche ?' },
  ]);
  expect(model.find('note', 'note')?.subject).toBe('awa');
  expect(model.find('story', 'story')?.persona).toBe('awa');
  expect(model.find('link', 'link')?.from).toBe('awa');
  expect(model.get('loop')).toBeUndefined();
});

test('it is undone as one', () => {
  const model = twins();
  const pen = penOn(model);
  const undo = createUndo(model.doc, pen.origin);
  const before = writeFile(model.doc, 'p', '');
  mergePersonas(pen, 'awa', 'awa-2');
  undo.undo();
  expect(writeFile(model.doc, 'p', '')).toEqual(before);
});

test('a persona that has gone, or merges with itself, is left alone', () => {
  const model = twins();
  expect(mergePersonas(penOn(model), 'awa', 'nobody')).toBe(false);
  expect(mergePersonas(penOn(model), 'awa', 'awa')).toBe(false);
  expect(model.list('persona')).toHaveLength(2);
});
