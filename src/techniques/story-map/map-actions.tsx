import { type RefObject, useMemo } from 'react';
import { pastedLines } from '#product/paste.ts';
import { change, remove, together } from '#product/pen.ts';
import { useEntityActions } from '#ui/entity-actions.tsx';
import { useWords } from '#ui/language.tsx';
import { useProduct } from '#ui/product.tsx';
import { useSelection } from '#ui/selection.tsx';
import { useSay } from '#ui/toasts.tsx';
import { uiWords } from '#ui/words.ts';
import { blockOf } from './blocks.tsx';
import type { Hand } from './hand.ts';
import type { LiveMap } from './live-map.ts';
import { type Direction, nudgeActivity, nudgeRelease, nudgeStep, nudgeStories } from './nudge.ts';
import { putStories, type Spot, sendStories } from './place.ts';
import { cellKey } from './shape.ts';
import { BARE, type Ground, LAST_BAND, PLACE, placeItem, TRAY } from './walk.ts';
import { storyMapWords } from './words.ts';
import { type CellOf, writeActivity, writeRelease, writeStep, writeStories } from './write.ts';

/** Everything one can do on the map, each as one change that can be undone at once. */
export interface MapActions {
  readonly focus: (item: string) => void;
  readonly edit: (item: string, part?: 'outcome') => void;
  /** Ends editing; a card on which nothing was written goes again. */
  readonly endEdit: (item: string, then?: { focus: boolean }) => void;
  readonly addActivity: (after: string | null) => void;
  readonly addStep: (activity: string | null, after: string | null) => void;
  readonly addStory: (cell: CellOf, after: string | null, title?: string) => void;
  readonly addRelease: (after: string | null) => void;
  /** A card per line. */
  readonly paste: (cell: CellOf, after: string | null, text: string) => void;
  /** A head per line: the first for the one being written, the others behind it. */
  readonly writeHeads: (item: string, first: string, rest: readonly string[]) => void;
  /** Writes the next one of its kind: what Enter does. */
  readonly sibling: (item: string) => void;
  /** From an activity to its step, from a step to its first story; and out again. */
  readonly inward: (item: string) => void;
  readonly outward: (item: string) => void;
  readonly nudge: (item: string, to: Direction) => void;
  readonly put: (ids: readonly string[], spot: Spot) => void;
  readonly send: (ids: readonly string[], to: Parameters<typeof sendStories>[2]) => void;
  readonly remove: (item: string) => void;
  /** Asks where stories or a step should go. */
  readonly askWhere: (ids: readonly string[]) => void;
  /** Runs a change as one step of undo. */
  readonly once: (change: () => void) => void;
}

