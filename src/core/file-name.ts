/** A title as the name of a file on any system: what they forbid or read as a path becomes a space. At most 120 letters. */
export const fileName = (title: string, ending: string, otherwise: string): string => {
  const name = title
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .slice(0, 120)
    .toWellFormed()
    // A name that begins with a dot is hidden, one that ends with one is refused by Windows.
    .replace(/^[\s.]+|[\s.]+$/gu, '');
  return `${name || otherwise}.${ending}`;
};
