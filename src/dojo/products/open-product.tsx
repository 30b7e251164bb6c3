import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import * as Y from 'yjs';
import { makeId } from '#core/id.ts';
import { LiveModel } from '#product/live-model.ts';
import type { Pen } from '#product/pen.ts';
import { createUndo } from '#product/undo.ts';
import { connect, type LiveConnection, type LiveState } from '#ui/live/connect.tsx';
import type { OpenProduct } from '#ui/product.tsx';

export type { LiveState };

const ConnectionContext = createContext<LiveConnection | null>(null);
export const ConnectionProvider = ConnectionContext.Provider;

export const useConnection = (): LiveConnection => {
  const connection = useContext(ConnectionContext);
  if (!connection) throw new Error('a connection outside a product');
  return connection;
};

/** Where what one wrote has got to. */
export const useLiveState = (): LiveState => {
  const connection = useConnection();
  return useSyncExternalStore(connection.subscribe, connection.getSnapshot, connection.getSnapshot);
};

interface Opened {
  readonly product: OpenProduct;
  readonly connection: LiveConnection;
}

/** Opens a product: its document, this person's pen, undo and live connection. Null until the page is awake. */
export const useOpenedProduct = (id: string, canEdit: boolean, name: string): Opened | null => {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [by] = useState(() => ({ name }));
  by.name = name;
  useEffect(() => {
    let doc = new Y.Doc();
    const model = new LiveModel(doc);
    const origin = { person: id };
    const pen: Pen = {
      model,
      get by() {
        return by.name;
      },
      now: () => new Date().toISOString(),
      newId: () => makeId(Math.random),
      origin,
    };
    let undo = createUndo(doc, origin);
    const connection = connect({
      productId: id,
      doc,
      onMoved(next) {
        const old = { doc, undo };
        doc = next;
        // What was done in the old epoch cannot be taken back in the new one.
        undo = createUndo(next, origin);
        model.moveTo(next);
        setOpened((now) => now && { ...now, product: { ...now.product, undo } });
        old.undo.destroy();
      },
    });
    setOpened({ product: { id, model, pen, canEdit, undo, onNews: connection.onNews }, connection });
    return () => {
      connection.close();
      undo.destroy();
      model.destroy();
      doc.destroy();
    };
  }, [id, canEdit, by]);
  return opened;
};
