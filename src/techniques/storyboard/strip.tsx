import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { move, type Place } from '#product/pen.ts';
import { Button } from '#ui/button.tsx';
import { useEntityActions } from '#ui/entity-actions.tsx';
import { useWords } from '#ui/language.tsx';
import type { MenuItem } from '#ui/menu.tsx';
import { useList, useProduct } from '#ui/product.tsx';
import { useSelection } from '#ui/selection.tsx';
import { curveOf } from './curve.ts';
import { FrameCard, type FrameHands } from './frame-card.tsx';
import type { Frame } from './frames.ts';
import { addFrame, duplicateFrame, nudgeFrame, pasteFrames } from './hand.ts';
import { useFrameDrop } from './use-frame-drop.tsx';
import { walk } from './walk.ts';
import { storyboardWords } from './words.ts';

/** The frames of a storyboard in their sequence, with the curve of its feelings across them. */
export function Strip({ storyboard, draw }: { storyboard: string; draw: (id: string) => void }) {
  const t = useWords(storyboardWords);
  const { pen, canEdit } = useProduct();
  const { selection, opened } = useSelection();
  const { removeEntities } = useEntityActions();
  const frames = useList('frame').filter((frame) => frame.storyboard === storyboard);
  const list = useRef<HTMLOListElement>(null);
  const [at, setAt] = useState<string | null>(null);
  const current = frames.some(({ id }) => id === at) ? at : (frames[0]?.id ?? null);
  const pieces = curveOf(frames.map(({ emotion }) => emotion));

  // Whoever comes by a link to a frame, or walks to one along the thread, sees it.
  useEffect(() => {
    if (opened)
      list.current
        ?.querySelector(`[data-frame="${CSS.escape(opened)}"]`)
        ?.scrollIntoView({ block: 'nearest' });
  }, [opened]);
  const cards = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-frame]') ?? [])];
  // Behind React's own turn, before the next key can arrive.
  const reach = (id: string, what: 'card' | 'caption') => {
    setAt(id);
    selection.set([id]);
    queueMicrotask(() => {
      const card = cards().find(({ dataset }) => dataset.frame === id);
      (what === 'card' ? card : card?.querySelector('textarea'))?.focus();
    });
  };
  const add = (after?: string) => reach(addFrame(pen, storyboard, after), 'caption');
  const drop = useCallback((id: string, place: Place) => void move(pen, id, place), [pen]);
  useFrameDrop(list, canEdit, drop);

  const duplicate = (frame: Frame) => {
    const copy = duplicateFrame(pen, frame.id);
    if (copy) reach(copy, 'card');
  };
  const nudge = (frame: Frame, by: -1 | 1) => {
    nudgeFrame(pen, frame, by);
    reach(frame.id, 'card');
  };
  const itemsFor = (frame: Frame): readonly MenuItem[] => {
    if (!canEdit) return [];
    const index = frames.findIndex(({ id }) => id === frame.id);
    const behind = (place: Place, label: string): MenuItem => ({
      label,
      icon: 'corner-down-right',
      group: t.moveBehind,
      onSelect: () => {
        move(pen, frame.id, place);
        reach(frame.id, 'card');
      },
    });
    return [
      { label: t.draw, icon: 'pencil', keys: 'D', onSelect: () => draw(frame.id) },
      { label: t.edit, icon: 'file-text', keys: 'F2', onSelect: () => reach(frame.id, 'caption') },
      { label: t.after, icon: 'plus', onSelect: () => add(frame.id) },
      { label: t.duplicate, icon: 'copy', keys: 'Ctrl D', onSelect: () => duplicate(frame) },
      {
        label: t.earlier,
        icon: 'arrow-left',
        keys: 'Alt ←',
        disabled: index === 0,
        onSelect: () => nudge(frame, -1),
      },
      {
        label: t.later,
        icon: 'arrow-right',
        keys: 'Alt →',
        disabled: index === frames.length - 1,
        onSelect: () => nudge(frame, 1),
      },
      ...(index > 0 ? [behind({ before: frames[0]!.id }, t.first)] : []),
      ...frames.flatMap(({ id, caption }, other) =>
        other === index || other === index - 1
          ? []
          : [behind({ after: id }, t.frame(other + 1, caption.trim()))],
      ),
    ];
  };
  const hands: FrameHands = {
    itemsFor,
    draw,
    paste: (frame, text) => reach(pasteFrames(pen, frame, text), 'caption'),
    // The next frame that still waits for its caption, else a new one.
    next: (frame) => {
      const next = frames[frames.findIndex(({ id }) => id === frame.id) + 1];
      if (next && next.caption.trim() === '') reach(next.id, 'caption');
      else add(frame.id);
    },
    focus: (id) => reach(id, 'card'),
    enter: (id) => {
      setAt(id);
      selection.set([id]);
    },
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const id = (event.target as HTMLElement).dataset.frame;
    const frame = frames.find((one) => one.id === id);
    if (!frame) return;
    const command = event.ctrlKey || event.metaKey;
    if (event.altKey && canEdit && /^Arrow(Left|Right|Up|Down)$/.test(event.key))
      nudge(frame, /Left|Up/.test(event.key) ? -1 : 1);
    else if (event.altKey) return;
    else if (command && canEdit && event.key.toLowerCase() === 'd') duplicate(frame);
    else if (command) return;
    else if (/^(Arrow|Home|End)/.test(event.key)) {
      const spots = cards().map((card) => ({
        id: card.dataset.frame!,
        left: card.offsetLeft,
        top: card.offsetTop,
      }));
      const next = walk(spots, frame.id, event.key);
      if (next) reach(next, 'card');
    } else if (event.key === 'Escape') selection.clear();
    else if (event.key.toLowerCase() === 'd' || event.key === ' ') draw(frame.id);
    else if (!canEdit) return;
    else if (event.key === 'Enter') add(frame.id);
    else if (event.key === 'F2') reach(frame.id, 'caption');
    else if (event.key === 'Delete' || event.key === 'Backspace') {
      const index = frames.indexOf(frame);
      const beside = frames[index + 1] ?? frames[index - 1];
      removeEntities([frame.id]);
      if (beside) reach(beside.id, 'card');
    } else return;
    event.preventDefault();
  };

  return (
    <div className="storyboard-room">
      <ol ref={list} aria-label={t.frames} className="storyboard-strip" onKeyDown={onKeyDown}>
        {frames.map((frame, index) => (
          <li key={frame.id} className="grid grid-cols-[minmax(0,1fr)]">
            <FrameCard
              frame={frame}
              number={index + 1}
              piece={pieces[index]!}
              current={frame.id === current}
              hands={hands}
            />
          </li>
        ))}
        {canEdit && (
          <li className="no-print grid content-start">
            <Button
              icon="plus"
              tone="quiet"
              onClick={() => add()}
              className="min-h-12 border-edge! border-dashed text-soft"
            >
              {t.addFrame}
            </Button>
          </li>
        )}
      </ol>
    </div>
  );
}
