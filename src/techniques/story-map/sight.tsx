/** Cards this far outside of the window are drawn already: one rarely sees a placeholder while scrolling. */
const AROUND = '320px 240px';

/**
 * Tells blocks of cards when they come into sight and leave it: one observer for the whole map. A small map is
 * always in sight.
 */
export class Sight {
  readonly whole: boolean;
  #root: HTMLElement | null = null;
  #observer: IntersectionObserver | null = null;
  #tell = new WeakMap<Element, (seen: boolean) => void>();

  constructor(whole: boolean) {
    this.whole = whole;
  }

  /** The window through which one looks; given before anything is watched. */
  readonly through = (root: HTMLElement | null): void => {
    this.#root = root;
  };

  watch(element: Element, tell: (seen: boolean) => void): () => void {
    this.#observer ??= new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) this.#tell.get(target)?.(isIntersecting);
      },
      { root: this.#root, rootMargin: AROUND },
    );
    const observer = this.#observer;
    this.#tell.set(element, tell);
    observer.observe(element);
    return () => {
      observer.unobserve(element);
      this.#tell.delete(element);
    };
  }
}
