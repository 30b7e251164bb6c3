/** News of a community as feed readers take them: RFC 4287 (Atom). */

export interface AtomEntry {
  /** For life: an address that is never given to another [C10]. */
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly summary: string;
  readonly publishedAt: Date;
  /** When it last said something else. */
  readonly changedAt: Date;
}

export interface AtomFeed {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  /** Where this feed itself is. */
  readonly self: string;
  readonly locale: string;
  readonly entries: readonly AtomEntry[];
}

/** Text between tags and in attributes; what XML 1.0 cannot say is left out. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is taken out.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const EPOCH = new Date(0);

/** The same bytes until something changes: nothing in it tells when it was asked for. */
export const writeAtom = ({ id, title, url, self, locale, entries }: AtomFeed): string => {
  const newest = entries.reduce((last, { changedAt }) => (changedAt > last ? changedAt : last), EPOCH);
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escaped(locale)}">`,
    `<id>${escaped(id)}</id>`,
    `<title>${escaped(title)}</title>`,
    `<updated>${newest.toISOString()}</updated>`,
    `<author><name>${escaped(title)}</name></author>`,
    `<link rel="alternate" type="text/html" href="${escaped(url)}"/>`,
    `<link rel="self" type="application/atom+xml" href="${escaped(self)}"/>`,
    ...entries.flatMap((entry) => [
      '<entry>',
      `<id>${escaped(entry.id)}</id>`,
      `<title>${escaped(entry.title)}</title>`,
      `<published>${entry.publishedAt.toISOString()}</published>`,
      `<updated>${entry.changedAt.toISOString()}</updated>`,
      `<link rel="alternate" type="text/html" href="${escaped(entry.url)}"/>`,
      ...(entry.summary === '' ? [] : [`<summary>${escaped(entry.summary)}</summary>`]),
      '</entry>',
    ]),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
};
