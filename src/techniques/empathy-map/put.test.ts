import { expect, test } from 'vitest';
import { penOn, tellModel } from '../cases.test-kit.ts';
import { addTo, mayGo, putInto } from './put.ts';
import { onMap } from './zones.ts';

const told = () =>
  tellModel([
    { id: 'awa', kind: 'persona', order: 'a0', name: 'Awa' },
    { id: 'map', kind: 'empathyMap', order: 'a0', persona: 'awa' },
    { id: 'said', kind: 'note', order: 'a0', subject: 'map', area: 'say', text: '« Encore raté »' },
    { id: 'seen', kind: 'note', order: 'a1', subject: 'map', area: 'see', text: 'La file' },
    {
      id: 'thought',
      kind: 'note',
      order: 'a2',
      subject: 'map',
      area: 'think',
      text: 'J’ai perdu ma matinée',
      standing: 'evidence',
      source: 'Cahier',
    },
    { id: 'pain', kind: 'pain', order: 'a0', subject: 'awa', foundIn: 'map', text: 'Attendre', weight: 4 },
    { id: 'relief', kind: 'reliever', order: 'a0', text: 'Prévenir' },
    { id: 'answer', kind: 'link', order: 'a0', from: 'pain', to: 'relief', how: 'answered' },
  ]);

test('what is written in a zone is a note of the map, inside the head a pain or gain of its persona', () => {
  const pen = penOn(told());
  const note = addTo(pen, 'map', 'hear', 'On lui dit de jeter')!;
  expect(pen.model.get(note)).toMatchObject({ kind: 'note', subject: 'map', area: 'hear' });
  const gain = addTo(pen, 'map', 'gain', 'Partir tranquille')!;
  expect(pen.model.get(gain)).toMatchObject({ kind: 'gain', subject: 'awa', foundIn: 'map' });
  expect(addTo(pen, 'gone', 'hear', 'x')).toBeNull();
});

test('a note moves between zones and beside another', () => {
  const pen = penOn(told());
  expect(putInto(pen, 'map', ['said'], 'see', { before: 'seen' })).toEqual(['said']);
  expect(onMap(pen.model, 'map').see).toEqual(['said', 'seen']);
});

test('an observation put among the pains stays where it was seen, and leads to the pain, once', () => {
  const pen = penOn(told());
  const [pain] = putInto(pen, 'map', ['said'], 'pain');
  expect(pen.model.get(pain!)).toMatchObject({ text: '« Encore raté »', foundIn: 'map', subject: 'awa' });
  expect(onMap(pen.model, 'map').say).toEqual(['said']);
  expect(pen.model.list('link')).toContainEqual(expect.objectContaining({ from: 'said', to: pain }));
  expect(putInto(pen, 'map', ['said'], 'pain')).toEqual([pain]);
  expect(onMap(pen.model, 'map').pain).toEqual(['pain', pain]);
});

test('another thought put among the pains becomes one, as sure as it was', () => {
  const pen = penOn(told());
  const [pain] = putInto(pen, 'map', ['thought'], 'pain', { before: 'pain' });
  expect(pen.model.get('thought')).toBeUndefined();
  expect(pen.model.get(pain!)).toMatchObject({ standing: 'evidence', source: 'Cahier', foundIn: 'map' });
  expect(onMap(pen.model, 'map').pain).toEqual([pain, 'pain']);
});

test('a pain seen as a gain keeps its weight and whatever named it', () => {
  const pen = penOn(told());
  const [gain] = putInto(pen, 'map', ['pain'], 'gain');
  expect(pen.model.get(gain!)).toMatchObject({ kind: 'gain', text: 'Attendre', weight: 4, foundIn: 'map' });
  expect(pen.model.get('answer')).toMatchObject({ from: gain, to: 'relief' });
});

test('what is felt stays inside the head', () => {
  const pen = penOn(told());
  expect(mayGo(pen.model, 'pain', 'see')).toBe(false);
  expect(putInto(pen, 'map', ['pain'], 'see')).toEqual([]);
  expect(mayGo(pen.model, 'pain', 'think')).toBe(true);
  const [note] = putInto(pen, 'map', ['pain'], 'think');
  expect(pen.model.get(note!)).toMatchObject({ kind: 'note', area: 'think', subject: 'map' });
});
