import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MOST_BYTES, pictureHeader } from './picture-header.ts';

const u16 = (value: number) => [value >> 8, value & 255];
const u32 = (value: number) => [...u16(value >>> 16), ...u16(value & 0xffff)];
const bytes = (...parts: (string | readonly number[])[]) =>
  new Uint8Array(
    parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : part)),
  );

const png = (width: number, height: number) =>
  bytes('\x89PNG\r\n\x1a\n', u32(13), 'IHDR', u32(width), u32(height), [8, 6, 0, 0, 0]);
const jpeg = (width: number, height: number) =>
  bytes(
    [0xff, 0xd8],
    [0xff, 0xe1, ...u16(30), ...Array(28).fill(7)],
    [0xff, 0xff, 0xc2, ...u16(17), 8, ...u16(height), ...u16(width)],
    Array(12).fill(0),
  );

test('a picture is known by its bytes, with its size', () => {
  expect(pictureHeader(png(640, 480))).toEqual({ ok: true, value: { type: 'png', width: 640, height: 480 } });
  expect(pictureHeader(jpeg(4000, 3000))).toEqual({
    ok: true,
    value: { type: 'jpeg', width: 4000, height: 3000 },
  });
  const extended = bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8X', Array(8).fill(0), [0x7f, 2, 0, 0xdf, 1, 0]);
  const simple = bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8 ', Array(10).fill(0), [0x80, 2, 0xe0, 1]);
  const lossless = bytes(
    'RIFF',
    [0, 0, 0, 0],
    'WEBPVP8L',
    Array(4).fill(0),
    [0x2f, 0x7f, 0xc2, 0x77, 0, 0, 0, 0, 0, 0],
  );
  for (const webp of [extended, simple, lossless])
    expect(pictureHeader(webp)).toEqual({ ok: true, value: { type: 'webp', width: 640, height: 480 } });
});

test('what is no picture, or a drawing that could hold a program, is refused whatever it is called', () => {
  for (const text of [
    '',
    'GIF89a',
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
    '%PDF-1.7',
    '\x89PNG\r\n\x1a\n',
  ])
    expect(pictureHeader(bytes(text))).toEqual({ ok: false, reason: 'no-picture' });
  expect(pictureHeader(png(0, 10))).toEqual({ ok: false, reason: 'no-picture' });
});

test('more pixels than a device has memory for are refused before they are decoded', () => {
  for (const picture of [png(30_000, 30_000), jpeg(30_000, 30_000), png(20_000, 10), png(9_000, 9_000)])
    expect(pictureHeader(picture)).toEqual({ ok: false, reason: 'too-large' });
});

test('a file beyond the bound is refused unread', () => {
  expect(pictureHeader(png(10, 10), MOST_BYTES + 1)).toEqual({ ok: false, reason: 'too-heavy' });
});

test('any bytes are read to an end', () => {
  const starts = fc.constantFrom(
    [0xff, 0xd8, 0xff, 0xe0],
    [...png(3, 3)],
    [...bytes('RIFF0000WEBPVP8L')],
    [],
  );
  fc.assert(
    fc.property(starts, fc.uint8Array({ maxLength: 200 }), (start, rest) => {
      expect(typeof pictureHeader(new Uint8Array([...start, ...rest])).ok).toBe('boolean');
    }),
  );
});
