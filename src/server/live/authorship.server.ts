import { isDeepStrictEqual } from 'node:util';
import * as Y from 'yjs';
import type { Author } from './entry.server.ts';
import type { Read } from './sound.server.ts';

type Struct = Read['structs'][number];

/**
 * Whose a Yjs client id is: theirs who wrote under it first, as long as they are here. Somebody else who writes under
 * it would have Yjs take their edit for one that the first has yet to send, and leave that out when it comes.
 */
export class Authorship {
  readonly #authors = new Map<number, Author>();
  readonly #left = new WeakSet<Author>();

  /** Whether all that an update adds is written under ids that are the author's, or nobody's here. */
  allows(author: Author, added: Iterable<number>): boolean {
    for (const client of added) {
      const holder = this.#authors.get(client);
      if (holder && holder.person?.id !== author.person?.id) return false;
    }
    return true;
  }

  /** From now on these are theirs, if they are here. The same person takes over from a connection of theirs. */
  claim(author: Author, added: Iterable<number>): void {
    // What they sent before they left is still taken.
    if (this.#left.has(author)) return;
    for (const client of added) this.#authors.set(client, author);
  }

  /** They have left: their ids are as nobody's until they write again. */
  forget(author: Author): void {
    this.#left.add(author);
    for (const [client, holder] of this.#authors) if (holder === author) this.#authors.delete(client);
  }

  forgetAll(): void {
    this.#authors.clear();
  }
}

/** Under which ids an update writes something that a document has not yet. */
export const addedBy = (doc: Y.Doc, { structs }: Read): ReadonlySet<number> => {
  const clients = new Set<number>();
  for (const { id, length } of structs)
    if (id.clock + length > Y.getState(doc.store, id.client)) clients.add(id.client);
  return clients;
};

/**
 * Whether an update says something else than the document under the same client and clock. Yjs would pass over it
 * without a word, and so its sender must not be told that it was taken. What is deleted cannot be told apart.
 */
export const contradicts = (doc: Y.Doc, { structs }: Read): boolean =>
  structs.some((struct) => {
    const { client, clock } = struct.id;
    const end = Math.min(clock + struct.length, Y.getState(doc.store, client));
    if (!(struct instanceof Y.Item) || end <= clock) return false;
    const known = doc.store.clients.get(client)!;
    for (let at = Y.findIndexSS(known, clock); at < known.length; at++) {
      const stands = known[at]!;
      if (stands.id.clock >= end) return false;
      const from = Math.max(clock, stands.id.clock);
      const to = Math.min(end, stands.id.clock + stands.length);
      if (!agree(struct, stands, from, to)) return true;
    }
    return false;
  });

const agree = (one: Y.Item, other: Struct, from: number, to: number): boolean => {
  if (!(other instanceof Y.Item)) return true;
  const [mine, theirs] = [one.content, other.content];
  if (mine instanceof Y.ContentDeleted || theirs instanceof Y.ContentDeleted) return true;
  if (mine.constructor !== theirs.constructor) return false;
  if (mine instanceof Y.ContentType)
    return mine.type.constructor === (theirs as Y.ContentType).type.constructor;
  const part = ({ id }: Y.Item, content: Y.Item['content']): unknown => {
    const [begin, end] = [from - id.clock, to - id.clock];
    // Cut in two, each half of a pair of surrogates becomes another character in Yjs.
    if (content instanceof Y.ContentString)
      return content.str.slice(begin, end).replace(/[\ud800-\udfff]/g, '\ufffd');
    return content.getContent().slice(begin, end);
  };
  return mine.isCountable() ? isDeepStrictEqual(part(one, mine), part(other, theirs)) : true;
};

/** Whether two updates write under the same client and clock. */
export const overlap = (one: Uint8Array, other: Uint8Array): boolean => {
  const [mine, theirs] = [Y.parseUpdateMeta(one), Y.parseUpdateMeta(other)];
  return [...mine.to].some(([client, to]) => {
    const from = Math.max(mine.from.get(client) ?? 0, theirs.from.get(client) ?? 0);
    return from < Math.min(to, theirs.to.get(client) ?? 0);
  });
};
