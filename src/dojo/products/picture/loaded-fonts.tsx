const nameOf = (family: string, style: string, range: string) =>
  `${family.replace(/["']/g, '')} ${style} ${range}`;

const asDataUrl = async (url: URL): Promise<string> => {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url.pathname}: ${answer.status}`);
  const blob = await answer.blob();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
};

/** The typefaces this page shows, as rules that hold the files themselves: a picture may fetch nothing. */
export const loadedFonts = async (): Promise<string> => {
  await document.fonts.ready;
  const shown = new Set(
    [...document.fonts]
      .filter(({ status }) => status === 'loaded')
      .map(({ family, style, unicodeRange }) => nameOf(family, style, unicodeRange)),
  );
  const rules = [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules]
      .filter((rule) => rule instanceof CSSFontFaceRule)
      .map((rule) => ({ rule, base: sheet.href ?? location.href })),
  );
  const held = rules.map(async ({ rule, base }) => {
    const { style } = rule;
    const of = (property: string) => style.getPropertyValue(property);
    const address = /url\("?([^")]+)"?\)/.exec(of('src'))?.[1];
    if (!address || !shown.has(nameOf(of('font-family'), of('font-style'), of('unicode-range')))) return '';
    const file = await asDataUrl(new URL(address, base));
    return rule.cssText.replace(/url\([^)]*\)/, () => `url("${file}")`);
  });
  return (await Promise.all(held)).join('\n');
};
