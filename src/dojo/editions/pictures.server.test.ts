import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { no, yes } from '#core/verdict.ts';
import { openTestDojo } from '../dojo.test-kit.ts';
import { anEdition } from '../enrolment/enrolments.test-kit.ts';
import { editions } from './tables.server.ts';

const { db, dojo } = await openTestDojo(() => new Date('2026-09-01T08:00:00Z'));
const { pictures } = dojo;

const picture = async (background: string) =>
  new Uint8Array(
    await sharp({ create: { width: 1800, height: 900, channels: 3, background } })
      .png()
      .toBuffer(),
  );
const [red, blue] = [await picture('#f00'), await picture('#00f')];
const seen = async (id: string) => {
  const [row] = await db.orm.select().from(editions).where(eq(editions.id, id));
  const edition = (await dojo.editions.bySlug(id))!;
  const [line] = (await dojo.editions.ofCommunity('gironde')).filter(({ slug }) => slug === id);
  expect(line!.picture).toEqual(edition.picture);
  return { picture: edition.picture, revision: row!.revision };
};

test('a picture is shown by its revision, in two sizes, and by no address any more once it is another (E8)', async () => {
  const id = await anEdition(db.orm);
  expect(await seen(id)).toEqual({ picture: null, revision: 1 });
  expect(await pictures.show(id, red, 'Des fils rouges')).toEqual(yes(null));
  const { picture: first } = await seen(id);
  expect(first).toMatchObject({ alt: 'Des fils rouges', width: 1600, height: 800 });
  const [large, small] = [
    await pictures.bytes(id, first!.revision, 'large'),
    await pictures.bytes(id, first!.revision, 'small'),
  ];
  expect([(await sharp(large!).metadata()).width, (await sharp(small!).metadata()).width]).toEqual([
    1600, 800,
  ]);
  await pictures.show(id, blue, 'Le port');
  const { picture: second } = await seen(id);
  expect(await pictures.bytes(id, first!.revision, 'large')).toBe(null);
  // The same picture once more has the same address.
  await pictures.show(id, blue, 'Le port, le soir');
  expect((await seen(id)).picture).toEqual({ ...second, alt: 'Le port, le soir' });
});

test('whatever changes what is seen changes the edition’s revision; what is refused changes nothing (E8)', async () => {
  const id = await anEdition(db.orm);
  await pictures.show(id, red, 'Des fils');
  await pictures.describe(id, 'Des fils rouges');
  const told = await seen(id);
  expect([told.picture!.alt, told.revision]).toEqual(['Des fils rouges', 3]);
  expect(await pictures.show(id, new TextEncoder().encode('<svg/>'), 'Un dessin')).toEqual(no('no-picture'));
  expect(await seen(id)).toEqual(told);
  await pictures.remove(id);
  expect(await seen(id)).toEqual({ picture: null, revision: 4 });
});
