import { useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef } from 'react';
import { useWords } from '#ui/language.tsx';
import { useProduct } from '#ui/product.tsx';
import { useSelection } from '#ui/selection.tsx';
import type { Line } from './arrange.ts';
import { DraftRow } from './draft-row.tsx';
import { HEIGHTS } from './layout.ts';
import { ListHandsProvider } from './list-hands.tsx';
import type { ListProps } from './list-props.tsx';
import { pickOne } from './pick.ts';
import { ReleaseRow } from './release-row.tsx';
import { Row, rowId } from './row.tsx';
import { targetAt } from './target.ts';
import { useDrop } from './use-drop.tsx';
import { useList } from './use-list.tsx';
import { useListKeys } from './use-list-keys.tsx';
import { useWindow } from './use-window.tsx';
import { offsetsOf } from './window.ts';
import { backlogWords } from './words.ts';

type Shown = Line | { readonly is: 'draft'; readonly after: string };

const shownLines = (lines: readonly Line[], draft: { after: string } | null): readonly Shown[] => {
  if (!draft) return lines;
  const at = lines.findIndex((line) => line.is === 'story' && line.id === draft.after);
  return [...lines.slice(0, at + 1), { is: 'draft', after: draft.after }, ...lines.slice(at + 1)];
};

const nameOf = (line: Shown): string => (line.is === 'draft' ? 'draft' : `${line.is} ${line.id}`);

/** How long an open sheet waits before it follows the active story: holding an arrow stays light. */
const FOLLOW_MS = 150;

/** The ordered stories, as a grid that is one tab stop: the keys act on its active line. */
export function StoryList(props: ListProps) {
  const { arrangement, layout, actions, scroller, head, reveal: asked } = props;
  const t = useWords(backlogWords);
  const { model } = useProduct();
  const { selection, open, opened } = useSelection();
  const grid = useRef<HTMLDivElement>(null);
  const mark = useRef<HTMLDivElement>(null);
  const spoken = useRef<HTMLParagraphElement>(null);
  const list = useList({ ...props, grid });
  const { hands, active, editing, draft, wish } = list;

  const shown = useMemo(() => shownLines(arrangement.lines, draft), [arrangement, draft]);
  const offsets = useMemo(() => offsetsOf(shown, ({ is }) => HEIGHTS[layout][is]), [shown, layout]);
  const places = useMemo(() => new Map(shown.map((line, at) => [nameOf(line), at])), [shown]);
  const { range, reveal } = useWindow(scroller, grid, head, offsets);
  const placeOf = (id: string): number => places.get(`story ${id}`) ?? -1;
  const show = (id: string) => reveal(placeOf(id));
  const keys = useListKeys(props, list, grid, show);

  useLayoutEffect(() => {
    const line = wish.current === null ? undefined : shown[placeOf(wish.current)];
    wish.current = null;
    if (line?.is !== 'story') return;
    show(line.id);
    // Whoever listens learns where it went; for the eye it has moved.
    if (spoken.current) spoken.current.textContent = t.nowAt(line.rank);
  });
  const showAsked = useEffectEvent(() => asked && show(asked));
  useEffect(() => void (asked && showAsked()), [asked]);
  const showDraft = useEffectEvent(() => reveal(places.get('draft') ?? -1));
  useEffect(() => void (draft && showDraft()), [draft]);
  const follow = useEffectEvent(() => {
    if (opened && active && opened !== active && model.get(opened)?.kind === 'story') open(active);
  });
  useEffect(() => {
    const timer = setTimeout(() => active && follow(), FOLLOW_MS);
    return () => clearTimeout(timer);
  }, [active]);
  // A menu that closes gives the focus back to the list, not to its button: the arrows go on from there.
  useEffect(() => {
    const element = grid.current;
    const onToggle = (event: Event) => {
      const focused = document.activeElement;
      const ours = element?.contains(focused) && focused?.matches('[aria-haspopup]');
      if ((event as ToggleEvent).newState === 'closed' && ours) element?.focus({ preventScroll: true });
    };
    element?.addEventListener('toggle', onToggle, true);
    return () => element?.removeEventListener('toggle', onToggle, true);
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
      const drafts = shown.slice(0, at).filter(({ is }) => is === 'draft').length;
      const target = targetAt(arrangement.lines, at - drafts, ids);
      if (target) actions.move(ids, target);
      hands.goTo(id);
    },
  });

  const [from, to] = range;
  const drawn = new Set(shown.slice(from, to).map((_, at) => from + at));
  // Where one writes stays drawn, however far one scrolls.
  for (const at of [editing === null ? -1 : placeOf(editing), places.get('draft') ?? -1])
    if (at >= 0) drawn.add(at);
  return (
    <ListHandsProvider value={hands}>
      <p ref={spoken} role="status" className="sr-only" />
      {/* biome-ignore lint/a11y/useSemanticElements: lines are drawn where they stand, which no table allows */}
      <div
        ref={grid}
        role="grid"
        aria-label={t.list}
        aria-multiselectable="true"
        aria-rowcount={shown.length}
        aria-activedescendant={active !== null && drawn.has(placeOf(active)) ? rowId(active) : undefined}
        tabIndex={0}
        {...keys}
        style={{ height: offsets[shown.length]! }}
        className="group/grid relative select-none outline-none print:hidden"
      >
        {[...drawn].map((at) => {
          const line = shown[at]!;
          const place = { top: offsets[at]!, layout, index: at + 1 };
          if (line.is === 'draft') return <DraftRow key="draft" {...place} />;
          if (line.is === 'release') return <ReleaseRow key={nameOf(line)} line={line} {...place} />;
          const { id, rank } = line;
          return (
            <Row key={id} id={id} rank={rank} {...place} active={id === active} editing={id === editing} />
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
