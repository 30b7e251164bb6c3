import { createHash } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { no, type Verdict, yes } from '#core/verdict.ts';
import type { PictureRefusal } from '#ui/picture-header.ts';
import { redraw } from '../pictures/redraw.server.ts';
import { PICTURE_SIDES, type PictureSize } from './edition.ts';
import { editionPictures, editions } from './tables.server.ts';

export interface Pictures {
  /** Shows this picture with an edition from now on, drawn anew. */
  show(editionId: string, file: Uint8Array, alt: string): Promise<Verdict<null, PictureRefusal>>;
  /** Says otherwise what its picture shows. */
  describe(editionId: string, alt: string): Promise<void>;
  remove(editionId: string): Promise<void>;
  /** The bytes of a WebP, while this is still the picture. */
  bytes(editionId: string, revision: string, size: PictureSize): Promise<Uint8Array | null>;
}

/** Pictures of editions in PostgreSQL. */
export const createPictures = (orm: NodePgDatabase, now: () => Date): Pictures => {
  type Rows = Parameters<Parameters<NodePgDatabase['transaction']>[0]>[0];
  /** What is seen changes with its edition. */
  const changing = (editionId: string, change: (rows: Rows) => Promise<unknown>): Promise<void> =>
    orm.transaction(async (rows) => {
      await rows
        .update(editions)
        .set({ revision: sql`${editions.revision} + 1` })
        .where(eq(editions.id, editionId));
      await change(rows);
    });
  const ofEdition = (editionId: string) => eq(editionPictures.editionId, editionId);

  return {
    async show(editionId, file, alt) {
      const drawn = await redraw(file, [PICTURE_SIDES.large, PICTURE_SIDES.small]);
      if (!drawn.ok) return drawn;
      const [large, small] = drawn.value;
      if (!large || !small) return no('unreadable');
      const { width, height, bytes } = large;
      const revision = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
      const row = { revision, alt, width, height, bytes, small: small.bytes, at: now() };
      await changing(editionId, (rows) =>
        rows
          .insert(editionPictures)
          .values({ editionId, ...row })
          .onConflictDoUpdate({ target: editionPictures.editionId, set: row }),
      );
      return yes(null);
    },
    describe: (editionId, alt) =>
      changing(editionId, (rows) => rows.update(editionPictures).set({ alt }).where(ofEdition(editionId))),
    remove: (editionId) =>
      changing(editionId, (rows) => rows.delete(editionPictures).where(ofEdition(editionId))),
    async bytes(editionId, revision, size) {
      const [found] = await orm
        .select({ bytes: size === 'small' ? editionPictures.small : editionPictures.bytes })
        .from(editionPictures)
        .where(and(ofEdition(editionId), eq(editionPictures.revision, revision)));
      return found?.bytes ?? null;
    },
  };
};
