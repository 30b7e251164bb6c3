/** How a field looks that one writes in, on every page. */
export const inputLook =
  'w-full rounded-control border border-edge bg-card px-2.5 py-1.5 min-h-9 outline-offset-1 placeholder:text-soft';
