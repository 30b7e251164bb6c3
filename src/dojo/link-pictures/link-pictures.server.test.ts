import { expect, test, vi } from 'vitest';
import type { LinkPicture } from './link-picture.ts';
import { createLinkPictures, revisionOf, sendLinkPicture } from './link-pictures.server.ts';

const said = (title: string): LinkPicture => ({
  ...{ above: 'Agile Gironde', title, facts: ['Gironde'], knots: 3, picture: null },
});
const nothing = async () => null;
const asked = (revision: string) => ({ path: '/e/po-dojo', locale: 'fr', revision }) as const;

test('a picture is drawn once for all who ask for it, and again once it has gone (L4)', async () => {
  const draw = vi.fn(async () => new Uint8Array(400));
  const pictures = createLinkPictures(draw, 1_000);
  await Promise.all(['a', 'a', 'b', 'a'].map((title) => pictures.of(said(title), nothing)));
  expect(draw).toHaveBeenCalledTimes(2);
  await pictures.of(said('c'), nothing);
  await pictures.of(said('c'), nothing);
  expect(draw).toHaveBeenCalledTimes(3);
  await pictures.of(said('a'), nothing);
  expect(draw).toHaveBeenCalledTimes(4);
});

test('what could not be drawn is tried again', async () => {
  const draw = vi.fn(async () => new Uint8Array(4)).mockRejectedValueOnce(new Error('no memory'));
  const pictures = createLinkPictures(draw);
  await expect(pictures.of(said('a'), nothing)).rejects.toThrow('no memory');
  expect((await pictures.of(said('a'), nothing)).length).toBe(4);
});

test('an address shows one picture for ever; the one of before leads to the one of now (L2)', async () => {
  const pictures = createLinkPictures(async () => new Uint8Array(4));
  const revision = revisionOf(said('a'));
  const there = await sendLinkPicture(pictures, said('a'), asked(revision), nothing);
  expect([there.status, there.headers.get('content-type'), there.headers.get('cache-control')]).toEqual([
    ...[200, 'image/png', 'public, max-age=31536000, immutable'],
  ]);
  const moved = await sendLinkPicture(pictures, said('b'), asked(revision), nothing);
  expect([moved.status, moved.headers.get('location'), moved.headers.get('cache-control')]).toEqual([
    ...[302, `/e/po-dojo/link-picture/fr/${revisionOf(said('b'))}`, 'no-cache'],
  ]);
  for (const other of [{ facts: [] }, { knots: 4 }, { above: '' }, { picture: 'x' }])
    expect(revisionOf({ ...said('a'), ...other })).not.toBe(revision);
});
