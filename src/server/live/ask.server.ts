import type * as Y from 'yjs';
import type { LiveDocument } from './document.server.ts';
import type { ChangeEntry } from './entry.server.ts';
import { StoreAway } from './settled.server.ts';

/** Reads a document as it is committed; null when there is none. Rejects with StoreAway when it cannot be had. */
export const readFrom = <T>(document: LiveDocument, look: (doc: Y.Doc) => T): Promise<T | null> =>
  new Promise((resolve, reject) => {
    const act = (doc: Y.Doc) => {
      try {
        resolve(look(doc));
      } catch (error) {
        reject(error);
      }
    };
    const away = () => reject(new StoreAway('The product cannot be read at the moment.'));
    document.whenSettled({ act, gone: () => resolve(null), away });
  });

/** What the server does to a document; `room`: how many bytes more it may hold. */
export type Act<T> = (doc: Y.Doc, room: number) => T;

/** Changes a document in the name of somebody; resolves once it is committed, with null when there is none. */
export const changeIn = <T>(document: LiveDocument, by: string | null, act: Act<T>): Promise<T | null> =>
  new Promise((resolve, reject) => {
    let result: T;
    const run: ChangeEntry['run'] = (doc, room) => {
      result = act(doc, room);
    };
    const done = () => resolve(result);
    const gone = () => resolve(null);
    const taken = document.give({ kind: 'change', by, run, done, gone, fail: reject });
    if (!taken) reject(new StoreAway('The product cannot be changed at the moment.'));
  });
