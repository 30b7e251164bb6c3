/**
 * A text as a typeface can draw it: signs that it has not, such as pictographs, are left out. Null where letters or
 * figures are missing, for half a name is another name, and where nothing is left to be read.
 */
export const drawable = (text: string, has: (codePoint: number) => boolean): string | null => {
  let kept = '';
  for (const sign of text.normalize('NFC')) {
    const known = [sign, sign.normalize('NFD')].find((one) =>
      [...one].every((part) => has(part.codePointAt(0)!)),
    );
    if (known !== undefined) kept += known;
    else if (/[\p{L}\p{N}]/u.test(sign)) return null;
  }
  const said = kept
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/ {2,}/g, ' ')
    .trim();
  return /[\p{L}\p{N}]/u.test(said) ? said : null;
};
