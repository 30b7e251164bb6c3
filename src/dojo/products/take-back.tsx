import { useMemo } from 'react';
import { useWords } from '#ui/language.tsx';
import { useProduct } from '#ui/product.tsx';
import { useSay } from '#ui/toasts.tsx';
import { productWords } from './words.ts';

/** Undo and redo as one asks for them by key or button: where nothing can be taken back, the page says so. */
export const useTakeBack = (): { readonly undo: () => void; readonly redo: () => void } => {
  const t = useWords(productWords);
  const { undo: hand, canEdit } = useProduct();
  const say = useSay();
  return useMemo(() => {
    const take = (stack: readonly unknown[], act: () => unknown, nothing: string) => () => {
      if (!canEdit) return;
      const had = stack.length > 0;
      if (act() === null) say(had ? t.overwritten : nothing);
    };
    return {
      undo: () => take(hand.undoStack, () => hand.undo(), t.nothingToUndo)(),
      redo: () => take(hand.redoStack, () => hand.redo(), t.nothingToRedo)(),
    };
  }, [hand, canEdit, say, t]);
};
