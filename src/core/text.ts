/** Lower case without accents, spaces folded: how words are compared and searched. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’ʼ]/g, "'")
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();

/** A text on one line, cut at a word with an ellipsis. */
export const shorten = (text: string, max: number): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= max) return line;
  const cut = line.slice(0, max - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > max / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.–-]+$/, '')}…`;
};

/** Cuts to a bound of UTF-16 units without breaking a surrogate pair. */
export const clamp = (text: string, max: number): string => {
  if (text.length <= max) return text;
  const last = text.charCodeAt(max - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? max - 1 : max);
};

export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

export const wordCount = (text: string): number =>
  text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;

/** The one stretch by which two texts differ: common front and back are left alone. */
export const difference = (from: string, to: string): { at: number; remove: number; insert: string } => {
  const shorter = Math.min(from.length, to.length);
  let front = 0;
  while (front < shorter && from.charCodeAt(front) === to.charCodeAt(front)) front++;
  let back = 0;
  while (
    back < shorter - front &&
    from.charCodeAt(from.length - 1 - back) === to.charCodeAt(to.length - 1 - back)
  )
    back++;
  return { at: front, remove: from.length - front - back, insert: to.slice(front, to.length - back) };
};
