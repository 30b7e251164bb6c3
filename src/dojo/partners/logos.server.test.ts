import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { no, yes } from '#core/verdict.ts';
import { communities } from '../communities/tables.server.ts';
import { openTestDojo } from '../dojo.test-kit.ts';
import { blankWish } from '../editions/edition.ts';
import { editions } from '../editions/tables.server.ts';
import { anEdition, peopleNamed } from '../enrolment/enrolments.test-kit.ts';
import { thanked } from './logo.ts';
import { partnerLogos } from './tables.server.ts';

const { db, dojo } = await openTestDojo(() => new Date('2026-09-01T08:00:00Z'));
const { logos } = dojo;

const picture = async (width: number, height: number, alpha = 1) =>
  new Uint8Array(
    await sharp({ create: { width, height, channels: 4, background: { r: 0, g: 0, b: 200, alpha } } })
      .png()
      .toBuffer(),
  );
const wide = await picture(1200, 300, 0);
const wish = (...names: string[]) => ({
  ...blankWish('fr', 'Europe/Paris'),
  title: 'PO Dojo',
  partners: names.map((name) => ({ name, url: '' })),
});

test('a logo is drawn anew on white and no larger than it is shown, and its address shows nothing else (P2)', async () => {
  const edition = await anEdition(db.orm);
  expect(await logos.show({ edition }, 'Savoirs', wide)).toEqual(yes(null));
  const first = (await logos.of({ edition })).get('Savoirs')!;
  expect([first.width, first.height]).toEqual([480, 120]);
  const bytes = (await logos.bytes({ edition }, first.revision))!;
  const { format, channels, hasAlpha } = await sharp(bytes).metadata();
  expect([format, channels, hasAlpha]).toEqual(['webp', 3, false]);
  const { data } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  expect([...data.subarray(0, 3)]).toEqual([255, 255, 255]);
  await logos.show({ edition }, 'Savoirs', await picture(100, 100));
  expect(await logos.bytes({ edition }, first.revision)).toBe(null);
  expect((await logos.of({ edition })).size).toBe(1);
  expect(await logos.show({ edition }, 'Savoirs', new TextEncoder().encode('<svg/>'))).toEqual(
    no('no-picture'),
  );
  const other = await anEdition(db.orm);
  const now = (await logos.of({ edition })).get('Savoirs')!;
  expect(await logos.bytes({ edition: other }, now.revision)).toBe(null);
  await logos.remove({ edition }, 'Savoirs');
  expect((await logos.of({ edition })).size).toBe(0);
});

test('a logo goes with who is thanked no more, and the next edition has those of this one (P3)', async () => {
  const edition = await anEdition(db.orm);
  for (const name of ['Savoirs', 'Voisins']) await logos.show({ edition }, name, wide);
  await dojo.editions.edit(edition, wish('Voisins', 'Port'));
  const kept = await logos.of({ edition });
  expect([...kept.keys()]).toEqual(['Voisins']);
  expect(thanked(wish('Voisins', 'Port').partners, kept)).toEqual([
    { name: 'Voisins', url: '', logo: kept.get('Voisins') },
    { name: 'Port', url: '', logo: null },
  ]);
  const [host] = await peopleNamed(db.orm, ['Hal']);
  const next = (await dojo.editions.duplicate(edition, (await dojo.people.find(host!))!))!;
  expect(await logos.of({ edition: next.id })).toEqual(kept);
  await dojo.editions.edit(edition, wish());
  expect([(await logos.of({ edition })).size, (await logos.of({ edition: next.id })).size]).toEqual([0, 1]);
});

test('a community has its own; what belongs to a page goes with it (P3)', async () => {
  const edition = await anEdition(db.orm);
  const [{ id: community } = { id: '' }] = await db.orm
    .select({ id: communities.id })
    .from(communities)
    .innerJoin(editions, eq(editions.communityId, communities.id))
    .where(eq(editions.id, edition));
  await logos.show({ community }, 'Savoirs', wide);
  await logos.show({ edition }, 'Savoirs', wide);
  await dojo.communities.edit(community, {
    ...{ slug: 'x', name: 'Agile', about: '', region: '', locale: 'fr', zone: 'Europe/Paris' },
    partners: [{ name: 'Savoirs', url: '' }],
  });
  expect((await logos.of({ community })).size).toBe(1);
  await db.orm.delete(editions).where(eq(editions.id, edition));
  expect(await db.orm.$count(partnerLogos, eq(partnerLogos.editionId, edition))).toBe(0);
  expect((await logos.of({ community })).size).toBe(1);
});
