import { no, type Verdict, yes } from '#core/verdict.ts';
import { type PictureRefusal, pictureHeader } from '#ui/picture-header.ts';

export interface Redrawn {
  readonly width: number;
  readonly height: number;
  /** A WebP. */
  readonly bytes: Uint8Array;
}

const QUALITY = 80;
/** Seconds after which a picture is one that we cannot read. */
const PATIENCE = 20;
const MOST_PIXELS = 64_000_000;

/** Loaded when somebody sends a picture: a process that draws none does without. */
const painter = async () => {
  const { default: sharp } = await import('sharp');
  // A server of one core has others to answer meanwhile, and keeps no picture for a second look.
  sharp.concurrency(1);
  sharp.cache(false);
  return sharp;
};

// One after the other: what is unpacked of a picture is many times its file.
let last: Promise<unknown> = Promise.resolve();
const inLine = <T>(act: () => Promise<T>): Promise<T> => {
  const done = last.then(act, act);
  last = done.catch(() => {});
  return done;
};

/**
 * A picture that somebody chose, drawn anew once for each side it is to fit into, none made larger than it is: nothing of
 * the file itself is kept, neither place nor camera. What it is is told by its bytes, before anything unpacks it.
 */
export const redraw = async (
  file: Uint8Array,
  sides: readonly number[],
): Promise<Verdict<readonly Redrawn[], PictureRefusal>> => {
  const header = pictureHeader(file);
  if (!header.ok) return header;
  return inLine(async () => {
    const sharp = await painter();
    const drawn: Redrawn[] = [];
    for (const side of sides) {
      const result = await sharp(file, { failOn: 'error', limitInputPixels: MOST_PIXELS })
        .timeout({ seconds: PATIENCE })
        .autoOrient()
        .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
        // Where the picture lets paper through, it shows the same by day and by night.
        .flatten({ background: '#fff' })
        .webp({ quality: QUALITY })
        .toBuffer({ resolveWithObject: true })
        .catch(() => null);
      if (!result) return no('unreadable');
      const { width, height } = result.info;
      drawn.push({ width, height, bytes: new Uint8Array(result.data) });
    }
    return yes(drawn);
  });
};
