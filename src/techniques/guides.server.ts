import { LOCALES, type Locale } from '#core/words.ts';
import { type Guide, readGuide } from './guide.server.ts';

const texts: Record<string, string> = import.meta.glob('./*/guide.*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const guides = new Map<string, Guide>();

/** The guide of a technique in a language, read once; null for a technique nobody has. */
export const guideOf = (technique: string, locale: Locale): Guide | null => {
  const path = `./${technique}/guide.${locale}.md`;
  const known = guides.get(path);
  if (known) return known;
  if (!LOCALES.includes(locale) || !Object.hasOwn(texts, path)) return null;
  const guide = readGuide(texts[path]!);
  guides.set(path, guide);
  return guide;
};
