import { expect, test } from 'vitest';
import { readPortrait } from './portrait.server.ts';

const url = (type: string, bytes: Buffer) => `data:image/${type};base64,${bytes.toString('base64')}`;
const dot = Buffer.from('UklGRjwAAABXRUJQVlA4IDAAAADQAQCdASoQABAAAgA0JaQAA3AA/vuUAAA=', 'base64');
/** A WebP of these chunks behind its header of size. */
const webp = (...chunks: readonly (readonly [name: string, size: number])[]) => {
  const bodies = chunks.map(([name, size]) => {
    const head = Buffer.alloc(8 + size + (size % 2));
    head.write(name, 0, 'latin1');
    head.writeUInt32LE(size, 4);
    return head;
  });
  const body = Buffer.concat([Buffer.from('WEBP', 'latin1'), ...bodies]);
  const riff = Buffer.alloc(8);
  riff.write('RIFF', 0, 'latin1');
  riff.writeUInt32LE(body.length, 4);
  return Buffer.concat([riff, body]);
};
/** A JPEG of a square of so many pixels, with a segment of this marker before its frame. */
const jpeg = (marker: number, side = 64) =>
  Buffer.from([
    ...[0xff, 0xd8, 0xff, marker, 0, 4, 1, 2],
    ...[0xff, 0xc0, 0, 11, 8, side >> 8, side & 255, side >> 8, side & 255, 1, 1, 17, 0],
    ...[0xff, 0xda, 0, 2, 0xff, 0xd9],
  ]);

test('[Security 9] what a browser draws anew is a portrait', () => {
  expect(readPortrait(url('webp', dot))).toMatchObject({ type: 'webp' });
  expect(readPortrait(url('jpeg', jpeg(0xe0)))).toMatchObject({ type: 'jpeg' });
});

test.each([
  ['nothing', ''],
  ['an address', 'https://elsewhere.example/me.png'],
  ['an SVG', url('svg+xml', Buffer.from('<svg onload="alert(1)"/>'))],
  ['a page', 'data:text/html;base64,PGI+'],
  ['bytes of something else', url('webp', Buffer.from('GIF89a'.repeat(20)))],
  ['a type that its bytes are not', url('jpeg', dot)],
  ['what a camera says where it was', url('jpeg', jpeg(0xe1))],
  ['a comment of a program', url('jpeg', jpeg(0xfe))],
  ['an EXIF chunk', url('webp', webp(['VP8X', 10], ['EXIF', 6]))],
  ['more pixels than were asked for', url('jpeg', jpeg(0xe0, 8000))],
  ['more bytes than were asked for', url('webp', Buffer.concat([dot, Buffer.alloc(60_000)]))],
  ['base64 that is none', 'data:image/webp;base64,é%%%'],
])('[Security 9] %s is no portrait', (_what, said) => {
  expect(readPortrait(said)).toBe(null);
});
