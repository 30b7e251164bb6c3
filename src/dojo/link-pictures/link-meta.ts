import type { Locale } from '#core/words.ts';
import { LINK_PICTURE_SIZE } from './link-picture.ts';

export interface Linked {
  readonly title: string;
  readonly description: string;
  readonly url: string;
  readonly locale: Locale;
  /** The address of the picture, and what it says. */
  readonly image: { readonly url: string; readonly alt: string };
}

/** What a page tells to the places where people share its address: Open Graph, and the size in which it is shown. */
export const linkMeta = ({ title, description, url, locale, image }: Linked) => [
  ...(description === '' ? [] : [{ name: 'description', content: description }]),
  { property: 'og:type', content: 'website' },
  { property: 'og:site_name', content: 'PO Dojo' },
  { property: 'og:title', content: title },
  ...(description === '' ? [] : [{ property: 'og:description', content: description }]),
  { property: 'og:url', content: url },
  { property: 'og:locale', content: locale === 'fr' ? 'fr_FR' : 'en_GB' },
  { property: 'og:locale:alternate', content: locale === 'fr' ? 'en_GB' : 'fr_FR' },
  { property: 'og:image', content: image.url },
  { property: 'og:image:type', content: 'image/png' },
  { property: 'og:image:width', content: String(LINK_PICTURE_SIZE.width) },
  { property: 'og:image:height', content: String(LINK_PICTURE_SIZE.height) },
  { property: 'og:image:alt', content: image.alt },
  { name: 'twitter:card', content: 'summary_large_image' },
];
