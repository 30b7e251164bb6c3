import type { LiveMap } from './live-map.ts';

/** The block of cards, drawn or not, that holds a story. */
export const blockOf = (
  root: HTMLElement | null,
  map: LiveMap,
  item: string,
  key: string,
): Element | null => {
  const cell = root?.querySelector(`[data-cell="${CSS.escape(key)}"]`);
  const at = map.ids(key).indexOf(item);
  return (
    [...(cell?.querySelectorAll<HTMLElement>('[data-from]') ?? [])].findLast(
      ({ dataset }) => Number(dataset.from) <= at,
    ) ?? null
  );
};
