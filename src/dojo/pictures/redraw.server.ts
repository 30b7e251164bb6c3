import { no, type Verdict, yes } from '#core/verdict.ts';
import { type PictureRefusal, pictureHeader } from '#ui/picture-header.ts';
import { paint } from './painter.server.ts';

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
  return paint(async (sharp) => {
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
