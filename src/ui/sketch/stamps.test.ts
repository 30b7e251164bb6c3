import { expect, test } from 'vitest';
import { LOCALES } from '#core/words.ts';
import { setWords, wrap } from './bubble.ts';
import { MOODS } from './figures.ts';
import { placed, SHAPES, STAMP_GROUPS, sizeOf } from './stamps.ts';
import { sketchWords } from './words.ts';

test('every shape and mood is offered once, and has a name', () => {
  const offered = Object.values(STAMP_GROUPS).flat();
  expect([...offered].sort()).toEqual(Object.keys(SHAPES).sort());
  for (const locale of LOCALES) {
    const { shapes, moods } = sketchWords[locale];
    expect(new Set(offered.map((shape) => shapes[shape])).size).toBe(offered.length);
    expect(Object.keys(moods)).toEqual(Object.keys(MOODS));
  }
});

test('a stamp is as high as it says, its face in its head, its lines of absolute moves and curves', () => {
  for (const [name, shape] of Object.entries(SHAPES)) {
    const place = placed({ shape: name, mood: 'happy', x: 10, y: 20, size: 400, facing: 'left' });
    expect(sizeOf(place)[1]).toBeCloseTo(400);
    expect(place.flipped).toBe(true);
    expect(place.parts).toHaveLength(shape.parts.length + ('face' in shape ? MOODS.happy.length : 0));
    for (const { d } of place.parts) expect(d).toMatch(/^[MCZ\d\s.-]+$/);
  }
});

test('a shape nobody knows yet is drawn as a box', () => {
  const unknown = placed({ shape: 'hologram', mood: 'odd', x: null, y: null, size: null, facing: 'right' });
  expect(unknown.shape).toBe(SHAPES.box);
});

test('words are set as large as the bubble allows, and cut when there are too many', () => {
  const short = setWords('Oui !', 184, 84);
  expect(short.lines).toEqual(['Oui !']);
  const long = setWords('Revenez avec la bonne pièce samedi prochain, s’il vous plaît', 184, 84);
  expect(long.size).toBeLessThan(short.size);
  expect(long.lines.length * long.leading).toBeLessThanOrEqual(84);
  const endless = setWords('mot '.repeat(200), 184, 84);
  expect(endless.lines.at(-1)).toMatch(/…$/);
  expect(wrap('anticonstitutionnellement', 10)).toEqual(['anticonsti', 'tutionnell', 'ement']);
});
