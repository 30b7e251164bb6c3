import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

/** Runs once the page has nothing better to do, 2 s later at most. */
export const whenIdle = (run: () => void): void => {
  if ('requestIdleCallback' in window) requestIdleCallback(run, { timeout: 2_000 });
  // Safari has no idle time to tell of.
  else setTimeout(run, 500);
};

const parts = new Set<() => Promise<unknown>>();
let usable = false;

/** Loads, when the page is idle, the parts that were put off: to be called once the page can be used. */
export const loadParts = (): void => {
  usable = true;
  whenIdle(async () => {
    for (const load of parts) {
      parts.delete(load);
      // What fails is asked for again when it is wanted.
      await load().catch(() => {});
    }
  });
};

/** A part that a page can be used without: loaded when the page is idle, at once when it is wanted before. */
export const later = <Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
): LazyExoticComponent<ComponentType<Props>> => {
  parts.add(load);
  if (usable) loadParts();
  return lazy(load);
};
