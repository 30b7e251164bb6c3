/** The pictures that other sites show with links to our pages, by what they say: drawn once, and kept within a bound. */
import { createHash } from 'node:crypto';
import type { Locale } from '#core/words.ts';
import { drawLinkPicture } from './draw.server.ts';
import { type LinkPicture, linkPictureAt } from './link-picture.ts';

export interface LinkPictures {
  /** The PNG that says this. Drawn once for all who ask; `photo` brings the picture of the page where it has one. */
  of(said: LinkPicture, photo: () => Promise<Uint8Array | null>): Promise<Uint8Array>;
}

/** Another number for what is drawn otherwise: others keep a picture by its address for as long as they like. */
const DRAWN = 1;

/** Names what a picture says: it is in its address, which never shows anything else. */
export const revisionOf = (said: LinkPicture): string =>
  createHash('sha256')
    .update(JSON.stringify([DRAWN, said.above, said.title, said.facts, said.knots, said.picture]))
    .digest('hex')
    .slice(0, 32);

/** Bytes of all together. */
const MOST_BYTES = 8 * 1024 * 1024;

export const createLinkPictures = (draw = drawLinkPicture, most = MOST_BYTES): LinkPictures => {
  const kept = new Map<string, { readonly bytes: Promise<Uint8Array>; size: number }>();
  /** What was drawn first goes first. */
  const bound = () => {
    let weight = [...kept.values()].reduce((sum, { size }) => sum + size, 0);
    for (const [revision, { size }] of kept) {
      if (weight <= most) return;
      weight -= size;
      kept.delete(revision);
    }
  };
  return {
    of(said, photo) {
      const revision = revisionOf(said);
      const there = kept.get(revision);
      if (there) return there.bytes;
      const bytes = (async () => draw(said, said.picture === null ? null : await photo()))();
      const one = { bytes, size: 0 };
      kept.set(revision, one);
      bytes.then(
        ({ length }) => {
          one.size = length;
          bound();
        },
        () => kept.delete(revision),
      );
      return bytes;
    },
  };
};

/** A picture over HTTP, at the address that says what it says; who asks for what it said before is led there. */
export const sendLinkPicture = async (
  pictures: LinkPictures,
  said: LinkPicture,
  asked: { readonly path: string; readonly locale: Locale; readonly revision: string },
  photo: () => Promise<Uint8Array | null>,
): Promise<Response> => {
  const revision = revisionOf(said);
  if (asked.revision !== revision)
    return new Response(null, {
      status: 302,
      headers: {
        Location: linkPictureAt(asked.path, asked.locale, revision),
        'Cache-Control': 'no-cache',
      },
    });
  return new Response(new Uint8Array(await pictures.of(said, photo)), {
    headers: {
      'Content-Type': 'image/png',
      'Cache-Control': 'public, max-age=31536000, immutable',
      // It is made for pages of others: some have their readers fetch it.
      'Cross-Origin-Resource-Policy': 'cross-origin',
    },
  });
};
