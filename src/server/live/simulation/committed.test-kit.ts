import * as Y from 'yjs';

/** Whether a document holds all that an update brings: what it adds, and what it deletes. */
export const holds = (doc: Y.Doc, update: Uint8Array): boolean => {
  const { structs, ds } = Y.decodeUpdate(update);
  const known = ({ client, clock }: Y.ID, length: number) => Y.getState(doc.store, client) >= clock + length;
  return (
    structs.every((struct) => struct instanceof Y.Skip || known(struct.id, struct.length)) &&
    [...ds.clients].every(([client, runs]) =>
      runs.every(({ clock, len }) => isDeleted(doc, client, clock, len)),
    )
  );
};

const isDeleted = (doc: Y.Doc, client: number, clock: number, length: number): boolean => {
  const structs = doc.store.clients.get(client);
  if (!structs || Y.getState(doc.store, client) < clock + length) return false;
  for (let at = Y.findIndexSS(structs, clock); at < structs.length; at++) {
    const struct = structs[at]!;
    if (struct.id.clock >= clock + length) return true;
    if (!struct.deleted) return false;
  }
  return true;
};

/** What an undo deletes that somebody else made, but for what stood in what it deletes. */
export const deletesOfOthers = ({ deleteSet, doc }: Y.Transaction): string[] => {
  const found: string[] = [];
  for (const [client, runs] of deleteSet.clients) {
    if (client === doc.clientID) continue;
    const structs = doc.store.clients.get(client)!;
    for (const { clock, len } of runs) {
      for (let at = Y.findIndexSS(structs, clock); structs[at] && structs[at]!.id.clock < clock + len; at++) {
        const struct = structs[at]!;
        if (!(struct instanceof Y.Item)) continue;
        const holder = (struct.parent as Y.AbstractType<unknown>)._item;
        if (!holder?.deleted) found.push(`${client}:${struct.id.clock} ${struct.parentSub ?? ''}`);
      }
    }
  }
  return found;
};
