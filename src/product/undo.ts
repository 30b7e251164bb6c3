import * as Y from 'yjs';
import { entitiesOf, productOf, setAsideOf } from './document.ts';

/** Words typed into one text go together as long as no pause between them is longer. Milliseconds. */
const PAUSE = 600;

/** Fields that say who changed something and when: they change beside the one somebody meant. */
const BESIDE = new Set(['changedAt', 'changedBy']);

/** The one field that a transaction changed, by its holder and name; null when it changed more, or anything else. */
const fieldChanged = ({ changed }: Y.Transaction): string | null => {
  const fields = new Set<string>();
  for (const [type, keys] of changed as Map<Y.AbstractType<unknown>, Set<string | null>>) {
    const [holder, names] = type instanceof Y.Text ? [type.parent, [type._item?.parentSub]] : [type, keys];
    // What is not in an entity comes or goes whole.
    const item = (holder as Y.AbstractType<unknown> | null)?._item;
    if (!item) return null;
    for (const name of names)
      if (!BESIDE.has(name ?? '')) fields.add(`${item.id.client} ${item.id.clock} ${name}`);
  }
  const [only] = fields;
  return fields.size === 1 ? only! : null;
};

/** Yjs goes on to older steps until one changes something; what stands beneath the last is kept out of its reach. */
const onlyLast = <T>(stack: unknown[], act: () => T): T => {
  const older = stack.splice(0, Math.max(0, stack.length - 1));
  try {
    return act();
  } finally {
    stack.unshift(...older);
  }
};

class StepByStep extends Y.UndoManager {
  override undo() {
    return onlyLast(this.undoStack, () => super.undo());
  }

  override redo() {
    return onlyLast(this.redoStack, () => super.redo());
  }
}

/**
 * Undo and redo of one person's own changes: only transactions with their origin are taken back. What is typed into
 * one text is one step; everything else is a step of its own, with all that one gesture changed at once. Each call
 * takes back one step; it answers null and changes nothing where others have since overwritten all that it did.
 */
export const createUndo = (doc: Y.Doc, origin: unknown): Y.UndoManager => {
  let last: string | null = null;
  let sameGesture = false;
  // Heard before the manager hears it, so that it begins a new step with this very change.
  doc.on('afterTransaction', (transaction) => {
    if (transaction.origin !== origin || transaction.changed.size === 0) return;
    const field = fieldChanged(transaction);
    if (!sameGesture && (field === null || field !== last)) undo.stopCapturing();
    last = sameGesture && field !== last ? null : field;
    sameGesture = true;
    void Promise.resolve().then(() => {
      sameGesture = false;
    });
  });
  const undo = new StepByStep(
    [entitiesOf(doc), productOf(doc), setAsideOf(doc)] as Y.AbstractType<unknown>[],
    {
      doc,
      trackedOrigins: new Set([origin]),
      captureTimeout: PAUSE,
    },
  );
  // What is typed after an undo is not part of the step before.
  undo.on('stack-item-popped', () => {
    last = null;
  });
  return undo;
};