export const useMapActions = (
  map: LiveMap,
  hand: Hand,
  ground: Ground,
  root: RefObject<HTMLElement | null>,
  askWhere: (ids: readonly string[]) => void,
): MapActions => {
  const { model, pen, undo } = useProduct();
  const { selection } = useSelection();
  const { removeEntities } = useEntityActions();
  const t = useWords(storyMapWords);
  const ui = useWords(uiWords);
  const say = useSay();
  return useMemo(() => {
    const once = <T,>(change: () => T): T => {
      undo.stopCapturing();
      const done = change();
      undo.stopCapturing();
      return done;
    };
    const focus = (item: string) => {
      const found = root.current?.querySelector<HTMLElement>(`[data-item="${CSS.escape(item)}"]`);
      if (found) {
        hand.wish = null;
        found.focus();
        return;
      }
      hand.wish = item;
      const cell = map.cellOf(item);
      const block = cell && blockOf(root.current, map, item, cellKey(cell.step, cell.release));
      block?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    };
    const edit = (item: string, part?: 'outcome') => {
      selection.set([item]);
      hand.edit(item, part);
    };
    /** Something just created is edited at once; undo takes back creation and first words apart from the rest. */
    const begin = (id: string) => {
      hand.fresh = id;
      edit(id);
    };
    const isBlank = (item: string): boolean => {
      const entity = model.get(item);
      if (entity?.kind === 'story') return !entity.title && !entity.want && !entity.description;
      if (entity?.kind === 'release') return !entity.title && !entity.outcome;
      return entity?.kind === 'activity' || entity?.kind === 'step' ? !entity.title : false;
    };
    const cellOf = (item: string): CellOf | null => {
      if (!item.startsWith(PLACE)) return map.cellOf(item);
      const [step, release] = item.slice(PLACE.length).split('|');
      return { step: step || null, release: release || null };
    };
    const moved = (n: number) => {
      if (n > 1) say(t.moved(n), { label: ui.undo, run: () => undo.undo() });
    };

    const actions: MapActions = {
      focus,
      edit,
      endEdit: (item, then) => {
        if (hand.editing !== item) return;
        hand.edit(null);
        const blank = hand.fresh === item && isBlank(item);
        hand.fresh = null;
        if (blank) {
          const cell = map.cellOf(item);
          remove(pen, [item]);
          selection.set([]);
          if (cell && then?.focus) focus(placeItem(cellKey(cell.step, cell.release)));
        } else if (then?.focus) focus(item);
        undo.stopCapturing();
      },
      addActivity: (after) => begin(once(() => writeActivity(pen, after))),
      addStep: (activity, after) => begin(once(() => writeStep(pen, activity, after))),
      addRelease: (after) => begin(once(() => writeRelease(pen, after))),
      addStory: (cell, after, title = '') => {
        undo.stopCapturing();
        const last = after ?? map.ids(cellKey(cell.step, cell.release)).at(-1) ?? null;
        begin(writeStories(pen, cell, [title], last)[0]!);
      },
      paste: (cell, after, text) => {
        const last = after ?? map.ids(cellKey(cell.step, cell.release)).at(-1) ?? null;
        const ids = once(() => writeStories(pen, cell, pastedLines(text).lines, last));
        selection.set(ids);
        if (ids.length > 0) focus(ids.at(-1)!);
      },
      writeHeads: (item, first, rest) =>
        once(() =>
          together(pen, () => {
            const entity = model.get(item);
            if (entity?.kind !== 'activity' && entity?.kind !== 'step' && entity?.kind !== 'release') return;
            change(pen, entity.kind, item, { title: `${entity.title}${first}`.slice(0, 160) });
            let last = item;
            for (const title of rest.map((line) => line.slice(0, 160)))
              last =
                entity.kind === 'step'
                  ? writeStep(pen, entity.activity, last, title)
                  : entity.kind === 'activity'
                    ? writeActivity(pen, last, title)
                    : writeRelease(pen, last, title);
          }),
        ),
      sibling: (item) => {
        const entity = model.get(item);
        if (item === TRAY) {
          // Nothing is written beside the tray: it leads to what waits in it.
          const waiting = map.shape.bands.flatMap((release) => map.ids(cellKey(null, release)))[0];
          if (waiting) focus(waiting);
        } else if (item.startsWith(BARE)) actions.addStep(item.slice(BARE.length), null);
        else if (item.startsWith(PLACE)) actions.addStory(cellOf(item)!, null);
        else if (item === LAST_BAND) actions.addRelease(null);
        else if (entity?.kind === 'story') actions.addStory(cellOf(item)!, item);
        else if (entity?.kind === 'step') actions.addStep(entity.activity, item);
        else if (entity?.kind === 'activity') actions.addActivity(item);
        else if (entity?.kind === 'release') actions.addRelease(item);
      },
      inward: (item) => {
        const entity = model.get(item);
        if (entity?.kind === 'activity') {
          const first = map.shape.columns.find(({ activity }) => activity === item)?.step;
          if (first) edit(first);
          else actions.addStep(item, null);
        } else if (entity?.kind === 'step')
          actions.addStory({ step: item, release: map.shape.bands[0] ?? null }, null);
      },
      outward: (item) => {
        const entity = model.get(item);
        if (entity?.kind === 'story' && model.find('step', entity.step)) edit(entity.step!);
        else if (entity?.kind === 'step' && model.find('activity', entity.activity)) edit(entity.activity!);
      },
      nudge: (item, to) => {
        const kind = model.get(item)?.kind;
        if (kind === 'story') {
          const ids = selection.ids.has(item)
            ? [...selection.ids].filter((id) => model.find('story', id))
            : [item];
          once(() => nudgeStories(pen, ground, ids, to));
        } else if (kind === 'step') once(() => nudgeStep(pen, ground, item, to));
        else if (kind === 'activity') once(() => nudgeActivity(pen, ground, item, to));
        else if (kind === 'release') once(() => nudgeRelease(pen, ground, item, to));
        // What moved is drawn anew elsewhere: it keeps the focus once it is there.
        hand.wish = item;
        queueMicrotask(() => focus(item));
      },
      put: (ids, spot) => {
        once(() => putStories(pen, ids, spot));
        moved(ids.length);
      },
      send: (ids, to) => {
        once(() => sendStories(pen, ids, to));
        moved(ids.length);
      },
      remove: (item) => {
        const ids = selection.ids.has(item) ? [...selection.ids] : [item];
        removeEntities(ids);
      },
      askWhere,
      once,
    };
    return actions;
  }, [map, hand, ground, root, askWhere, model, pen, undo, selection, removeEntities, t, ui, say]);
};
