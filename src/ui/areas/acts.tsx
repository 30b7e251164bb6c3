import { type RefObject, useMemo } from 'react';
import { pastedLines } from '#product/paste.ts';
import { change, type Place, together } from '#product/pen.ts';
import { useEntityActions } from '../entity-actions.tsx';
import { useWords } from '../language.tsx';
import { useProduct } from '../product.tsx';
import { useSelection } from '../selection.tsx';
import { useSay } from '../toasts.tsx';
import { cardWordsOf, wordsFieldOf } from './card-words.ts';
import type { Area, AreaHands } from './context.tsx';
import type { AreasHand } from './hand.ts';
import { entrance, nearest, type Spot, type Way } from './ways.ts';
import { areaWords } from './words.ts';

/** The board as it is now: its areas, what the technique lends, and its place on the page. */
export interface Ground {
  readonly areas: readonly Area[];
  readonly hands: AreaHands;
  readonly root: HTMLElement | null;
}

export interface AreaActs {
  readonly areas: () => readonly Area[];
  readonly areaOf: (id: string) => Area | undefined;
  readonly takes: (ids: readonly string[], area: string) => boolean;
  /** What happens when these are let go on that card, without going there; null for nothing. */
  readonly meets: (ids: readonly string[], card: string) => (() => void) | null;
  /** A new card, and the hand in it. */
  readonly begin: (area: string, place?: Place, text?: string) => void;
  readonly edit: (id: string) => void;
  /** Ends writing; an empty card that was just begun goes again. */
  readonly leave: (id: string, refocus: boolean) => void;
  readonly focus: (id: string) => void;
  readonly send: (ids: readonly string[], area: string, place?: Place) => void;
  /** Moves a card by one: in its area, and over its edge into the one that lies there. */
  readonly nudge: (id: string, way: Way) => void;
  readonly walk: (from: HTMLElement, way: Way) => void;
  readonly paste: (area: string, after: string | null, text: string) => void;
  readonly remove: (ids: readonly string[]) => void;
  readonly grant: () => void;
}

const boxesOf = (elements: Iterable<HTMLElement>): Spot<HTMLElement>[] =>
  [...elements]
    .map((it) => ({ it, box: it.getBoundingClientRect() }))
    .filter(({ box }) => box.bottom > box.top);

const SPOTS = '[data-item], [data-place]';
const areaAround = (element: HTMLElement) => element.closest<HTMLElement>('[data-area]');

