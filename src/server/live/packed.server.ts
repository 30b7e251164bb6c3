import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import * as Y from 'yjs';

/** A whole document as it is kept. Packed it is Yjs's second encoding in zstd: a fifth of the plain one or less. */
export interface State {
  readonly bytes: Uint8Array;
  readonly packed: boolean;
}

/** Takes tens of milliseconds for a large document: not for the thread that serves rooms. */
export const pack = (doc: Y.Doc): State => ({
  bytes: zstdCompressSync(Y.encodeStateAsUpdateV2(doc)),
  packed: true,
});

/** Bytes of a state before it is packed. */
export const sizeOf = ({ bytes, packed }: State): number =>
  packed ? zstdDecompressSync(bytes).length : bytes.length;

/** A document of a state and what came after, applied at once: one by one costs far more. */
export const rebuild = ({ bytes, packed }: State, updates: readonly Uint8Array[]): Y.Doc => {
  const doc = new Y.Doc();
  doc.transact(() => {
    if (packed) Y.applyUpdateV2(doc, zstdDecompressSync(bytes));
    else Y.applyUpdate(doc, bytes);
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  return doc;
};
