import { useEffect } from 'react';

/** How boards name what takes the focus: cards of areas and maps, nodes, frames, moments, ranked cards. */
const NAMED_BY = ['item', 'node', 'frame', 'event', 'ranked'] as const;

/** Finds again what has this in it, as a selector; null where nothing of a board is in hand. */
const inHand = (target: EventTarget | null): string | null => {
  if (!(target instanceof Element)) return null;
  for (const name of NAMED_BY) {
    const value = target.closest<HTMLElement>(`[data-${name}]`)?.dataset[name];
    if (value) return `[data-${name}="${CSS.escape(value)}"]`;
  }
  return null;
};

/**
 * Keeps the focus on what one has in hand when it is drawn elsewhere: undone, or moved by somebody else. A browser lets
 * it fall on the page when an element goes, and keys would then do nothing until one has gone through the page again.
 */
export const useKeptFocus = (): void =>
  useEffect(() => {
    const page = document.getElementById('content');
    if (!page) return;
    let held: string | null = null;
    const onFocus = ({ target }: FocusEvent) => {
      held = inHand(target);
    };
    // Who points elsewhere lets go, also where nothing takes the focus.
    const onPointer = ({ target }: PointerEvent) => {
      if (inHand(target) !== held) held = null;
    };
    const observer = new MutationObserver(() => {
      if (held !== null && document.activeElement === document.body)
        page.querySelector<HTMLElement>(held)?.focus({ preventScroll: true });
    });
    document.addEventListener('focusin', onFocus);
    document.addEventListener('pointerdown', onPointer, true);
    observer.observe(page, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('pointerdown', onPointer, true);
      observer.disconnect();
    };
  }, []);
