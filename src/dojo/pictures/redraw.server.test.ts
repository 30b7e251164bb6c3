import sharp, { type Sharp } from 'sharp';
import { expect, test } from 'vitest';
import { no } from '#core/verdict.ts';
import { pictureHeader } from '#ui/picture-header.ts';
import { redraw } from './redraw.server.ts';

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#00f' } });
/** A picture whose left half is red and whose right half is blue, of so many pixels. */
const halves = (width: number, height: number) =>
  plain(width, height).composite([
    { input: { create: { width: width / 2, height, channels: 3, background: '#f00' } }, left: 0, top: 0 },
  ]);
const bytesOf = async (picture: Sharp) => new Uint8Array(await picture.toBuffer());
const drawn = async (file: Uint8Array, ...sides: number[]) => {
  const answer = await redraw(file, sides);
  if (!answer.ok) throw new Error(answer.reason);
  return answer.value;
};

test('[Security 9] a picture is drawn anew in each size, and none is made larger than it is', async () => {
  const file = await bytesOf(halves(1000, 500).png());
  const [large, small] = await drawn(file, 1600, 400);
  expect([large!.width, large!.height, small!.width, small!.height]).toEqual([1000, 500, 400, 200]);
  for (const { bytes, width, height } of [large!, small!])
    expect(pictureHeader(bytes)).toEqual({ ok: true, value: { type: 'webp', width, height } });
});

test('[Security 9] neither camera nor place is kept, and a picture stands as its camera was held', async () => {
  const file = await bytesOf(
    halves(400, 200)
      .jpeg()
      .withExif({ IFD0: { Make: 'Boîte noire', Orientation: '6' }, IFD3: { GPSLatitudeRef: 'N' } })
      .withMetadata({ orientation: 6 }),
  );
  expect((await sharp(file).metadata()).exif).toBeDefined();
  const [one] = await drawn(file, 1600);
  const { exif, xmp, iptc, icc, orientation } = await sharp(one!.bytes).metadata();
  expect([exif, xmp, iptc, icc, orientation]).toEqual(Array.from({ length: 5 }));
  expect([one!.width, one!.height]).toEqual([200, 400]);
  const { data } = await sharp(one!.bytes).raw().toBuffer({ resolveWithObject: true });
  expect(data[0]).toBeGreaterThan(200);
});

test('[Security 9] forty million pixels are scaled, more than can be opened safely are refused unopened', async () => {
  const large = await bytesOf(plain(8000, 5000).jpeg({ quality: 30 }));
  expect(await drawn(large, 1600)).toMatchObject([{ width: 1600, height: 1000 }]);
  const bomb = large.slice();
  const frame = bomb.findIndex((byte, at) => byte === 0xff && bomb[at + 1] === 0xc0);
  bomb.set([0x3e, 0x80, 0x3e, 0x80], frame + 5);
  expect(await redraw(bomb, [1600])).toEqual(no('too-large'));
});

test.each([
  [
    'an SVG',
    new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
    'no-picture',
  ],
  ['a page', new TextEncoder().encode('<!DOCTYPE html><script>alert(1)</script>'), 'no-picture'],
  ['nothing', new Uint8Array(), 'no-picture'],
  ['a GIF', new TextEncoder().encode('GIF89a'.repeat(20)), 'no-picture'],
  ['more than 8 MB', new Uint8Array(8 * 1024 * 1024 + 1), 'too-heavy'],
] as const)('[Security 9] %s is refused', async (_what, file, reason) => {
  expect(await redraw(file, [1600])).toEqual(no(reason));
});

test('[Security 9] a picture that breaks off is refused, and the next one is drawn', async () => {
  const file = await bytesOf(halves(600, 400).png());
  const both = await Promise.all([redraw(file.slice(0, file.length / 2), [200]), redraw(file, [200])]);
  expect(both.map(({ ok }) => ok)).toEqual([false, true]);
});
