import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { create } from '#product/pen.ts';
import { harvest } from '#product/play/harvest.ts';
import { hueOf } from '#ui/kind-look.tsx';
import { useLocale, useWords } from '#ui/language.tsx';
import { LiveText } from '#ui/live-text.tsx';
import type { MenuItem } from '#ui/menu.tsx';
import { Became, PieceMenu, type Target } from '#ui/play/became.tsx';
import { useEditor } from '#ui/presence.tsx';
import { useProduct } from '#ui/product.tsx';
import { useSelection } from '#ui/selection.tsx';
import { uiWords } from '#ui/words.ts';
import { harvestAs } from './harvest.ts';
import { type Lying, MIDDLE, type Size } from './room.ts';
import { join, moveThing, nudge, type Thing, type Web } from './web.ts';
import { webWords } from './words.ts';

/** Arrows, as steps to the right and down. */
const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** How large a thing is drawn, and what lies around it; on a phone the web is a list, and nothing is in the way. */
const drawn = (card: HTMLElement): { readonly size?: Size; readonly taken: readonly Lying[] } => {
  const sheet = card.offsetParent?.getBoundingClientRect();
  if (!sheet || getComputedStyle(card).position !== 'absolute') return { taken: [] };
  const lying = (element: Element): Lying => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return {
      x: ((left + width / 2 - sheet.left) / sheet.width) * 1000,
      y: ((top + height / 2 - sheet.top) / sheet.height) * 1000,
      width: (width / sheet.width) * 1000,
      height: (height / sheet.height) * 1000,
    };
  };
  const others = [...card.offsetParent!.querySelectorAll('[data-on-web]')].filter((one) => one !== card);
  return { size: lying(card), taken: others.map(lying) };
};

/** Something around the product: dragged by its edge, moved with Alt and arrows, joined by its menu. */
export function ThingCard({
  thing,
  web,
  relations,
  fresh,
  next,
}: {
  thing: Thing;
  web: Web;
  relations: readonly string[];
  fresh: boolean;
  next: () => void;
}) {
  const t = useWords(webWords);
  const ui = useWords(uiWords);
  const locale = useLocale();
  const { pen, model, canEdit } = useProduct();
  const { open } = useSelection();
  const editor = useEditor(thing.id);
  const held = useRef<{ x: number; y: number } | null>(null);
  const { id, text, play } = thing;
  const title = text || ui.untitled;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = STEPS[event.key];
    if (!event.altKey || !step || !canEdit) return;
    event.preventDefault();
    event.stopPropagation();
    const { size, taken } = drawn(event.currentTarget);
    nudge(pen, thing, ...step, size, taken);
  };
  // Where it is let go of is written once: a move is one step for undo and one message for the others.
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (!canEdit || event.button !== 0 || event.target !== event.currentTarget) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    held.current = { x: event.clientX, y: event.clientY };
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (held.current)
      event.currentTarget.style.translate = `calc(-50% + ${event.clientX - held.current.x}px) calc(-50% + ${event.clientY - held.current.y}px)`;
  };
  const onPointerUp = (event: PointerEvent<HTMLElement>) => {
    const from = held.current;
    held.current = null;
    event.currentTarget.style.translate = '';
    const sheet = event.currentTarget.offsetParent?.getBoundingClientRect();
    // Pressed and let go of: nothing was moved, and nothing is said to the others.
    if (!from || !sheet || (event.clientX === from.x && event.clientY === from.y)) return;
    const { size, taken } = drawn(event.currentTarget);
    const by = (moved: number, whole: number) => (moved / whole) * 1000;
    moveThing(
      pen,
      id,
      (thing.x ?? MIDDLE.x) + by(event.clientX - from.x, sheet.width),
      (thing.y ?? MIDDLE.y) + by(event.clientY - from.y, sheet.height),
      size,
      taken,
    );
  };
  const items = (): readonly MenuItem[] =>
    web.things
      .filter((other) => other.id !== id)
      .map(
        (other): MenuItem => ({
          label: other.text || ui.untitled,
          icon: 'link',
          group: t.joinTo,
          onSelect: () => void (play && join(pen, play, id, other.id, relations[0] ?? '')),
        }),
      );
  const onCanvas = (area: string) => () => {
    const canvas = model.list('canvas')[0]?.id ?? create(pen, 'canvas', {});
    const made = harvest(pen, id, 'canvasItem', { canvas, area });
    if (made) open(made);
  };
  const targets: readonly Target[] = [
    { to: 'canvasItem', label: t.asPartner, take: onCanvas('partners') },
    { to: 'canvasItem', label: t.asChannel, take: onCanvas('channels') },
    {
      to: 'actor',
      label: t.asActor,
      take: () => {
        const made = harvestAs(pen, id, 'actor', locale);
        if (made) open(made);
      },
    },
  ];
  return (
    <article
      data-entity={id}
      data-on-web=""
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      style={{
        ...hueOf('piece'),
        left: `${(thing.x ?? MIDDLE.x) / 10}%`,
        top: `${(thing.y ?? MIDDLE.y) / 10}%`,
        ...(editor ? { outline: `2px solid ${editor.colour}`, outlineOffset: 1 } : {}),
      }}
      className={`spine grid gap-0.5 rounded-card border border-line bg-card px-2.5 py-2 text-sm wide:absolute wide:w-44 wide:-translate-1/2 focus-within:z-10 hover:z-10 ${canEdit ? 'md:cursor-grab md:touch-none' : ''}`}
    >
      <div className="flex items-start gap-1">
        <LiveText
          kind="piece"
          id={id}
          field="text"
          label={t.thing}
          placeholder={t.thing}
          autoFocus={fresh}
          onEnter={next}
          className="font-[550]"
        />
        <PieceMenu id={id} label={title} items={items} targets={targets} />
      </div>
      {(canEdit || thing.why) && (
        <LiveText
          kind="piece"
          id={id}
          field="why"
          label={`${t.why} (${title})`}
          placeholder={t.why}
          className="text-soft text-xs"
        />
      )}
      <Became id={id} />
    </article>
  );
}
