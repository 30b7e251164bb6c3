import { type RefObject, useMemo } from 'react';
import { pastedLines } from '#product/paste.ts';
import { type Place, together } from '#product/pen.ts';
import { useEntityActions } from '../entity-actions.tsx';
import { useWords } from '../language.tsx';
import { useProduct } from '../product.tsx';
import { useSelection } from '../selection.tsx';
import { useSay } from '../toasts.tsx';
import type { Area, AreaHands } from './area.tsx';
import { cardWordsOf } from './card-words.ts';
import type { AreasHand } from './hand.ts';
import { pasteCards } from './paste.ts';
import { areaBeside, cardBelow, spotBeside } from './paths.tsx';
import type { Way } from './ways.ts';
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
    const walk = (from: HTMLElement, way: Way) => {
      const { root } = now();
      const next = root && spotBeside(root, from, way);
      if (!next) return;
      if (next.dataset.item) focus(next.dataset.item);
      else {
        selection.clear();
        next.focus();
      }
    };
    const nudge = (id: string, way: Way) => {
      const area = areaOf(id);
      const from = element(id);
      if (!canEdit || !area || !from) return;
      const at = area.ids.indexOf(id);
      const mate = way === 'up' ? area.ids[at - 1] : way === 'down' ? area.ids[at + 1] : undefined;
      if (mate) return send([id], area.id, way === 'up' ? { before: mate } : { after: mate });
      const { root } = now();
      const beside = root && areaBeside(root, from, way);
      const to = areas().find((one) => one.id === beside?.dataset.area);
      if (!beside || !to) return;
      const before = way === 'up' ? undefined : way === 'down' ? to.ids[0] : cardBelow(beside, from);
      send([id], to.id, before === undefined ? undefined : { before });
    };
    const paste = (area: string, after: string | null, text: string) => {
      const { lines, leftOut } = pastedLines(text);
      if (!canEdit || lines.length === 0) return;
      const made = pasteCards(pen, lines, after, (line, place) => now().hands.add(area, line, place));
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
