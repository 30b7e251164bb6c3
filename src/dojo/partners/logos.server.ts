import { createHash } from 'node:crypto';
import { and, eq, notInArray } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { makeId } from '#core/id.ts';
import { no, type Verdict, yes } from '#core/verdict.ts';
import type { PictureRefusal } from '#ui/picture-header.ts';
import { redraw } from '../pictures/redraw.server.ts';
import type { TeamOf } from '../team/team.server.ts';
import { LOGO_SIDE, type Logo } from './logo.ts';
import { partnerLogos } from './tables.server.ts';

export interface Logos {
  /** By the name of the partner. */
  of(page: TeamOf): Promise<ReadonlyMap<string, Logo>>;
  /** Shows this logo with a partner from now on, drawn anew. */
  show(page: TeamOf, partner: string, file: Uint8Array): Promise<Verdict<null, PictureRefusal>>;
  remove(page: TeamOf, partner: string): Promise<void>;
  /** The bytes of a WebP, while this is still a logo on that page. */
  bytes(page: TeamOf, revision: string): Promise<Uint8Array | null>;
}

type Rows = Pick<NodePgDatabase, 'select' | 'insert' | 'delete'>;

const onPage = (page: TeamOf) =>
  'edition' in page ? eq(partnerLogos.editionId, page.edition) : eq(partnerLogos.communityId, page.community);

/** Who is no longer thanked has no logo there. In the transaction in which the thanks change. */
export const keepLogosOf = async (rows: Rows, page: TeamOf, names: readonly string[]): Promise<void> => {
  await rows
    .delete(partnerLogos)
    .where(and(onPage(page), names.length > 0 ? notInArray(partnerLogos.name, [...names]) : undefined));
};

/** The next edition thanks the same partners with the same logos. */
export const copyLogos = async (
  rows: Rows,
  { from, to, random }: { readonly from: string; readonly to: string; readonly random: () => number },
): Promise<void> => {
  const all = await rows
    .select()
    .from(partnerLogos)
    .where(onPage({ edition: from }));
  if (all.length === 0) return;
  await rows.insert(partnerLogos).values(all.map((one) => ({ ...one, id: makeId(random), editionId: to })));
};

/** Logos of partners in PostgreSQL. */
export const createLogos = (orm: NodePgDatabase, random: () => number, now: () => Date): Logos => ({
  async of(page) {
    const { name, revision, width, height } = partnerLogos;
    const all = await orm.select({ name, revision, width, height }).from(partnerLogos).where(onPage(page));
    return new Map(all.map(({ name: of, ...logo }) => [of, logo]));
  },
  async show(page, partner, file) {
    const drawn = await redraw(file, [LOGO_SIDE]);
    if (!drawn.ok) return drawn;
    const [logo] = drawn.value;
    if (!logo) return no('unreadable');
    const { width, height, bytes } = logo;
    const revision = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
    await orm.transaction(async (rows) => {
      await rows.delete(partnerLogos).where(and(onPage(page), eq(partnerLogos.name, partner)));
      await rows.insert(partnerLogos).values({
        id: makeId(random),
        ...('edition' in page ? { editionId: page.edition } : { communityId: page.community }),
        ...{ name: partner, revision, width, height, bytes, at: now() },
      });
    });
    return yes(null);
  },
  async remove(page, partner) {
    await orm.delete(partnerLogos).where(and(onPage(page), eq(partnerLogos.name, partner)));
  },
  async bytes(page, revision) {
    const [found] = await orm
      .select({ bytes: partnerLogos.bytes })
      .from(partnerLogos)
      .where(and(onPage(page), eq(partnerLogos.revision, revision)))
      .limit(1);
    return found?.bytes ?? null;
  },
});

/** A logo over HTTP, by its revision: what an address shows never changes. */
export const sendLogo = (bytes: Uint8Array | null, isPublic: boolean): Response => {
  if (!bytes) throw new Response(null, { status: 404 });
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'image/webp',
      'Cache-Control': `${isPublic ? 'public' : 'private'}, max-age=31536000, immutable`,
      'Content-Disposition': 'inline',
    },
  });
};

/** Whether an address can be that of a logo at all. */
export const isLogoRevision = (said: string): boolean => /^[0-9a-f]{32}$/.test(said);
