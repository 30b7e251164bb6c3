import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { and, desc, eq } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { isId, makeId } from '#core/id.ts';
import { no, type Verdict, yes } from '#core/verdict.ts';
import type { ModelFile } from '#product/file.ts';
import { products, versions } from './tables.server.ts';

export interface Version {
  readonly id: string;
  readonly name: string;
  readonly by: string;
  readonly at: Date;
}

/** Versions that a product may keep. */
export const MAX_VERSIONS = 200;
export const VERSION_NAME_MAX = 120;

export interface Versions {
  /** Newest first. */
  list(productId: string): Promise<readonly Version[]>;
  save(
    productId: string,
    name: string,
    by: string,
    file: ModelFile,
  ): Promise<Verdict<Version, 'too-many-versions'>>;
  /** The product as it was; null when it has no such version. */
  get(productId: string, versionId: string): Promise<ModelFile | null>;
}

const pack = promisify(gzip);
const unpack = promisify(gunzip);
const columns = { id: versions.id, name: versions.name, by: versions.by, at: versions.at };

/** Named versions, in PostgreSQL. */
export const createVersions = (orm: NodePgDatabase, random: () => number, now: () => Date): Versions => ({
  async list(productId) {
    return orm
      .select(columns)
      .from(versions)
      .where(eq(versions.productId, productId))
      .orderBy(desc(versions.at), desc(versions.id));
  },
  async save(productId, name, by, file) {
    const packed = await pack(JSON.stringify(file));
    return orm.transaction(async (rows) => {
      await rows.select({ id: products.id }).from(products).where(eq(products.id, productId)).for('update');
      if ((await rows.$count(versions, eq(versions.productId, productId))) >= MAX_VERSIONS)
        return no('too-many-versions');
      const version: Version = { id: makeId(random), name, by, at: now() };
      await rows.insert(versions).values({ ...version, productId, file: packed });
      return yes(version);
    });
  },
  async get(productId, versionId) {
    if (!isId(versionId)) return null;
    const [row] = await orm
      .select({ file: versions.file })
      .from(versions)
      .where(and(eq(versions.id, versionId), eq(versions.productId, productId)));
    // What we wrote ourselves was checked when it came in.
    return row ? (JSON.parse((await unpack(row.file)).toString('utf8')) as ModelFile) : null;
  },
});
