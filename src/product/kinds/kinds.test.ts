import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { words } from '../arbitrary.test-kit.ts';
import { FIELDS, fieldOf, isKind, KIND_NAMES, KINDS } from './index.ts';
import { schemaOf } from './schema.ts';

const whatever = fc.oneof(
  words,
  fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true, withSparseArray: true }),
  fc.constantFrom<unknown>(
    '2026-02-30',
    '2026-02-28',
    '2026-11-22T18:30:00Z',
    '2026-11-22T99:30:00Z',
    'data:image/png;base64,AAAA',
    'data:image/svg+xml;base64,AAAA',
    Number.NaN,
    -0,
    1e9,
    0.5,
    null,
  ),
  fc.array(words, { maxLength: 60 }),
);

describe.each(KIND_NAMES)('the fields of %s', (kind) => {
  test.each(FIELDS[kind].map(([key]) => key))('%s reads anything as something its schema accepts', (key) => {
    const field = fieldOf(kind, key)!;
    const fits = (value: unknown) => z.safeParse(schemaOf(field), value).success;
    expect(fits(field.empty)).toBe(true);
    expect(field.read(undefined)).toEqual(field.empty);
    fc.assert(
      fc.property(whatever, (value) => {
        const read = field.read(value);
        expect(fits(read)).toBe(true);
        expect(field.read(read)).toEqual(read);
      }),
      { numRuns: 60 },
    );
  });

  test('have a meaning each', () => {
    for (const [, field] of FIELDS[kind]) expect(field.about).toMatch(/^\S.{5,}[^.]$/u);
    expect(KINDS[kind].about).not.toBe('');
    expect(KINDS[kind].kind).toBe(kind);
  });
});

test('what is no day or no moment reads as nothing, so that it can be shown as a date', () => {
  const day = fieldOf('release', 'date')!;
  expect(['2026-02-29', '2028-02-29', '2026-13-01', '2026-1-1', 'soon'].map(day.read)).toEqual([
    '',
    '2028-02-29',
    '',
    '',
    '',
  ]);
  const moment = fieldOf('story', 'createdAt')!;
  const read = ['2026-11-22T18:30Z', '2026-11-22T18:30:00.123Z', '2026-11-22T25:00:00Z', '2026-11-22'];
  expect(read.map(moment.read)).toEqual(['2026-11-22T18:30Z', '2026-11-22T18:30:00.123Z', '', '']);
});

test('a picture is a small PNG, JPEG or WebP: nothing that could run', () => {
  const { read } = fieldOf('persona', 'portrait')!;
  const of = (type: string, data = 'iVBORw0KGgo=') => `data:image/${type};base64,${data}`;
  expect([of('png'), of('jpeg'), of('webp')].map(read)).toEqual([of('png'), of('jpeg'), of('webp')]);
  for (const no of [
    of('svg+xml'),
    of('png', '"><script>'),
    of('png', 'A'.repeat(60_000)),
    'https://x.org/a.png',
  ])
    expect(read(no)).toBe('');
});

test('names of JavaScript’s own are no kinds and no fields', () => {
  for (const trap of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
    expect(isKind(trap)).toBe(false);
    expect(fieldOf('story', trap)).toBeUndefined();
    expect(fieldOf(trap, 'title')).toBeUndefined();
  }
});

test('a reference is an id or null', () => {
  const { read } = fieldOf('story', 'persona')!;
  expect(['awa', '', 'x'.repeat(65), 12, null, undefined].map(read)).toEqual([
    'awa',
    null,
    null,
    null,
    null,
    null,
  ]);
});
