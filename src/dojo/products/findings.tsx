import { useMemo, useSyncExternalStore } from 'react';
import { type Check, type Finding, runChecks } from '#product/checks.ts';
import type { LiveModel } from '#product/live-model.ts';
import { allChecks } from '#techniques/index.ts';
import { whenIdle } from '#ui/idle.tsx';
import { useCalm } from '#ui/product.tsx';

let checks: readonly Check[] | null = null;
let asked = false;
const listeners = new Set<() => void>();

const load = async () => {
  try {
    checks = await allChecks();
    for (const tell of listeners) tell();
  } catch {
    // The network went: the next page asks again.
    asked = false;
  }
};
/** Checks are many words: they come when the page is idle. */
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  if (!asked) {
    asked = true;
    whenIdle(load);
  }
  return () => void listeners.delete(listener);
};
const read = () => checks;

const told = new WeakMap<LiveModel, { readonly version: number; readonly found: readonly Finding[] }>();

/** The bar, the home and the panel ask for the same: once for each state of the model is enough. */
const allFindings = (all: readonly Check[], model: LiveModel): readonly Finding[] => {
  const known = told.get(model);
  if (known?.version === model.version) return known.found;
  const found = runChecks(all, model);
  told.set(model, { version: model.version, found });
  return found;
};

export interface Findings {
  readonly open: readonly Finding[];
  readonly aside: readonly Finding[];
}

/** Findings of a technique, or of all; those set aside are kept apart. Null until the checks have run once. */
export const useFindings = (technique?: string): Findings | null => {
  const all = useSyncExternalStore(subscribe, read, read);
  const derive = useMemo(() => (model: LiveModel) => all && allFindings(all, model), [all]);
  const found = useCalm(derive, 500, null);
  if (!found) return null;
  const mine = technique ? found.filter(({ check }) => check.id.startsWith(`${technique}/`)) : found;
  return { open: mine.filter((one) => !one.setAside), aside: mine.filter((one) => one.setAside) };
};
