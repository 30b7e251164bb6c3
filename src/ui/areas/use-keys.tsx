import type { ClipboardEvent, FocusEvent, KeyboardEvent, MouseEvent } from 'react';
import { useProduct } from '../product.tsx';
import { useSelection } from '../selection.tsx';
import type { AreasTools } from './context.tsx';
import type { Way } from './ways.ts';

const WAYS: Readonly<Record<string, Way>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

const CONTROLS = 'button, input, textarea, select, a, [popover]';

const spotOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-item], [data-place]') : null;
const areaOf = (spot: HTMLElement): string => spot.closest<HTMLElement>('[data-area]')?.dataset.area ?? '';

const touches = () => matchMedia('(hover: none)').matches;

/** What keys, clicks and pastes do, wherever they happen on a board of areas. */
export const useAreaKeys = ({ acts, hands }: AreasTools) => {
  const { canEdit } = useProduct();
  const { selection, open } = useSelection();
  const chosen = (id: string) => (selection.ids.has(id) ? [...selection.ids].filter(acts.areaOf) : [id]);

  const onCardKey = (event: KeyboardEvent, spot: HTMLElement, id: string): boolean => {
    if (hands.onKey?.(event, id)) return true;
    if (event.key === ' ') open(id);
    else if (event.key === 'Escape') selection.clear();
    else if (event.key.toLowerCase() === 'm' || event.key === 'ContextMenu')
      spot.querySelector<HTMLElement>('[aria-haspopup=menu]')?.click();
    else if (!canEdit) return false;
    else if (event.key === 'Enter') acts.begin(areaOf(spot), { after: id });
    else if (event.key === 'F2') acts.edit(id);
    else if (event.key === 'Delete' || event.key === 'Backspace') acts.remove(chosen(id));
    else return false;
    return true;
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const spot = spotOf(event.target);
    if (!spot || event.target !== spot || event.nativeEvent.isComposing) return;
    const id = spot.dataset.item;
    const way = WAYS[event.key];
    if (event.ctrlKey || event.metaKey) return;
    if (way && event.altKey) {
      if (id && canEdit) acts.nudge(id, way);
    } else if (event.altKey) return;
    else if (way) acts.walk(spot, way);
    else if (id) {
      if (!onCardKey(event, spot, id)) return;
    } else if (event.key.length === 1 && event.key !== ' ' && event.key !== '?')
      acts.begin(areaOf(spot), undefined, event.key);
    else return;
    event.preventDefault();
  };

  const onClick = (event: MouseEvent<HTMLElement>) => {
    const target = event.target as HTMLElement;
    const id = spotOf(target)?.dataset.item;
    if (!id || target.closest(CONTROLS)) return;
    if (event.ctrlKey || event.metaKey) selection.toggle(id);
    else acts.focus(id);
    if (touches()) open(id);
  };

  const onDoubleClick = (event: MouseEvent<HTMLElement>) => {
    const target = event.target as HTMLElement;
    const id = spotOf(target)?.dataset.item;
    if (!id || target.closest(CONTROLS)) return;
    if (canEdit) acts.edit(id);
    else open(id);
  };

  const onPaste = (event: ClipboardEvent<HTMLElement>) => {
    const spot = spotOf(event.target);
    if (!spot || !canEdit || (event.target as HTMLElement).matches('input, textarea')) return;
    const text = event.clipboardData.getData('text/plain');
    if (text.trim() === '') return;
    event.preventDefault();
    acts.paste(areaOf(spot), spot.dataset.item ?? null, text);
  };

  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const { target, relatedTarget } = event;
    const list = target.closest<HTMLElement>('[data-cards]');
    if (!list) return;
    if (target === list) {
      // One tab stop for an area: it hands the focus to the card one was on, or to its first.
      const cards = [...list.querySelectorAll<HTMLElement>('[data-item]')];
      (cards.find(({ dataset }) => dataset.item === selection.last) ?? cards[0])?.focus();
      return;
    }
    list.tabIndex = -1;
    // A menu that closes gives the focus to its button; keys are the card's.
    const item = target.closest<HTMLElement>('[data-item]');
    if (target.tabIndex === -1 && target.ariaHasPopup === 'menu' && item?.contains(relatedTarget))
      queueMicrotask(() => document.activeElement === target && item.focus());
  };
  const onBlur = (event: FocusEvent<HTMLElement>) => {
    const list = event.target.closest<HTMLElement>('[data-cards]');
    if (list && !list.contains(event.relatedTarget)) list.tabIndex = 0;
  };

  return { onKeyDown, onClick, onDoubleClick, onPaste, onFocus, onBlur };
};
