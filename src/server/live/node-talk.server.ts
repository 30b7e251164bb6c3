/** What processes say to one another over the bus: as JSON, read with care, as anything may stand on a channel. */
import { z } from 'zod';

const Product = z.string().min(1).max(200);
const Count = z.number().int().nonnegative();
const said = <K extends string, T extends z.ZodRawShape>(kind: K, shape: T) =>
  z.object({ from: z.string().min(1).max(100), kind: z.literal(kind), ...shape });

const Talk = z.discriminatedUnion('kind', [
  /** I live. */
  said('here', {}),
  /** I go: whoever was with me is gone. */
  said('gone', {}),
  /** These products are open with me. `ask`: say what is open with you. */
  said('open', { products: z.array(Product), ask: z.boolean() }),
  said('shut', { products: z.array(Product) }),
  /** I wrote rows: up to this number of each product. */
  said('rows', { rows: z.array(z.tuple([Product, Count])) }),
  /** Rights or names have changed: ask again for whoever is there. */
  said('door', { products: z.array(Product) }),
  /** Where these accounts are signed in has changed, or they are gone: ask again for whoever came in by one. */
  said('account', { accounts: z.array(z.string().min(1).max(200)) }),
  /** Something beside the document has changed. */
  said('news', { product: Product, topics: z.array(z.string().max(500)) }),
  /** What people with me show: client id, clock, JSON or null for who left. */
  said('shown', { product: Product, states: z.array(z.tuple([Count, Count, z.string().nullable()])) }),
]);

export type Talk = z.infer<typeof Talk>;
type Said<T> = T extends Talk ? Omit<T, 'from'> : never;
/** Something to say, before it bears a name. */
export type ToSay = Said<Talk>;

export const readTalk = (text: string): Talk | null => {
  try {
    return Talk.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
};

export const writeTalk = (from: string, talk: ToSay): string => JSON.stringify({ from, ...talk });

const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value)) + 1;

/** Items in portions, each of so many bytes of JSON at most. An item that is larger by itself is left out. */
export const portions = <T>(items: readonly T[], bytes: number): T[][] => {
  const all: T[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const item of items) {
    const own = bytesOf(item);
    if (own > bytes) continue;
    if (size + own > bytes) {
      all.push([]);
      size = 0;
    }
    all.at(-1)!.push(item);
    size += own;
  }
  return all;
};
