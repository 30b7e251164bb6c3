/** The product's own typefaces as outlines, from the files that browsers are sent: no font of the machine is asked. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Font } from 'harfbuzzjs';

export interface Typeface {
  has(codePoint: number): boolean;
  /** How wide a text is, in ems. */
  measure(text: string): number;
  /** Its outlines in ems from the beginning of its line, as elements of an SVG. */
  outline(text: string): string;
}

interface Cut {
  readonly family: string;
  /** In the order in which they are asked for a sign. */
  readonly subsets: readonly string[];
  readonly weight: number;
}
const TITLES: Cut = {
  family: 'bricolage-grotesque',
  subsets: ['latin', 'latin-ext', 'vietnamese'],
  weight: 700,
};
const TEXT = { family: 'atkinson-hyperlegible-next', subsets: ['latin', 'latin-ext'] };

/** Units in which outlines are told. */
const EM = 1_000;

/** What French puts before ; : ! ?: our typefaces have no sign for it, and need none. */
const NARROW_SPACE = 0x202f;
const NARROW = EM / 6;

/** Loaded when the first picture is drawn: a process that draws none does without. */
const tools = async () => {
  const [harfbuzz, { default: unpack }] = await Promise.all([
    import('harfbuzzjs'),
    import('woff2-encoder/decompress'),
  ]);
  return { ...harfbuzz, unpack };
};
type Tools = Awaited<ReturnType<typeof tools>>;

const { resolve } = createRequire(import.meta.url);

const fontOf = async (hb: Tools, { family, weight }: Cut, subset: string): Promise<Font> => {
  const file = `@fontsource-variable/${family}/files/${family}-${subset}-wght-normal.woff2`;
  const font = new hb.Font(new hb.Face(new hb.Blob(await hb.unpack(await readFile(resolve(file))))));
  font.setScale(EM, EM);
  font.setVariations([new hb.Variation('wght', weight)]);
  return font;
};

const typefaceOf = async (hb: Tools, cut: Cut): Promise<Typeface> => {
  const fonts = await Promise.all(cut.subsets.map((subset) => fontOf(hb, cut, subset)));
  const fontFor = (sign: string): Font | undefined =>
    fonts.find((font) => font.glyph(sign.codePointAt(0)!) !== undefined);
  /** Signs that follow one another and are in one file: they are set together, kerned and joined. */
  const runs = (text: string): { font: Font | undefined; said: string }[] => {
    const all: { font: Font | undefined; said: string }[] = [];
    for (const sign of text) {
      const [font, last] = [fontFor(sign), all.at(-1)];
      if (last && last.font === font) last.said += sign;
      else all.push({ font, said: sign });
    }
    return all;
  };
  const set = (text: string) =>
    runs(text).flatMap(({ font, said }) => {
      if (!font) return [{ path: '', xAdvance: said.length * NARROW, xOffset: 0, yOffset: 0 }];
      const buffer = new hb.Buffer();
      buffer.addText(said);
      buffer.guessSegmentProperties();
      hb.shape(font, buffer);
      const places = buffer.getGlyphPositions();
      return buffer
        .getGlyphInfos()
        .map(({ codepoint }, n) => ({ path: font.glyphToPath(codepoint), ...places[n]! }));
    });
  return {
    has: (codePoint) =>
      codePoint === NARROW_SPACE || fonts.some((font) => font.glyph(codePoint) !== undefined),
    measure: (text) => set(text).reduce((sum, { xAdvance }) => sum + xAdvance, 0) / EM,
    outline(text) {
      let x = 0;
      const paths = set(text).map(({ path, xAdvance, xOffset, yOffset }) => {
        const drawn = `<path transform="translate(${x + xOffset} ${yOffset})" d="${path}"/>`;
        x += xAdvance;
        return path === '' ? '' : drawn;
      });
      return `<g transform="scale(${1 / EM} ${-1 / EM})">${paths.join('')}</g>`;
    },
  };
};

export interface Typefaces {
  readonly titles: Typeface;
  readonly strong: Typeface;
  readonly text: Typeface;
}

let loaded: Promise<Typefaces> | undefined;

const load = async (): Promise<Typefaces> => {
  const hb = await tools();
  const [titles, strong, text] = await Promise.all([
    typefaceOf(hb, TITLES),
    typefaceOf(hb, { ...TEXT, weight: 600 }),
    typefaceOf(hb, { ...TEXT, weight: 400 }),
  ]);
  return { titles, strong, text };
};

/** Once for the process. */
export const typefaces = (): Promise<Typefaces> => {
  loaded ??= load();
  return loaded;
};
