import { type ClipboardEvent, type KeyboardEvent, type MouseEvent, type RefObject, useRef } from 'react';
import { useProduct } from '#ui/product.tsx';
import { useSelection } from '#ui/selection.tsx';
import { AT_BOTTOM } from './add.ts';
import { commandOf, typedSize } from './commands.ts';
import { impliedBy } from './filter.ts';
import { HEIGHTS } from './layout.ts';
import type { ListProps } from './list-props.tsx';
import { extendTo, pickAll, pickOne, stepFrom, toggle } from './pick.ts';
import { LONG_LIST, withReading } from './reading.tsx';
import type { useList } from './use-list.tsx';
import { fieldsOfWritten } from './written.ts';

/** How soon a digit must follow another to belong to the same size, in milliseconds. */
const SOON = 800;

/** Whether an event belongs to a button or a field inside a line, not to the line. */
export const isControl = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('button, input, textarea, select, a, [popover]') !== null;

const lineOf = (target: EventTarget): string | undefined =>
  (target as Element).closest<HTMLElement>('[role=row][data-entity]')?.dataset.entity;

/** What keys, clicks and the clipboard do in the list. */
export const useListKeys = (
  { arrangement, filter, layout, actions, scroller, onLongList }: ListProps,
  { hands, anchor, wish }: ReturnType<typeof useList>,
  grid: RefObject<HTMLElement | null>,
  show: (id: string) => void,
) => {
  const { model, canEdit } = useProduct();
  const { selection } = useSelection();
  const typed = useRef<{ size: string; at: number; on: string | null }>({ size: '', at: 0, on: null });
  /** What a key acts on: all that is selected, else the active line. */
  const concerned = (active = hands.here()) =>
    selection.ids.size > 0 ? selection.ids : new Set(active === null ? [] : [active]);
  const pick = () => ({ ids: selection.ids, active: hands.here(), anchor });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const active = hands.here();
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / HEIGHTS[layout].story) - 2);
    const { key, shiftKey: shift, altKey: alt } = event;
    const command = commandOf({ key, shift, alt, control: event.ctrlKey || event.metaKey }, page);
    if (!command) return;
    const looks = ['go', 'all', 'none', 'toggle', 'open', 'menu'].includes(command.do);
    if ((!looks && !canEdit) || (active === null && command.do !== 'go' && command.do !== 'all')) return;
    if (command.do === 'none' && selection.ids.size === 0) return;
    event.preventDefault();
    event.stopPropagation();
    switch (command.do) {
      case 'go': {
        const to = stepFrom(arrangement.ids, active, command.by);
        if (to === null) return;
        if (command.keep) hands.goTo(to, anchor);
        else hands.take(command.extend ? extendTo(pick(), arrangement.ids, to) : pickOne(to));
        return show(to);
      }
      case 'step':
        return hands.step(concerned(), command.way);
      case 'end':
        wish.current = active;
        return command.way === 'top' ? actions.toTop(concerned()) : actions.toBottom(concerned());
      case 'size': {
        // Digits make one number only while they are typed for the same story.
        const soon = typed.current.on === active && event.timeStamp - typed.current.at < SOON;
        const size = typedSize(soon ? typed.current.size : '', command.digit);
        typed.current = { size, at: event.timeStamp, on: active };
        return actions.set(concerned(), { size: Number(size) });
      }
      case 'all':
        return hands.take(pickAll(pick(), arrangement.ids));
      case 'none':
        return selection.clear();
      case 'toggle':
        return hands.take(toggle(pick(), active!));
      case 'below':
        return hands.writeBelow(active!);
      case 'rewrite':
        return hands.edit(active!);
      case 'open':
        return hands.open(active!);
      case 'remove':
        return actions.remove(concerned());
      case 'menu':
        return grid.current
          ?.querySelector<HTMLElement>('[data-active] [data-actions] [aria-haspopup]')
          ?.click();
    }
  };

  const onClick = (event: MouseEvent) => {
    const id = lineOf(event.target);
    if (!id || isControl(event.target)) return;
    grid.current?.focus({ preventScroll: true });
    if (event.shiftKey) hands.take(extendTo(pick(), arrangement.ids, id));
    else if (event.ctrlKey || event.metaKey) hands.take(toggle(pick(), id));
    else {
      hands.take(pickOne(id));
      if (layout !== 'line') hands.open(id);
    }
  };

  const onDoubleClick = (event: MouseEvent) => {
    const id = lineOf(event.target);
    if (id && canEdit && layout === 'line' && !isControl(event.target)) hands.edit(id);
  };

  const onCopy = (event: ClipboardEvent) => {
    if (isControl(event.target) || concerned().size === 0 || getSelection()?.toString()) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', actions.asText(concerned()));
  };

  const onPaste = (event: ClipboardEvent) => {
    if (isControl(event.target) || !canEdit) return;
    event.preventDefault();
    const text = event.clipboardData.getData('text/plain');
    const active = hands.here();
    withReading(({ storiesIn, readWritten }) => {
      const lines = storiesIn(text);
      if (lines === null || lines.length > LONG_LIST) return onLongList(text);
      const common = impliedBy(filter, model);
      const stories = lines.map((line) => ({ ...common, ...fieldsOfWritten(readWritten(line), model) }));
      const last = actions.add(stories, active === null ? AT_BOTTOM : { after: active }).at(-1);
      if (last) hands.take(pickOne(last));
    });
  };

  const onFocus = (event: { target: EventTarget; currentTarget: EventTarget }) => {
    if (event.target === event.currentTarget && hands.here() === null && arrangement.ids[0])
      hands.goTo(arrangement.ids[0]);
  };
  return { onKeyDown, onClick, onDoubleClick, onCopy, onPaste, onFocus };
};
