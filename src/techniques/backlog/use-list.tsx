import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { change } from '#product/pen.ts';
import { useProduct } from '#ui/product.tsx';
import { useSelection } from '#ui/selection.tsx';
import type { StoryActions } from './actions.tsx';
import type { Arrangement } from './arrange.ts';
import { type BacklogFilter, impliedBy } from './filter.ts';
import type { ListHands } from './list-hands.tsx';
import { type Pick, pickOne, toggle } from './pick.ts';
import { LONG_LIST, withReading } from './reading.tsx';
import type { StoryMenus } from './story-menus.tsx';
import { targetOfStep } from './target.ts';
import { fieldsOfWritten } from './written.ts';

/** Where the keys are: on which story, from where a range extends, and which line that was. */
interface Point {
  readonly active: string | null;
  readonly anchor: string | null;
  readonly at: number;
}

/** Below which story one writes. */
interface Draft {
  after: string;
}

interface ListProps {
  arrangement: Arrangement;
  filter: BacklogFilter;
  actions: StoryActions;
  menus: StoryMenus;
  grid: RefObject<HTMLElement | null>;
  onKeep: (id: string | null) => void;
  /** A list too long to be taken without looking. */
  onLongList: (text: string) => void;
}

/** What one does in the list: which story is active, rewritten, or being written below which. */
export const useList = (props: ListProps) => {
  const { arrangement, actions, menus, grid } = props;
  const { model, pen } = useProduct();
  const { selection, open } = useSelection();
  const [point, setPoint] = useState<Point>({ active: null, anchor: null, at: -1 });
  const [editing, setEditing] = useState<string | null>(null);
  const [draft, setDraft] = useState<Readonly<Draft> | null>(null);
  /** Where keys lead and writing goes on, ahead of what is drawn: hands may be faster, and reading may come later. */
  const ahead = useRef<{ active: string | null; below: Draft | null }>({ active: null, below: null });
  /** What to bring into sight once it is drawn at its place. */
  const wish = useRef<string | null>(null);

  // Where the active story has gone, the one that took its place is active.
  const active =
    point.active === null || arrangement.places.has(point.active)
      ? point.active
      : (arrangement.ids[Math.min(point.at, arrangement.ids.length - 1)] ?? null);

  const latest = useRef({ ...props, active, editing });
  useLayoutEffect(() => {
    latest.current = { ...props, active, editing };
  });

  const hands = useMemo(() => {
    const focus = () => grid.current?.focus({ preventScroll: true });
    const goTo = (id: string | null, anchor = id) => {
      ahead.current.active = id;
      setPoint({
        active: id,
        anchor,
        at: id === null ? -1 : (latest.current.arrangement.places.get(id) ?? -1),
      });
    };
    const writeBelow = (id: string) => {
      ahead.current.below = { after: id };
      setDraft({ after: id });
    };
    const take = (pick: Pick) => {
      selection.set(pick.ids);
      goTo(pick.active, pick.anchor);
    };
    /** A sentence typed where only a name was: its parts go where they belong. */
    const settle = (id: string) => {
      withReading(({ readWritten }) => {
        const story = model.find('story', id);
        if (!story || story.want || story.benefit || story.description || !story.title) return;
        const fields = fieldsOfWritten(readWritten(story.title), model);
        const labels = [...new Set([...story.labels, ...(fields.labels ?? [])])];
        if (fields.want) change(pen, 'story', id, { ...fields, labels });
      });
    };
    const finish = () => {
      const { editing } = latest.current;
      if (editing === null) return;
      settle(editing);
      setEditing(null);
    };
    const list: ListHands & {
      take: (pick: Pick) => void;
      goTo: (id: string | null, anchor?: string | null) => void;
      here: () => string | null;
    } = {
      actions,
      menus,
      take,
      goTo,
      here: () => {
        const { active } = ahead.current;
        return active !== null && model.find('story', active) ? active : latest.current.active;
      },
      concerned: (id) => (selection.ids.has(id) ? selection.ids : new Set([id])),
      step: (ids, way) => {
        const target = targetOfStep(latest.current.arrangement.lines, ids, way);
        if (!target) return;
        wish.current = list.here();
        actions.move(ids, target);
      },
      edit: (id) => {
        take(pickOne(id));
        latest.current.onKeep(id);
        setEditing(id);
      },
      endEditing: (how) => {
        const { editing } = latest.current;
        finish();
        if (how === 'next' && editing !== null) writeBelow(editing);
        if (how === 'stay') focus();
      },
      writeBelow,
      addHere: (text) => {
        const { editing, filter, onLongList } = latest.current;
        const below = ahead.current.below ?? (editing === null ? null : { after: editing });
        withReading(({ storiesIn, readWritten }) => {
          const lines = storiesIn(text);
          if (lines === null || lines.length > LONG_LIST) return onLongList(text);
          if (below === null || lines.length === 0) return;
          const { after } = below;
          const above = model.find('story', after);
          const common = {
            ...impliedBy(filter, model),
            ...(filter.grouped && above ? { release: above.release } : {}),
          };
          const stories = lines.map((line) => ({ ...common, ...fieldsOfWritten(readWritten(line), model) }));
          const made = actions.add(stories, { after });
          const last = made.at(-1)!;
          latest.current.onKeep(last);
          take(pickOne(last));
          // What is written next follows, also where it was given before this could be read.
          below.after = last;
          setDraft((now) => now && { after: last });
        });
      },
      endDraft: (how) => {
        ahead.current.below = null;
        setDraft(null);
        if (how === 'stay') focus();
      },
      open: (id) => {
        if (latest.current.arrangement.places.has(id)) take(pickOne(id));
        open(id);
      },
      toggle: (id) => {
        const { ids } = selection;
        take(toggle({ ids, active: id, anchor: id }, id));
      },
    };
    return list;
  }, [actions, menus, grid, model, pen, selection, open]);

  return { hands, active, anchor: point.anchor, editing, draft, wish };
};
