import type { Pool } from 'pg';
import type * as Y from 'yjs';
import type { Locale } from '#core/words.ts';
import { readProduct } from '#product/document.ts';
import type { Log } from '#server/log.server.ts';
import { cleanLine } from './visitor.ts';

/** How late the copies may be, in milliseconds. */
const DELAY = 2_000;

interface Copy {
  readonly title: string;
  readonly locale: Locale;
  readonly changedAt: Date;
}

const write = `
  update products set title = row.title, locale = row.locale, changed_at = row.changed_at
  from unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[]) as row (id, title, locale, changed_at)
  where products.id = row.id`;

/** What the table of products says of a document: never a character that PostgreSQL would refuse. */
export const copyOf = (doc: Y.Doc): { title: string; locale: Locale } => {
  const { title, locale } = readProduct(doc);
  return { title: cleanLine(title, 200), locale };
};

export interface Projection {
  /** Told of each commit; cheap, and writes later for all products at once. */
  changed(productId: string, doc: Y.Doc): void;
  /** Writes what is left. */
  close(): Promise<void>;
}

/** Keeps the copies in the table of products a few seconds behind the documents. */
export const createProjection = (pool: Pool, now: () => Date, log: Log): Projection => {
  let waiting = new Map<string, Copy>();
  let timer: NodeJS.Timeout | undefined;
  let writing = Promise.resolve();
  const flush = () => {
    timer = undefined;
    const copies = [...waiting];
    waiting = new Map();
    if (copies.length === 0) return;
    writing = writing.then(async () => {
      try {
        await pool.query(write, [
          copies.map(([id]) => id),
          copies.map(([, copy]) => copy.title),
          copies.map(([, copy]) => copy.locale),
          copies.map(([, copy]) => copy.changedAt),
        ]);
      } catch (cause) {
        // The documents hold the truth; the next change of each brings its copy along.
        log.warn('Titles of products could not be copied for the lists.', { cause });
      }
    });
  };
  return {
    changed(productId, doc) {
      waiting.set(productId, { ...copyOf(doc), changedAt: now() });
      timer ??= setTimeout(flush, DELAY);
    },
    async close() {
      clearTimeout(timer);
      flush();
      await writing;
    },
  };
};
