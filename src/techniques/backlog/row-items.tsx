import { useWords } from '#ui/language.tsx';
import type { MenuItem } from '#ui/menu.tsx';
import { useProduct } from '#ui/product.tsx';
import { useHands } from './list-hands.tsx';
import { backlogWords } from './words.ts';

/** What the menu of a line offers before what every entity offers. */
export const useRowItems = (id: string): (() => readonly MenuItem[]) => {
  const t = useWords(backlogWords);
  const { canEdit } = useProduct();
  const { actions, menus, concerned, step, edit, writeBelow } = useHands();
  return () => {
    if (!canEdit) return [];
    const ids = concerned(id);
    return [
      { label: t.rewrite, icon: 'pencil', keys: 'F2', onSelect: () => edit(id) },
      { label: t.below, icon: 'plus', keys: '↵', onSelect: () => writeBelow(id) },
      { label: t.duplicate, icon: 'copy', onSelect: () => actions.duplicate(ids) },
      ...menus.move(ids, (way) => step(ids, way)),
      ...menus.status(ids, t.status),
      ...menus.release(ids, t.release),
    ];
  };
};
