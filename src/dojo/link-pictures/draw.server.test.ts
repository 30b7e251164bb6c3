import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { drawLinkPicture } from './draw.server.ts';
import type { LinkPicture } from './link-picture.ts';

const SAID: LinkPicture = {
  above: 'Agile Gironde',
  title: 'L’atelier des PO de la Gironde\u202f: apprendre en faisant, ensemble',
  facts: ['Dès le mardi 8 septembre 2026 · 10 séances', 'L’Atelier du Port, Bordeaux', '10 places, gratuit'],
  knots: 10,
  picture: null,
};
/** Where there is anything else than paper: rows and columns of the words' side. */
const inked = async (png: Uint8Array, box: { left: number; top: number; width: number; height: number }) => {
  const { data } = await sharp(png).extract(box).greyscale().raw().toBuffer({ resolveWithObject: true });
  return data.reduce((dark, value) => dark + (value < 120 ? 1 : 0), 0) / data.length;
};
const TITLE = { left: 60, top: 178, width: 700, height: 245 };
const FACTS = { left: 60, top: 440, width: 700, height: 120 };

describe('the picture of a link (L1, L3)', () => {
  test('is a PNG of the size that is asked for, light, with its title and facts in ink', async () => {
    const png = await drawLinkPicture(SAID, null);
    const { format, width, height } = await sharp(png).metadata();
    expect([format, width, height]).toEqual(['png', 1200, 630]);
    expect(png.length).toBeLessThan(60_000);
    expect(await inked(png, TITLE)).toBeGreaterThan(0.05);
    expect(await inked(png, FACTS)).toBeGreaterThan(0.02);
    // Nothing is written into its margin, where others cut.
    expect(await inked(png, { left: 0, top: 0, width: 60, height: 560 })).toBe(0);
    expect(await inked(png, { left: 752, top: 190, width: 46, height: 360 })).toBe(0);
  });

  test('is the same bytes for the same words, and others for others', async () => {
    const [once, twice, other] = [
      await drawLinkPicture(SAID, null),
      await drawLinkPicture(SAID, null),
      await drawLinkPicture({ ...SAID, knots: 9 }, null),
    ];
    expect(Buffer.compare(once, twice)).toBe(0);
    expect(Buffer.compare(once, other)).not.toBe(0);
  });

  test.each([
    ['as long as a title may be', 'Produit et backlog '.repeat(9).slice(0, 160)],
    ['one word', 'x'.repeat(160)],
    ['accents and a ligature', 'Œuvre d’été à Łódź, Đà Nẵng et Ærø'],
    ['pictographs', 'PO Dojo 🥋 👩🏽‍💻'],
    ['signs of markup', '<script>&amp;</script> ]]> "\''],
  ])('holds a title of %s', async (_what, title) => {
    const png = await drawLinkPicture({ ...SAID, title }, null);
    expect(await inked(png, TITLE)).toBeGreaterThan(0.02);
    expect(await inked(png, { left: 752, top: 0, width: 46, height: 560 })).toBe(0);
    expect(await inked(png, FACTS)).toBeGreaterThan(0.02);
  });

  test('is that of the community where our typefaces have no letters for a title, and ours where they have none for either', async () => {
    const arabic = { ...SAID, title: 'ورشة مالكي المنتج' };
    const instead = await drawLinkPicture({ ...SAID, above: '', title: 'Agile Gironde' }, null);
    expect(Buffer.compare(await drawLinkPicture(arabic, null), instead)).toBe(0);
    const ours = await drawLinkPicture({ ...SAID, above: '', title: 'PO Dojo' }, null);
    expect(Buffer.compare(await drawLinkPicture({ ...arabic, above: '東京' }, null), ours)).toBe(0);
  });

  test('shows the picture of the page beside its words', async () => {
    const photo = await sharp({ create: { width: 1600, height: 800, channels: 3, background: '#0a0' } })
      .webp()
      .toBuffer();
    const png = await drawLinkPicture({ ...SAID, picture: 'a1' }, photo);
    const { data } = await sharp(png).extract({ left: 1190, top: 600, width: 1, height: 1 }).raw().toBuffer({
      resolveWithObject: true,
    });
    expect([...data.slice(0, 3)].map((value) => Math.round(value / 40))).toEqual([0, 4, 0]);
    expect(await inked(png, TITLE)).toBeGreaterThan(0.05);
    expect((await drawLinkPicture({ ...SAID, picture: 'a1' }, null)).length).toBeLessThan(60_000);
  });
});
