import { type PointerEvent, useEffect, useRef } from 'react';
import { remove } from '#product/pen.ts';
import { usePresence } from '../presence.tsx';
import { useProduct } from '../product.tsx';
import { Capture, FAITHFUL } from './capture.ts';
import { DRAWING_WIDTH, drawStroke, type Ink, type Stroke } from './drawing.ts';
import { colourOf } from './inks.ts';
import { outline } from './outline.tsx';
import { simplify, writePieces, writeWithin } from './points.ts';
import { touches } from './touch.ts';

/** Others see a stroke grow this often. Milliseconds. */
const PAUSE = 100;
/** What presence carries of it. Letters. */
const SHOWN = 2800;
/** On the screen an eraser is at least so wide. Pixels. */
const RUBBER = 11;

export interface PenLook {
  readonly ink: Ink;
  readonly width: number;
}

interface Props {
  on: string;
  height: number;
  tool: 'pen' | 'eraser';
  look: PenLook;
  strokes: readonly Stroke[];
  /** Strokes that the eraser has touched and that go when it is lifted. */
  gone: ReadonlySet<string>;
  setGone: (gone: ReadonlySet<string>) => void;
  full: () => void;
}

interface Gesture {
  readonly pointer: number;
  readonly capture: Capture | null;
  readonly gone: Set<string>;
  last: readonly [number, number];
  shown: number;
  drawn: number;
}

/** Takes the pen, a finger or the mouse: draws with it, or erases what it touches. */
export function PenLayer({ on, height, tool, look, strokes, gone, setGone, full }: Props) {
  const { pen } = useProduct();
  const presence = usePresence();
  const layer = useRef<SVGSVGElement>(null);
  const line = useRef<SVGGElement>(null);
  const gesture = useRef<Gesture | null>(null);
  const frame = useRef(0);
  // Once somebody draws with a pen, the palm that lies beside it draws nothing.
  const withPen = useRef(false);

  useEffect(
    () => () => {
      cancelAnimationFrame(frame.current);
      presence?.drawing(null);
    },
    [presence],
  );

  const placeOf = (event: { clientX: number; clientY: number }): readonly [number, number] => {
    const box = layer.current!.getBoundingClientRect();
    const scale = DRAWING_WIDTH / box.width;
    return [(event.clientX - box.left) * scale, (event.clientY - box.top) * scale];
  };
  const pathAt = (at: number): SVGPathElement => {
    const paths = line.current!;
    while (paths.children.length <= at)
      paths.append(document.createElementNS('http://www.w3.org/2000/svg', 'path'));
    return paths.children[at] as SVGPathElement;
  };
  const draw = () => {
    frame.current = 0;
    const capture = gesture.current?.capture;
    if (!capture) return;
    for (; gesture.current!.drawn < capture.settled.length; gesture.current!.drawn++)
      pathAt(gesture.current!.drawn).setAttribute(
        'd',
        outline(capture.settled[gesture.current!.drawn]!, look.width),
      );
    pathAt(gesture.current!.drawn).setAttribute('d', outline(capture.tail, look.width));
  };
  const show = (now: number) => {
    const { current } = gesture;
    if (!current?.capture || !presence || now - current.shown < PAUSE) return;
    current.shown = now;
    const points = writeWithin(current.capture.points.slice(-3000), SHOWN);
    presence.drawing({ on, points, ...look });
  };
  const erase = (to: readonly [number, number]) => {
    const current = gesture.current!;
    const radius = Math.max(16, (RUBBER * DRAWING_WIDTH) / layer.current!.clientWidth);
    let found = false;
    for (const stroke of strokes)
      if (!current.gone.has(stroke.id) && touches(stroke, current.last, to, radius)) {
        current.gone.add(stroke.id);
        found = true;
      }
    current.last = to;
    if (found) setGone(new Set(current.gone));
  };
  const take = (event: PointerEvent<SVGSVGElement>) => {
    const { current } = gesture;
    if (!current) return;
    const moves = event.nativeEvent.getCoalescedEvents?.() ?? [];
    for (const move of moves.length > 0 ? moves : [event.nativeEvent]) {
      const place = placeOf(move);
      if (!current.capture) erase(place);
      else current.capture.add(...place, move.pointerType === 'pen' ? move.pressure : null, move.timeStamp);
    }
    if (!current.capture) return;
    frame.current ||= requestAnimationFrame(draw);
    show(event.timeStamp);
  };

  const begin = (event: PointerEvent<SVGSVGElement>) => {
    if (event.pointerType === 'pen') withPen.current = true;
    if (gesture.current || event.button !== 0 || (event.pointerType === 'touch' && withPen.current)) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    gesture.current = {
      pointer: event.pointerId,
      capture: tool === 'pen' ? new Capture() : null,
      gone: new Set(gone),
      last: placeOf(event),
      shown: 0,
      drawn: 0,
    };
    take(event);
  };
  const end = () => {
    const { current } = gesture;
    gesture.current = null;
    cancelAnimationFrame(frame.current);
    frame.current = 0;
    if (current?.capture) {
      presence?.drawing(null);
      const pieces = writePieces(simplify(current.capture.points, FAITHFUL));
      if (!drawStroke(pen, on, pieces, look).ok) full();
    } else if (current && current.gone.size > 0) {
      remove(pen, current.gone);
      setGone(new Set());
    }
    line.current?.replaceChildren();
  };
  const mine = (event: PointerEvent) => gesture.current?.pointer === event.pointerId;

  return (
    <svg
      ref={layer}
      aria-hidden="true"
      viewBox={`0 0 ${DRAWING_WIDTH} ${height}`}
      className={`absolute inset-0 size-full touch-none select-none ${tool === 'pen' ? 'cursor-crosshair' : 'cursor-cell'}`}
      onPointerDown={begin}
      onPointerMove={(event) => mine(event) && take(event)}
      onPointerUp={(event) => {
        if (!mine(event)) return;
        take(event);
        end();
      }}
      onPointerCancel={(event) => mine(event) && end()}
    >
      <g ref={line} fill={colourOf(look.ink)} />
    </svg>
  );
}
