import { type ClipboardEvent, type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { useLocale, useWords } from '#ui/language.tsx';
import { useProduct } from '#ui/product.tsx';
import { useSelection } from '#ui/selection.tsx';
import type { StoryActions } from './actions.tsx';
import { atBottom } from './add.ts';
import type { Arrangement, Line } from './arrange.ts';
import { commandOf, typedSize } from './commands.ts';
import { DraftRow } from './draft-row.tsx';
import { type BacklogFilter, impliedBy } from './filter.ts';
import { HEIGHTS, type Layout } from './layout.ts';
import { LONG_LIST, storiesIn } from './lines.ts';
import { ListHandsProvider } from './list-hands.tsx';
import { extendTo, pickAll, pickOne, stepFrom, toggle } from './pick.ts';
import { ReleaseRow } from './release-row.tsx';
import { Row, rowId } from './row.tsx';
import type { StoryMenus } from './story-menus.tsx';
import { targetAt } from './target.ts';
import { useDrop } from './use-drop.tsx';
import { useList } from './use-list.tsx';
import { useWindow } from './use-window.tsx';
import { offsetsOf } from './window.ts';
import { backlogWords } from './words.ts';
import { fieldsOfWritten, readWritten } from './written.ts';

type Shown = Line | { readonly is: 'draft'; readonly after: string };

interface ListProps {
  arrangement: Arrangement;
  filter: BacklogFilter;
  layout: Layout;
  actions: StoryActions;
  menus: StoryMenus;
  scroller: RefObject<HTMLElement | null>;
  head: RefObject<HTMLElement | null>;
  /** What stays in sight whatever the filter says. */
  onKeep: (id: string | null) => void;
  onLongList: (text: string) => void;
  /** A story to bring into sight, such as one just added. */
  reveal: string | null;
}

const shownLines = (lines: readonly Line[], draft: { after: string } | null): readonly Shown[] => {
  if (!draft) return lines;
  const at = lines.findIndex((line) => line.is === 'story' && line.id === draft.after);
  return [...lines.slice(0, at + 1), { is: 'draft', after: draft.after }, ...lines.slice(at + 1)];
};

const isControl = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('button, input, textarea, select, a, [popover]') !== null;

/** The ordered stories, as a grid that is one tab stop: the keys act on its active line. */
export function StoryList(props: ListProps) {
  const { arrangement, filter, layout, actions, menus, scroller, head, onLongList, reveal: asked } = props;
  const t = useWords(backlogWords);
  const locale = useLocale();
  const { model, pen, canEdit } = useProduct();
  const { selection, open, opened } = useSelection();
  const grid = useRef<HTMLDivElement>(null);
  const mark = useRef<HTMLDivElement>(null);
  const typed = useRef({ size: '', at: 0 });
  const { hands, active, anchor, editing, draft, wish } = useList({ ...props, grid });

  const shown = useMemo(() => shownLines(arrangement.lines, draft), [arrangement, draft]);
  const offsets = useMemo(() => offsetsOf(shown, ({ is }) => HEIGHTS[layout][is]), [shown, layout]);
  const indexes = useMemo(
    () => new Map(shown.map((line, at) => [line.is === 'draft' ? 'draft' : (line.id ?? 'none'), at])),
    [shown],
  );
  const { range, reveal } = useWindow(scroller, grid, head, offsets);
  const show = (id: string | null) => reveal(id === null ? -1 : (indexes.get(id) ?? -1));

  useLayoutEffect(() => {
    if (wish.current !== null) show(wish.current);
    wish.current = null;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new wish scrolls
  useEffect(() => {
    if (asked) show(asked);
  }, [asked]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a draft that moved scrolls
  useEffect(() => {
    if (draft) show('draft');
  }, [draft]);
  // An open sheet follows the active story, a moment later so that holding an arrow stays light.
  useEffect(() => {
    if (!opened || !active || opened === active || model.get(opened)?.kind !== 'story') return;
    const timer = setTimeout(() => open(active), 150);
    return () => clearTimeout(timer);
  }, [active, open, model, opened]);
  // A menu that closes gives the focus back to the list, not to its button: the arrows go on from there.
  useEffect(() => {
    const list = grid.current;
    const onToggle = (event: Event) => {
      const focused = document.activeElement;
      if ((event as ToggleEvent).newState === 'closed' && list?.contains(focused) && focused?.matches('[aria-haspopup]'))
        list.focus({ preventScroll: true });
    };
    list?.addEventListener('toggle', onToggle, true);
    return () => list?.removeEventListener('toggle', onToggle, true);
  }, []);

  useDrop({
    scroller,
    list: grid,
    mark,
    offsets,
    onStart: (id) => {
      if (!selection.ids.has(id)) hands.take(pickOne(id));
    },
    onDrop: (id, at) => {
      const ids = hands.concerned(id);
      const above = shown.slice(0, at).some(({ is }) => is === 'draft') ? 1 : 0;
      const target = targetAt(arrangement.lines, at - above, ids);
      if (target) actions.move(ids, target);
      hands.goTo(id);
    },
  });

  const ids = active !== null && selection.ids.size > 0 ? selection.ids : new Set(active === null ? [] : [active]);
  const pick = { ids: selection.ids, active, anchor };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / HEIGHTS[layout].story) - 2);
    const { key, shiftKey: shift, altKey: alt } = event;
    const command = commandOf({ key, shift, alt, control: event.ctrlKey || event.metaKey }, page);
    if (!command) return;
    const needsEdit = !['go', 'all', 'none', 'toggle', 'open', 'menu'].includes(command.do);
    if (needsEdit && (!canEdit || active === null)) return;
    if (command.do === 'none' && selection.ids.size === 0) return;
    event.preventDefault();
    event.stopPropagation();
    switch (command.do) {
      case 'go': {
        const to = stepFrom(arrangement.ids, active, command.by);
        if (to === null) return;
        if (command.keep) hands.goTo(to, anchor);
        else hands.take(command.extend ? extendTo(pick, arrangement.ids, to) : pickOne(to));
        return show(to);
      }
      case 'step':
        return hands.step(ids, command.way);
      case 'end':
        wish.current = active;
        return command.way === 'top' ? actions.toTop(ids) : actions.toBottom(ids);
      case 'size': {
        const soon = event.timeStamp - typed.current.at < 800;
        typed.current = { size: typedSize(soon ? typed.current.size : '', command.digit), at: event.timeStamp };
        return actions.set(ids, { size: Number(typed.current.size) });
      }
      case 'all':
        return hands.take(pickAll(pick, arrangement.ids));
      case 'none':
        return selection.clear();
      case 'toggle':
        return active !== null ? hands.take(toggle(pick, active)) : undefined;
      case 'below':
        return hands.writeBelow(active!);
      case 'rewrite':
        return hands.edit(active!);
      case 'open':
        return active !== null ? hands.open(active) : undefined;
      case 'remove':
        return actions.remove(ids);
      case 'menu':
        return document
          .querySelector<HTMLElement>(`#${CSS.escape(rowId(active ?? ''))} [data-actions] [aria-haspopup]`)
          ?.click();
    }
  };

  const onClick = (event: MouseEvent) => {
    const id = (event.target as Element).closest<HTMLElement>('[role=row][data-entity]')?.dataset.entity;
    if (!id || isControl(event.target)) return;
    grid.current?.focus({ preventScroll: true });
    if (event.shiftKey) hands.take(extendTo(pick, arrangement.ids, id));
    else if (event.ctrlKey || event.metaKey) hands.take(toggle(pick, id));
    else {
      hands.take(pickOne(id));
      if (layout === 'card') hands.open(id);
    }
  };

  const onCopy = (event: ClipboardEvent) => {
    if (isControl(event.target) || ids.size === 0 || getSelection()?.toString()) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', actions.asText(ids));
  };
  const onPaste = (event: ClipboardEvent) => {
    if (isControl(event.target) || !canEdit) return;
    event.preventDefault();
    const text = event.clipboardData.getData('text/plain');
    const lines = storiesIn(text);
    if (lines === null || lines.length > LONG_LIST) return onLongList(text);
    const common = impliedBy(filter, model);
    const stories = lines.map((line) => ({ ...common, ...fieldsOfWritten(readWritten(line), model) }));
    const last = actions.add(stories, active === null ? atBottom(pen) : { after: active }).at(-1);
    if (last) hands.take(pickOne(last));
  };

  const [from, to] = range;
  const drawn = shown.slice(from, to).map((line, at) => ({ line, at: from + at }));
  const edited = editing === null ? undefined : indexes.get(editing);
  if (edited !== undefined && (edited < from || edited >= to)) drawn.push({ line: shown[edited]!, at: edited });
  const draftAt = indexes.get('draft');
  if (draftAt !== undefined && (draftAt < from || draftAt >= to)) drawn.push({ line: shown[draftAt]!, at: draftAt });
  const activeAt = active === null ? undefined : indexes.get(active);
  return (
    <ListHandsProvider value={hands}>
      <div
        ref={grid}
        role="grid"
        aria-label={t.list}
        aria-multiselectable="true"
        aria-rowcount={shown.length}
        aria-activedescendant={
          activeAt !== undefined && activeAt >= from && activeAt < to ? rowId(active!) : undefined
        }
        tabIndex={0}
        lang={locale}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onDoubleClick={(event) => {
          const id = (event.target as Element).closest<HTMLElement>('[role=row][data-entity]')?.dataset.entity;
          if (id && canEdit && layout === 'line' && !isControl(event.target)) hands.edit(id);
        }}
        onFocus={(event) => {
          if (event.target === event.currentTarget && active === null && arrangement.ids[0])
            hands.goTo(arrangement.ids[0]);
        }}
        onCopy={onCopy}
        onPaste={onPaste}
        style={{ height: offsets[shown.length]! }}
        className="group/grid relative select-none outline-none print:hidden"
      >
        {drawn.map(({ line, at }) => {
          const place = { top: offsets[at]!, layout, index: at + 1 };
          if (line.is === 'draft') return <DraftRow key="draft" {...place} />;
          if (line.is === 'release') return <ReleaseRow key={`release ${line.id}`} line={line} {...place} />;
          return (
            <Row
              key={line.id}
              id={line.id}
              rank={line.rank}
              {...place}
              active={line.id === active}
              editing={line.id === editing}
            />
          );
        })}
        <div
          ref={mark}
          hidden
          aria-hidden="true"
          className="pointer-events-none absolute inset-x-0 top-0 z-10 h-1 rounded-full bg-thread"
        />
      </div>
    </ListHandsProvider>
  );
}
