import { expect, test } from 'vitest';
import { createUndo } from '#product/undo.ts';
import { penOn, tellModel } from '../cases.test-kit.ts';
import { bringable, bringOnto } from './bringing.ts';
import { compareMaps } from './compare.ts';
import { alsoOn, newVersion, nextVersion, takeOff } from './versions.ts';
import { isOpen, onMap } from './zones.ts';

const told = () =>
  tellModel([
    { id: 'awa', kind: 'persona', order: 'a0', name: 'Awa' },
    { id: 'map', kind: 'empathyMap', order: 'a0', persona: 'awa', title: 'Le samedi', day: '2026-04-28' },
    { id: 'seen', kind: 'note', order: 'a0', subject: 'map', area: 'see', text: 'La file' },
    { id: 'odd', kind: 'note', order: 'a1', subject: 'map', area: 'elsewhere', text: 'Rangé nulle part' },
    { id: 'pain', kind: 'pain', order: 'a0', subject: 'awa', foundIn: 'map', text: 'Attendre' },
    { id: 'boat', kind: 'pain', order: 'a1', subject: 'awa', text: 'Porter la machine' },
    {
      id: 'costs',
      kind: 'note',
      order: 'a2',
      subject: 'awa',
      area: 'frustration',
      text: 'Repartir bredouille',
    },
    { id: 'needs', kind: 'note', order: 'a3', subject: 'awa', area: 'need', text: 'Savoir avant' },
    { id: 'play', kind: 'play', order: 'a0', title: 'À côté d’Inès' },
    { id: 'field', kind: 'piece', order: 'a0', play: 'play', area: 'do', text: 'Téléphone debout' },
    { id: 'leaf', kind: 'piece', order: 'a1', play: 'play', area: 'canopy', text: 'Une feuille' },
    { id: 'lives', kind: 'note', order: 'a4', subject: 'awa', area: 'context', text: 'De nuit' },
  ]);

test('the next version counts on from the last number', () => {
  expect(['', '1', 'v3', '2.9', 'brouillon'].map(nextVersion)).toEqual([
    '2',
    '2',
    'v4',
    '2.10',
    'brouillon 2',
  ]);
});

test('a new version has notes of its own and the same pains, in one step', () => {
  const pen = penOn(told());
  const undo = createUndo(pen.model.doc, pen.origin);
  const id = newVersion(pen, 'map')!;
  expect(undo.undoStack).toHaveLength(1);
  expect(pen.model.get(id)).toMatchObject({
    persona: 'awa',
    title: 'Le samedi',
    day: '2026-09-08',
    version: '2',
  });
  const on = onMap(pen.model, id);
  expect(on.pain).toEqual(['pain']);
  expect(on.see).toHaveLength(1);
  expect(on.see).not.toEqual(['seen']);
  expect(on.who.map((note) => pen.model.get(note))).toMatchObject([{ text: 'Rangé nulle part' }]);
  expect(newVersion(pen, 'gone')).toBeNull();
});

test('a pain leaves one map while another keeps it, and not the last', () => {
  const pen = penOn(told());
  const id = newVersion(pen, 'map')!;
  expect(alsoOn(pen.model, 'map', 'pain')).toEqual([id]);
  expect(takeOff(pen, 'map', 'pain')).toBe(true);
  expect([onMap(pen.model, 'map').pain, onMap(pen.model, id).pain]).toEqual([[], ['pain']]);
  expect(pen.model.find('pain', 'pain')?.foundIn).toBe(id);
  expect(takeOff(pen, id, 'pain')).toBe(false);
});

test('two maps are compared by their words', () => {
  const pen = penOn(told());
  const id = newVersion(pen, 'map')!;
  const [copy] = onMap(pen.model, id).see;
  const { model } = pen;
  expect(compareMaps(model, 'map', id).find(({ area }) => area === 'see')).toMatchObject({
    kept: [['seen', copy]],
    gone: [],
    fresh: [],
  });
  const later = tellModel([
    { id: 'a', kind: 'empathyMap', order: 'a0' },
    { id: 'b', kind: 'empathyMap', order: 'a1' },
    { id: 'a1', kind: 'note', order: 'a0', subject: 'a', area: 'hear', text: '« Jette-le »' },
    { id: 'a2', kind: 'note', order: 'a1', subject: 'a', area: 'hear', text: 'Trop tard' },
    { id: 'b1', kind: 'note', order: 'a2', subject: 'b', area: 'hear', text: 'jette le' },
    { id: 'b2', kind: 'note', order: 'a3', subject: 'b', area: 'hear', text: 'Jette-le.' },
  ]);
  expect(compareMaps(later, 'a', 'b').find(({ area }) => area === 'hear')).toEqual({
    area: 'hear',
    kept: [['a1', 'b1']],
    gone: ['a2'],
    fresh: ['b2'],
  });
});

test('the fiche and other findings are offered until they are on the map', () => {
  const pen = penOn(told());
  const offered = (open?: boolean) => {
    const { seen, fiche, elsewhere } = bringable(pen.model, 'map', open);
    return [...seen, ...fiche, ...elsewhere].map(({ id }) => id);
  };
  expect(offered(false)).toEqual(['field']);
  expect(offered()).toEqual(['field', 'costs', 'needs', 'boat']);
  const [note] = bringOnto(pen, 'map', ['field']);
  expect(pen.model.get(note!)).toMatchObject({
    subject: 'map',
    area: 'do',
    standing: 'evidence',
    source: 'À côté d’Inès',
  });
  const made = bringOnto(pen, 'map', ['costs', 'needs', 'boat', 'lives', 'gone']);
  expect(made.map((id) => pen.model.get(id)?.kind)).toEqual(['pain', 'gain', 'pain']);
  expect(onMap(pen.model, 'map').pain).toHaveLength(3);
  expect(offered()).toEqual([]);
  expect(pen.model.find('pain', 'boat')?.foundIn).toBe('map');
});

test('zone 7 opens once the outside has something, by a host, or where it already holds something', () => {
  const around = (['see', 'say', 'do', 'hear'] as const).map(
    (area, at) => ({ id: area, kind: 'note', order: `a${at}`, subject: 'map', area, text: area }) as const,
  );
  const map = { id: 'map', kind: 'empathyMap', order: 'a0' } as const;
  const opens = (...more: Parameters<typeof tellModel>[0]) => {
    const model = tellModel(more);
    return isOpen(model, model.find('empathyMap', 'map')!, onMap(model, 'map'));
  };
  expect(opens(map, ...around)).toBe(true);
  expect(opens(map, ...around.slice(1))).toBe(false);
  expect(opens(map, ...around.slice(1), { ...around[0]!, text: ' ' })).toBe(false);
  expect(opens({ ...map, head: 'open' })).toBe(true);
  expect(opens(map, { id: 'p', kind: 'pain', foundIn: 'map', text: 'Attendre' })).toBe(true);
});
