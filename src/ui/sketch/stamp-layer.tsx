import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { remove } from '#product/pen.ts';
import { useWords } from '../language.tsx';
import { useProduct } from '../product.tsx';
import { DRAWING_WIDTH, type Stamp } from './drawing.ts';
import { isMood } from './figures.ts';
import { StampDrawing } from './stamp-drawing.tsx';
import { bringToFront, flipStamp, growStamp, moveStamp, sizeStamp } from './stamp-hands.ts';
import { isShape, placed, sizeOf } from './stamps.ts';
import { sketchWords } from './words.ts';

/** What a stamp is called by who does not see it. */
export const useStampName = (): ((stamp: Stamp) => string) => {
  const t = useWords(sketchWords);
  return ({ shape, mood, text }) =>
    t.stamp(isShape(shape) ? t.shapes[shape] : t.shapes.box, isMood(mood) ? t.moods[mood] : '', text);
};

interface Props {
  stamps: readonly Stamp[];
  height: number;
  /** Whether they can be taken: while the pen draws, they are only seen. */
  active: boolean;
  chosen: string | null;
  choose: (id: string | null) => void;
}

interface Drag {
  readonly id: string;
  readonly pointer: number;
  readonly what: 'place' | 'size';
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

/** How far a key moves a stamp; with Shift further. */
const [STEP, STRIDE] = [16, 96];
const ARROWS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The stamps of a drawing: taken and moved by pointer or by keyboard. */
export function StampLayer({ stamps, height, active, chosen, choose }: Props) {
  const t = useWords(sketchWords);
  const { pen } = useProduct();
  const nameOf = useStampName();
  const layer = useRef<SVGSVGElement>(null);
  const [drag, setDrag] = useState<Drag | null>(null);

  const placeOf = (event: PointerEvent): readonly [number, number] => {
    const box = layer.current!.getBoundingClientRect();
    const scale = DRAWING_WIDTH / box.width;
    return [(event.clientX - box.left) * scale, (event.clientY - box.top) * scale];
  };
  /** As it looks while it is being dragged. */
  const dragged = (stamp: Stamp): Stamp => {
    if (drag?.id !== stamp.id) return stamp;
    const { x, y } = placed(stamp);
    const [dx, dy] = [drag.to[0] - drag.from[0], drag.to[1] - drag.from[1]];
    if (drag.what === 'place') return { ...stamp, x: x + dx, y: y + dy };
    const [before, now] = [drag.from, drag.to].map(([px, py]) => Math.hypot(px - x, py - y));
    return {
      ...stamp,
      size: Math.min(1600, Math.max(40, ((stamp.size ?? 300) * now!) / Math.max(20, before!))),
    };
  };
  const begin = (event: PointerEvent<SVGElement>, { id }: Stamp, what: Drag['what']) => {
    if (event.button !== 0 || drag) return;
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    choose(id);
    const place = placeOf(event);
    setDrag({ id, pointer: event.pointerId, what, from: place, to: place });
  };
  const follow = (event: PointerEvent) => {
    if (drag?.pointer === event.pointerId) setDrag({ ...drag, to: placeOf(event) });
  };
  const drop = (event: PointerEvent, stamp: Stamp) => {
    if (drag?.pointer !== event.pointerId) return;
    const { x, y, size } = dragged(stamp);
    if (drag.from !== drag.to)
      if (drag.what === 'size') sizeStamp(pen, stamp, size ?? 300);
      else moveStamp(pen, stamp, x ?? 0, y ?? 0, height);
    setDrag(null);
  };
  const onKeyDown = (event: KeyboardEvent, stamp: Stamp) => {
    const way = ARROWS[event.key];
    if (event.ctrlKey || event.metaKey) return;
    if (way) {
      const { x, y } = placed(stamp);
      const far = event.shiftKey ? STRIDE : STEP;
      moveStamp(pen, stamp, x + way[0] * far, y + way[1] * far, height);
    } else if (event.key === '+' || event.key === '=') growStamp(pen, stamp, 1);
    else if (event.key === '-' || event.key === '_') growStamp(pen, stamp, -1);
    else if (event.key.toLowerCase() === t.flipKey) flipStamp(pen, stamp);
    else if (event.key === 'PageUp') bringToFront(pen, stamp);
    else if (event.key === 'Delete' || event.key === 'Backspace') {
      const at = stamps.findIndex(({ id }) => id === stamp.id);
      const next = stamps[at + 1] ?? stamps[at - 1];
      remove(pen, [stamp.id]);
      choose(next?.id ?? null);
    } else if (event.key === 'Escape' && chosen === stamp.id) choose(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of HTML cannot stand in a drawing
    <svg
      ref={layer}
      role="group"
      aria-label={t.stamps}
      viewBox={`0 0 ${DRAWING_WIDTH} ${height}`}
      className="absolute inset-0 size-full select-none"
      onPointerDown={() => active && choose(null)}
    >
      {stamps.map((real) => {
        const stamp = dragged(real);
        const place = placed(stamp);
        const [wide, high] = sizeOf(place);
        const [left, top] = [place.x - wide / 2, place.y - high / 2];
        if (!active) return <StampDrawing key={real.id} stamp={stamp} />;
        return (
          // biome-ignore lint/a11y/useSemanticElements: a button of HTML cannot stand in a drawing
          <g
            key={real.id}
            role="button"
            tabIndex={0}
            data-stamp={real.id}
            aria-label={nameOf(real)}
            aria-pressed={chosen === real.id}
            onFocus={() => choose(real.id)}
            onKeyDown={(event) => onKeyDown(event, real)}
            onPointerDown={(event) => begin(event, real, 'place')}
            onPointerMove={follow}
            onPointerUp={(event) => drop(event, real)}
            onPointerCancel={() => setDrag(null)}
            className="cursor-move touch-none outline-none"
          >
            <rect x={left} y={top} width={wide} height={high} fill="transparent" />
            <StampDrawing stamp={stamp} />
            {chosen === real.id && (
              <>
                <rect
                  x={left - 14}
                  y={top - 14}
                  width={wide + 28}
                  height={high + 28}
                  rx="12"
                  fill="none"
                  stroke="var(--thread)"
                  strokeWidth="5"
                  strokeDasharray="18 12"
                  className="no-print"
                />
                <circle
                  data-handle=""
                  cx={left + wide + 14}
                  cy={top + high + 14}
                  r="24"
                  fill="var(--card)"
                  stroke="var(--thread)"
                  strokeWidth="5"
                  className="cursor-nwse-resize"
                  onPointerDown={(event) => begin(event, real, 'size')}
                  onPointerMove={follow}
                  onPointerUp={(event) => drop(event, real)}
                />
              </>
            )}
          </g>
        );
      })}
    </svg>
  );
}
