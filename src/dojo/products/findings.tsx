import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { type Check, type Finding, runChecks } from '#product/checks.ts';
import type { LiveModel } from '#product/live-model.ts';
import { whenIdle } from '#ui/idle.tsx';
import { useCalm } from '#ui/product.tsx';

const ALL = 'all';
const loaded = new Map<string, readonly Check[]>();
const asked = new Set<string>();
const listeners = new Set<() => void>();

const load = async (whose: string) => {
  try {
    const { allChecks, checksOf } = await import('#techniques/folders.ts');
    const checks = await (whose === ALL ? allChecks() : checksOf(whose));
    loaded.set(whose, checks);
    for (const tell of listeners) tell();
  } catch {
    // The network went: the next page asks again.
    asked.delete(whose);
  }
};

/** The checks of a technique, or of all. They are many words: they come when the page is idle. */
const useChecks = (whose: string): readonly Check[] | undefined => {
  const subscribe = useCallback(
    (listener: () => void) => {
      listeners.add(listener);
      if (!asked.has(whose)) {
        asked.add(whose);
        whenIdle(() => load(whose));
      }
      return () => void listeners.delete(listener);
    },
    [whose],
  );
  const read = () => loaded.get(whose);
  return useSyncExternalStore(subscribe, read, read);
};

const told = new WeakMap<
  readonly Check[],
  { model: LiveModel; version: number; found: readonly Finding[] }
>();

/** The bar, the home and the panel ask for the same: once for each state of the model is enough. */
const findAll = (checks: readonly Check[], model: LiveModel): readonly Finding[] => {
  const known = told.get(checks);
  if (known?.model === model && known.version === model.version) return known.found;
  const found = runChecks(checks, model);
  told.set(checks, { model, version: model.version, found });
  return found;
};

export interface Findings {
  readonly open: readonly Finding[];
  readonly aside: readonly Finding[];
}

/** Findings of a technique, or of all; those set aside are kept apart. Null until the checks have run once. */
export const useFindings = (technique = ALL): Findings | null => {
  const checks = useChecks(technique);
  const derive = useMemo(() => (model: LiveModel) => (checks ? findAll(checks, model) : null), [checks]);
  const found = useCalm(derive, 500, null);
  if (!found) return null;
  return { open: found.filter((one) => !one.setAside), aside: found.filter((one) => one.setAside) };
};
