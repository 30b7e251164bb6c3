import * as Y from 'yjs';

/** Has Yjs draw the client ids of new documents in a course that is always the same. The answer gives chance back. */
export const drawnClientIds = (): (() => void) => {
  const ids = new WeakMap<Y.Doc, number>();
  let drawn = 0;
  Object.defineProperty(Y.Doc.prototype, 'clientID', {
    configurable: true,
    get(this: Y.Doc) {
      return ids.get(this);
    },
    // What a document sets first is what it drew by chance.
    set(this: Y.Doc, id: number) {
      ids.set(this, ids.has(this) ? id : 100_000 + ((++drawn * 7_919) % 100_003));
    },
  });
  return () => void Reflect.deleteProperty(Y.Doc.prototype, 'clientID');
};
