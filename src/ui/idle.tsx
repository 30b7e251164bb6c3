import { type ComponentType, type LazyExoticComponent, lazy, useEffect } from 'react';
import { withWholeLook } from './whole-look.tsx';

const waiting: (() => void)[] = [];
let usable = false;

const onceIdle = (run: () => void): void => {
  if ('requestIdleCallback' in window) requestIdleCallback(run, { timeout: 2_000 });
  // Safari has no idle time to tell of.
  else setTimeout(run, 500);
};

/** Runs once the page can be used and has nothing better to do, 2 s later at most. */
export const whenIdle = (run: () => void): void => {
  if (usable) onceIdle(run);
  else waiting.push(run);
};

/** Stands among what one came for: as soon as that is shown, what can wait may load. */
export function Usable() {
  useEffect(() => {
    usable = true;
    for (const run of waiting.splice(0)) onceIdle(run);
  }, []);
  return null;
}

const parts = new Set<() => Promise<unknown>>();
let loading = false;

/** Loads, one after the other, the parts that were put off. */
const loadParts = async () => {
  loading = false;
  for (const load of parts) {
    parts.delete(load);
    // What fails is asked for again when it is wanted.
    await load().catch(() => {});
  }
};

/** A part that a page can be used without: loaded when the page is idle, at once when it is wanted before. */
export const later = <Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
): LazyExoticComponent<ComponentType<Props>> => {
  const whole = withWholeLook(load);
  parts.add(whole);
  if (!loading) whenIdle(loadParts);
  loading = true;
  return lazy(whole);
};

/** As `later`, for a part that stands on the page from its first moment: there nobody wants it yet, its place waits. */
export const onceSettled = <Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
): LazyExoticComponent<ComponentType<Props>> => {
  const whole = withWholeLook(load);
  return lazy(async () => {
    await new Promise<void>(whenIdle);
    return whole();
  });
};

/** A part that is loaded once it is wanted. */
export const onDemand = <Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
): LazyExoticComponent<ComponentType<Props>> => lazy(withWholeLook(load));
