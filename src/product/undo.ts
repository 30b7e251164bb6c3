import * as Y from 'yjs';
import { entitiesOf, productOf, setAsideOf } from './document.ts';

/** Undo and redo of one person's own changes: only transactions with their origin are taken back. */
export const createUndo = (doc: Y.Doc, origin: unknown): Y.UndoManager =>
  new Y.UndoManager([entitiesOf(doc), productOf(doc), setAsideOf(doc)] as Y.AbstractType<unknown>[], {
    doc,
    trackedOrigins: new Set([origin]),
    captureTimeout: 600,
  });
