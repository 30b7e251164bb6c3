import type { Locale } from '#core/words.ts';

/** Pixels: what the places where links are shared ask for. */
export const LINK_PICTURE_SIZE = { width: 1200, height: 630 } as const;

/** What the picture says that other sites show with a link to one of our pages. */
export interface LinkPicture {
  /** Who it is from, above the title. */
  readonly above: string;
  readonly title: string;
  /** When, where, how many: a line each, three at most. */
  readonly facts: readonly string[];
  /** Sessions, as knots in the thread. */
  readonly knots: number;
  /** The revision of the page's own picture, which is drawn with it. */
  readonly picture: string | null;
}

/** The same in words, for who does not see it. */
export const sayLinkPicture = ({ above, title, facts }: LinkPicture): string =>
  [title, above, ...facts].filter((part) => part !== '').join(' · ');

/** What shows such a picture: a page by its path. */
export const linkPictureAt = (path: string, locale: Locale, revision: string): string =>
  `${path}/link-picture/${locale}/${revision}`;