/** What one can do on a board of areas, by key, pointer or menu. */
export const useAreaActs = (ground: RefObject<Ground>, hand: AreasHand): AreaActs => {
  const { model, pen, undo, canEdit } = useProduct();
  const { selection, open, opened } = useSelection();
  const { removeEntities } = useEntityActions();
  const t = useWords(areaWords);
  const say = useSay();
  return useMemo(() => {
    const now = () => ground.current;
    const areas = () => now().areas;
    const areaOf = (id: string) => areas().find(({ ids }) => ids.includes(id));
    const element = (id: string) =>
      now().root?.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"]`) ?? null;
    const grant = () => {
      if (hand.wish === null) return;
      const wished = element(hand.wish);
      if (wished && !wished.contains(document.activeElement)) wished.focus();
    };
    const focus = (id: string) => {
      hand.wish = id;
      selection.set([id]);
      if (opened) open(id);
      // Behind React's own turn, before the next key can arrive.
      queueMicrotask(() => {
        grant();
        hand.wish = null;
      });
    };
    const takes = (ids: readonly string[], area: string) =>
      canEdit && ids.every((id) => now().hands.takes?.(id, area) ?? true);
    const meets = (ids: readonly string[], card: string) =>
      canEdit && !ids.includes(card) ? (now().hands.meets?.(ids, card) ?? null) : null;
    const begin = (area: string, place?: Place, text = '') => {
      if (!canEdit) return;
      const steps = undo.undoStack.length;
      const id = now().hands.add(area, text, place);
      if (id === null) return;
      hand.fresh = text === '' ? { id, steps: steps + 1 } : null;
      selection.set([id]);
      hand.edit(id);
    };
    const edit = (id: string) => {
      if (!canEdit) return;
      selection.set([id]);
      hand.edit(id);
    };
    const isEmpty = (id: string) => {
      const entity = model.get(id);
      return !!entity && cardWordsOf(entity).trim() === '';
    };
    const leave = (id: string, refocus: boolean) => {
      if (hand.editing === id) hand.edit(null);
      const fresh = hand.fresh?.id === id ? hand.fresh : null;
      hand.fresh = null;
      if (fresh && isEmpty(id)) {
        const area = areaOf(id);
        const at = area?.ids.indexOf(id) ?? -1;
        const beside = area?.ids[at - 1] ?? area?.ids[at + 1];
        // Begun and left: as if it had never been, so that undo does not bring back an empty card.
        if (undo.undoStack.length === fresh.steps) undo.undo();
        else removeEntities([id]);
        if (refocus && beside) focus(beside);
        else if (refocus && area) place(area.id)?.focus();
      } else if (refocus) focus(id);
    };
    const place = (area: string) =>
      now().root?.querySelector<HTMLElement>(`[data-area="${CSS.escape(area)}"] [data-place]`);
    const send = (ids: readonly string[], area: string, to?: Place) => {
      const there = ids.filter((id) => model.get(id));
      if (there.length === 0 || !takes(there, area)) return;
      const last = areas()
        .find((one) => one.id === area)
        ?.ids.findLast((id) => !there.includes(id));
      const place = to ?? (last === undefined ? undefined : { after: last });
      const [first] = together(pen, () => now().hands.put(there, area, place));
      if (first) focus(first);
    };
    const areaBeside = (from: HTMLElement, way: Way): HTMLElement | null => {
      const all = boxesOf(now().root?.querySelectorAll<HTMLElement>('[data-area]') ?? []);
      const own = areaAround(from);
      const others = all.filter(({ it }) => it !== own);
      const here = own?.getBoundingClientRect();
      if (!here) return null;
      // From a card low in a tall area, what lies beside the card comes before what lies beside the area's middle.
      return (
        (nearest({ ...boxOf(here), ...sideOf(from, way) }, others, way, true) ?? nearest(here, others, way))
          ?.it ?? null
      );
    };
    const walk = (from: HTMLElement, way: Way) => {
      const root = now().root;
      const own = areaAround(from);
      if (!root || !own) return;
      const box = from.getBoundingClientRect();
      const mates = boxesOf(own.querySelectorAll<HTMLElement>(SPOTS)).filter(({ it }) => it !== from);
      const near = nearest(box, mates, way, true);
      const beside = near ? null : areaBeside(from, way);
      const spots = beside ? boxesOf(beside.querySelectorAll<HTMLElement>(SPOTS)) : [];
      const cards = spots.filter(({ it }) => it.dataset.item);
      const next = near ?? entrance(box, cards.length > 0 ? cards : spots, way);
      if (!next) return;
      const id = next.it.dataset.item;
      if (id) focus(id);
      else {
        selection.clear();
        next.it.focus();
      }
    };
    const nudge = (id: string, way: Way) => {
      const area = areaOf(id);
      const from = element(id);
      if (!canEdit || !area || !from) return;
      const at = area.ids.indexOf(id);
      const mate = way === 'up' ? area.ids[at - 1] : way === 'down' ? area.ids[at + 1] : undefined;
      if (mate) return send([id], area.id, way === 'up' ? { before: mate } : { after: mate });
      const beside = areaBeside(from, way);
      const to = areas().find((one) => one.id === beside?.dataset.area);
      if (!beside || !to) return;
      if (way === 'up' || way === 'down') {
        const [first] = to.ids;
        return send([id], to.id, way === 'down' && first ? { before: first } : undefined);
      }
      const cards = boxesOf(beside.querySelectorAll<HTMLElement>('[data-item]'));
      const mine = from.getBoundingClientRect();
      const below = cards.find(({ box }) => box.top + box.bottom > mine.top + mine.bottom)?.it.dataset.item;
      send([id], to.id, below ? { before: below } : undefined);
    };
    const paste = (area: string, after: string | null, text: string) => {
      const { lines, leftOut } = pastedLines(text);
      if (!canEdit || lines.length === 0) return;
      const made = together(pen, () => {
        let last = after;
        let first: string | null = null;
        const into = after !== null && isEmpty(after) ? model.get(after) : undefined;
        for (const line of lines) {
          if (into && first === null) {
            change(pen, into.kind, into.id, { [wordsFieldOf(into)]: line } as never);
            first = into.id;
            continue;
          }
          const id = now().hands.add(area, line, last === null ? undefined : { after: last });
          if (id === null) break;
          last = id;
          first ??= id;
        }
        return last;
      });
      if (leftOut > 0) say(t.tooMany(lines.length, leftOut));
      if (made) {
        hand.edit(null);
        focus(made);
      }
    };
    const remove = (ids: readonly string[]) => {
      const [first] = ids;
      const area = first === undefined ? undefined : areaOf(first);
      const rest = area?.ids.filter((id) => !ids.includes(id) || id === first) ?? [];
      const at = rest.indexOf(first ?? '');
      const beside = rest[at + 1] ?? rest[at - 1];
      removeEntities(now().hands.remove?.(ids) ?? ids);
      if (first === undefined || areaOf(first)) return;
      if (beside) focus(beside);
      else if (area) place(area.id)?.focus();
    };
    return {
      areas,
      areaOf,
      takes,
      meets,
      begin,
      edit,
      leave,
      focus,
      send,
      nudge,
      walk,
      paste,
      remove,
      grant,
    };
  }, [ground, hand, model, pen, undo, canEdit, selection, open, opened, removeEntities, t, say]);
};

const boxOf = ({ left, top, right, bottom }: DOMRect) => ({ left, top, right, bottom });

/** The card's own extent across the way one goes. */
const sideOf = (from: HTMLElement, way: Way) => {
  const { left, right, top, bottom } = from.getBoundingClientRect();
  return way === 'left' || way === 'right' ? { top, bottom } : { left, right };
};
