import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { DRAWING_WIDTH, lettersOf, type Stroke } from './drawing.ts';
import { type Context, paintStroke } from './paint.tsx';
import { prepare } from './use-outlines.tsx';

/** Painting may take so much of a frame. Milliseconds. */
const SLICE = 8;
/** A lighter drawing is painted at once. Letters of its strokes. */
const LIGHT = 40_000;

/** Counts on when the theme changes: colours on a canvas do not follow by themselves. */
const useThemeChanges = (): number => {
  const [changes, setChanges] = useState(0);
  useEffect(() => {
    const seen = new MutationObserver(() => setChanges((n) => n + 1));
    seen.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    return () => seen.disconnect();
  }, []);
  return changes;
};

interface Painted {
  readonly strokes: readonly Stroke[];
  readonly width: number;
  readonly theme: number;
}

/** The strokes that are done, on one canvas: a new one costs itself, all of them are painted a slice at a time. */
export function InkCanvas({ strokes, height }: { strokes: readonly Stroke[]; height: number }) {
  const ref = useRef<HTMLCanvasElement>(null);
  const painted = useRef<Painted | null>(null);
  const theme = useThemeChanges();
  const [width, setWidth] = useState(0);

  useLayoutEffect(() => {
    const canvas = ref.current!;
    const measure = () => setWidth(Math.round(canvas.clientWidth * Math.min(2, devicePixelRatio)));
    measure();
    const seen = new ResizeObserver(measure);
    seen.observe(canvas);
    return () => seen.disconnect();
  }, []);

  useLayoutEffect(() => {
    const canvas = ref.current!;
    if (width === 0) return;
    const high = Math.round((width * height) / DRAWING_WIDTH);
    const look = getComputedStyle(canvas);
    const colours = (token: string) => look.getPropertyValue(token);
    const scaled = <C extends Context>(context: C): C => {
      context.setTransform(width / DRAWING_WIDTH, 0, 0, width / DRAWING_WIDTH, 0, 0);
      return context;
    };
    const before = painted.current;
    const goesOn =
      before !== null &&
      before.width === width &&
      before.theme === theme &&
      before.strokes.length <= strokes.length &&
      before.strokes.every((stroke, at) => stroke === strokes[at]);
    const fresh = goesOn ? strokes.slice(before.strokes.length) : strokes;
    const now: Painted = { strokes, width, theme };

    if (lettersOf({ strokes: fresh, stamps: [] }) <= LIGHT) {
      if (!goesOn) {
        canvas.width = width;
        canvas.height = high;
      }
      const context = scaled(canvas.getContext('2d')!);
      for (const stroke of fresh) paintStroke(context, stroke, colours);
      painted.current = now;
      return;
    }
    // A heavy one is painted aside, and shown once it is whole.
    let frame = 0;
    const aside = new OffscreenCanvas(width, high);
    const context = scaled(aside.getContext('2d')!);
    let at = 0;
    const go = () => {
      const end = performance.now() + SLICE;
      for (; at < strokes.length && performance.now() < end; at++)
        paintStroke(context, strokes[at]!, colours);
      if (at < strokes.length) {
        frame = requestAnimationFrame(go);
        return;
      }
      canvas.width = width;
      canvas.height = high;
      canvas.getContext('2d')!.drawImage(aside, 0, 0);
      painted.current = now;
    };
    const stop = prepare(strokes, false, go);
    return () => {
      stop();
      cancelAnimationFrame(frame);
    };
  }, [strokes, width, height, theme]);

  return <canvas ref={ref} className="pointer-events-none absolute inset-0 size-full" />;
}
