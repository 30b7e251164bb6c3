import type { Locale } from '#core/words.ts';

/** Pictures of the boards with their example, taken by `npm run pictures`; a technique may have none yet. */
const files: Record<string, string> = import.meta.glob('./*/board.*.webp', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** Size of every picture. Pixels. */
export const PICTURE = { width: 1200, height: 750 } as const;

/** Address of the picture of a technique's board in a language; null when there is none. */
export const pictureOf = (technique: string, locale: Locale): string | null =>
  files[`./${technique}/board.${locale}.webp`] ?? null;
