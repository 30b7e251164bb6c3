import type { ClipboardEvent, FocusEvent, KeyboardEvent, MouseEvent } from 'react';
import { useSelection } from '#ui/selection.tsx';
import type { MapTools } from './map-context.tsx';
import {
  BARE,
  type Ground,
  itemAt,
  LAST_BAND,
  PLACE,
  storiesBetween,
  TRAY,
  type Way,
  walk,
  whereIs,
} from './walk.ts';

const WAYS: Readonly<Record<string, Way>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'home',
  End: 'end',
  PageUp: 'previous-band',
  PageDown: 'next-band',
};

const itemOf = (target: EventTarget | null): string | null =>
  target instanceof Element ? (target.closest<HTMLElement>('[data-item]')?.dataset.item ?? null) : null;

const isPlain = (item: string) =>
  ![PLACE, BARE].some((mark) => item.startsWith(mark)) && item !== LAST_BAND && item !== TRAY;

/** Hands on the grid: what keys, clicks and pastes do, wherever they happen on it. */
export const useHands = (
  ground: Ground,
  tools: MapTools,
  more: { zoomBy: (by: 1 | -1) => void; search: () => void },
) => {
  const { selection, open, opened } = useSelection();
  const { actions, hand, map, canEdit } = tools;
  const isStory = (item: string) => map.model.get(item)?.kind === 'story';

  const choose = (item: string) => {
    hand.anchor = item;
    if (isPlain(item)) selection.set([item]);
    else selection.clear();
    // The sheet beside the map follows the hand.
    if (opened && isPlain(item)) open(item);
  };
  const extend = (item: string) => {
    const from = hand.anchor;
    const ids = from && isStory(from) && isStory(item) ? storiesBetween(ground, from, item) : [];
    if (ids.length > 0) selection.set(ids);
    else choose(item);
  };

  const onArrow = (event: KeyboardEvent, item: string, way: Way) => {
    event.preventDefault();
    if (event.altKey) {
      if (canEdit && (way === 'up' || way === 'down' || way === 'left' || way === 'right'))
        actions.nudge(item, way);
      return;
    }
    const from = whereIs(ground, item, hand.column);
    if (!from) return;
    const to = walk(ground, from, (event.ctrlKey || event.metaKey) && way === 'home' ? 'top' : way);
    hand.column = to.column;
    const next = itemAt(ground, to);
    if (!next) return;
    if (event.shiftKey) extend(next);
    else choose(next);
    actions.focus(next);
  };

  /** What a key does where no text is written; whether it did something. */
  const onEditKey = (event: KeyboardEvent, item: string): boolean => {
    if (event.key === 'Enter') actions.sibling(item);
    else if (event.key === 'F2' && isPlain(item)) actions.edit(item);
    else if ((event.key === 'Delete' || event.key === 'Backspace') && isPlain(item)) actions.remove(item);
    else if (
      event.key.toLowerCase() === 'm' &&
      isPlain(item) &&
      ['story', 'step'].includes(map.model.get(item)?.kind ?? '')
    )
      actions.askWhere(selection.ids.has(item) ? [...selection.ids] : [item]);
    else if (event.key.length === 1 && event.key !== ' ' && item.startsWith(PLACE)) {
      const [step, release] = item.slice(PLACE.length).split('|');
      actions.addStory({ step: step || null, release: release || null }, null, event.key);
    } else return false;
    return true;
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const focused = itemOf(event.target);
    const inside = (event.target as HTMLElement).dataset.item === focused;
    if (!focused || !inside || event.nativeEvent.isComposing) return;
    // What was walked to may not be drawn yet and take the focus later: keys that are faster go on from there.
    const item = hand.wish && whereIs(ground, hand.wish, hand.column) ? hand.wish : focused;
    const command = event.ctrlKey || event.metaKey;
    const way = WAYS[event.key];
    if (way) return onArrow(event, item, way);
    if (event.key === ' ' && isPlain(item)) {
      event.preventDefault();
      if (command) selection.toggle(item);
      else open(item);
    } else if (command && event.key.toLowerCase() === 'a') {
      event.preventDefault();
      const { columns, bands } = ground.shape;
      selection.set(
        bands.flatMap((band) =>
          columns.flatMap((column) =>
            column.kind === 'bare' ? [] : ground.ids(`${column.step ?? ''}|${band ?? ''}`),
          ),
        ),
      );
    } else if (event.key === 'Escape') selection.clear();
    else if (command || event.altKey) return;
    else if (canEdit && onEditKey(event, item)) event.preventDefault();
    else if (event.key === '+' || event.key === '-') more.zoomBy(event.key === '+' ? 1 : -1);
    else if (event.key === '/') {
      event.preventDefault();
      more.search();
    }
  };

  const onClick = (event: MouseEvent<HTMLElement>) => {
    const target = event.target as HTMLElement;
    const item = itemOf(target);
    if (!item || target.closest('button, input, textarea, a, [popover]')) return;
    if (item === TRAY) {
      actions.sibling(item);
      return;
    }
    if (item.startsWith(PLACE) || item.startsWith(BARE)) {
      if (canEdit) actions.sibling(item);
      return;
    }
    if (event.shiftKey) extend(item);
    else if ((event.ctrlKey || event.metaKey) && isStory(item)) {
      selection.toggle(item);
      hand.anchor = item;
    } else choose(item);
    const where = whereIs(ground, item, hand.column);
    if (where) hand.column = where.column;
    actions.focus(item);
  };

  const onDoubleClick = (event: MouseEvent<HTMLElement>) => {
    const target = event.target as HTMLElement;
    const item = itemOf(target);
    if (!item || !isPlain(item) || target.closest('button, input, textarea, a, [popover]')) return;
    if (canEdit) actions.edit(item);
    else open(item);
  };

  const onPaste = (event: ClipboardEvent<HTMLElement>) => {
    const item = itemOf(event.target);
    if (!item || !canEdit || (event.target as HTMLElement).matches('input, textarea')) return;
    const text = event.clipboardData.getData('text/plain');
    const [step, release] = item.startsWith(PLACE) ? item.slice(PLACE.length).split('|') : [];
    const cell = item.startsWith(PLACE) ? { step: step || null, release: release || null } : map.cellOf(item);
    if (!cell || !text.trim()) return;
    event.preventDefault();
    actions.paste(cell, isStory(item) ? item : null, text);
  };

  // One tab stop: the grid itself takes the focus only to hand it on, and is none while the focus is inside.
  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const grid = event.currentTarget;
    if (event.target === grid) {
      const last = hand.last && whereIs(ground, hand.last, hand.column) ? hand.last : null;
      const top = walk(ground, { row: 0, column: 0, index: 0 }, 'top');
      const item = last ?? itemAt(ground, top);
      if (item) actions.focus(item);
      return;
    }
    grid.tabIndex = -1;
    const item = itemOf(event.target);
    if (!item) return;
    hand.last = item;
    hand.wish = null;
  };
  const onBlur = (event: FocusEvent<HTMLElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) event.currentTarget.tabIndex = 0;
  };

  return { onKeyDown, onClick, onDoubleClick, onPaste, onFocus, onBlur };
};
