import { useEffect, useState } from 'react';
import type { Stroke } from './drawing.ts';
import { hasOutline, outlineOf } from './outline.tsx';

/** Computing outlines may take so much of a frame. Milliseconds. */
const SLICE = 8;

const allReady = (strokes: readonly Stroke[], small: boolean): boolean =>
  strokes.every((stroke) => hasOutline(stroke, small));

/** Computes outlines that are not known yet, a slice at a time, and says when; stops when told to. */
export const prepare = (strokes: readonly Stroke[], small: boolean, ready: () => void): (() => void) => {
  let frame = 0;
  const go = () => {
    const end = performance.now() + SLICE;
    for (const stroke of strokes) {
      if (hasOutline(stroke, small)) continue;
      outlineOf(stroke, small);
      if (performance.now() > end) {
        frame = requestAnimationFrame(go);
        return;
      }
    }
    ready();
  };
  go();
  return () => cancelAnimationFrame(frame);
};

/** A lighter drawing is computed at once. Letters of its strokes. */
const LIGHT = 40_000;

/** Whether the outlines of these strokes are there; a heavy drawing takes a few frames to get ready. */
export const useOutlines = (strokes: readonly Stroke[], letters: number, small: boolean): boolean => {
  const [prepared, setPrepared] = useState<readonly Stroke[] | null>(null);
  const light = letters <= LIGHT;
  useEffect(() => {
    if (light || allReady(strokes, small)) return;
    return prepare(strokes, small, () => setPrepared(strokes));
  }, [strokes, small, light]);
  return light || prepared === strokes || allReady(strokes, small);
};
