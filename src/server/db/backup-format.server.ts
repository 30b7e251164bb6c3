/**
 * The shape of a backup: gzipped lines of JSON, so that any tool and any later version can read it.
 * First a head, then for each table a line that opens it and a line for each row, then the end.
 * A file without its end was cut off, and nothing of it is restored. Described in docs/operating.md.
 */
import { z } from 'zod';

export const backupFormat = 'po-dojo-backup/1';

export const Head = z.object({
  format: z.literal(backupFormat),
  made: z.iso.datetime(),
  /** The version of PO Dojo that made it. */
  version: z.string(),
  /** When the last migration of this database was written; the next ones are applied after restoring. */
  migration: z.number(),
});
export type Head = z.infer<typeof Head>;

export const Table = z.object({ table: z.string(), columns: z.array(z.string()) });
export type Table = z.infer<typeof Table>;

/** Where a counter stands. */
export const Sequence = z.object({ sequence: z.string(), value: z.string(), called: z.boolean() });
export type Sequence = z.infer<typeof Sequence>;

export const End = z.object({ end: z.literal(true), rows: z.number() });
