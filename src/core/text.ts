/** Lower case without accents, ligatures opened, spaces folded: how words are compared and searched. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’ʼ]/g, "'")
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/\s+/g, ' ')
    .trim();

/** A text on one line, cut at a word with an ellipsis. No-break spaces stay what they are. */
export const shorten = (text: string, max: number): string => {
  const line = text.replace(/[^\S\u00a0\u202f]+/g, ' ').trim();
  if (line.length <= max) return line;
  const cut = clamp(line, max - 1);
  const space = line.lastIndexOf(' ', max - 1);
  return `${(space > max / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.–-]+$/, '')}…`;
};

/** Cuts to a bound of UTF-16 units without breaking a surrogate pair; halves of pairs become U+FFFD. */
export const clamp = (text: string, max: number): string => {
  const cut = text.length > max ? text.slice(0, endsInHalf(text, max) ? max - 1 : max) : text;
  return cut.toWellFormed();
};

const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;

/** Whether a cut at this place would go through a surrogate pair. */
const endsInHalf = (text: string, at: number): boolean =>
  isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at));

/** The first letter as a capital, the same in every country. */
export const capital = (text: string): string => {
  const first = String.fromCodePoint(text.codePointAt(0) ?? 0x20);
  return text === '' ? '' : first.toUpperCase() + text.slice(first.length);
};

export const wordCount = (text: string): number =>
  text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;

/** A stretch of a text written anew: from `at` on, so many UTF-16 units give way to others. */
export interface Stretch {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

/**
 * The one stretch by which two texts differ: common front and back are left alone. Characters of two units are
 * replaced whole: a document that splits one keeps two broken halves.
 */
export const difference = (from: string, to: string): Stretch => {
  const shorter = Math.min(from.length, to.length);
  let front = 0;
  while (front < shorter && from.charCodeAt(front) === to.charCodeAt(front)) front++;
  if (endsInHalf(from, front) || endsInHalf(to, front)) front--;
  let back = 0;
  while (
    back < shorter - front &&
    from.charCodeAt(from.length - 1 - back) === to.charCodeAt(to.length - 1 - back)
  )
    back++;
  if (endsInHalf(from, from.length - back) || endsInHalf(to, to.length - back)) back--;
  return { at: front, remove: from.length - front - back, insert: to.slice(front, to.length - back) };
};

export const spliced = (text: string, { at, remove, insert }: Stretch): string =>
  text.slice(0, at) + insert + text.slice(at + remove);

/**
 * The same change of a text after somebody else's of the same text. Where both wrote the same stretch anew, both
 * wordings stand, theirs first.
 */
export const after = (own: Stretch, other: Stretch): Stretch => {
  const moved = other.insert.length - other.remove;
  if (own.at + own.remove <= other.at && own.at < other.at) return own;
  if (own.at >= other.at + other.remove) return { ...own, at: own.at + moved };
  const at = other.at + other.insert.length;
  const end = Math.max(own.at + own.remove, other.at + other.remove) + moved;
  return { at, remove: end - at, insert: own.insert };
};

/** How many bytes a text is in UTF-8. */
export const utf8Length = (text: string): number => {
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x80) bytes++;
    // A pair of surrogates is four bytes: two for each.
    if (unit >= 0x800 && (unit < 0xd800 || unit > 0xdfff)) bytes++;
  }
  return bytes;
};
