import { no, type Verdict, yes } from '#core/verdict.ts';
import { type PictureRefusal, pictureHeader } from './picture-header.ts';

/** Where a camera tells its size: behind what it says of itself, which may be long. Bytes. */
const FRONT = 512 * 1024;
const QUALITIES = [0.82, 0.7, 0.58, 0.45];
const SHRINK = 0.75;
const SMALLEST = 160;

export interface PictureWish {
  /** It is at most so wide; nothing is made wider than it is. */
  readonly width: number;
  /** Its middle is cut out as a square. */
  readonly square?: boolean;
  /** Greatest length of the data URL. */
  readonly most?: number;
}

const asDataUrl = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });

const encoded = async (canvas: HTMLCanvasElement, quality: number): Promise<string> => {
  const as = (type: string) => new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, quality));
  const webp = await as('image/webp');
  // Where WebP cannot be written, a PNG comes back.
  const blob = webp?.type === 'image/webp' ? webp : await as('image/jpeg');
  return blob ? asDataUrl(blob) : '';
};

/**
 * A picture that people chose, drawn anew in the page as WebP (JPEG where that cannot be written): nothing of the file
 * itself is kept, neither place nor camera. Refused: what is no PNG, JPEG or WebP, more than 8 MB, too many pixels.
 */
export const takePicture = async (
  file: Blob,
  { width, square = false, most = 60_000 }: PictureWish,
): Promise<Verdict<string, PictureRefusal>> => {
  const front = new Uint8Array(await file.slice(0, FRONT).arrayBuffer());
  const header = pictureHeader(front, file.size);
  if (!header.ok) return header;
  const bitmap = await createImageBitmap(new Blob([file], { type: `image/${header.value.type}` })).catch(
    () => null,
  );
  if (!bitmap) return no('unreadable');
  const side = Math.min(bitmap.width, bitmap.height);
  const [wide, high] = square ? [side, side] : [bitmap.width, bitmap.height];
  const canvas = document.createElement('canvas');
  try {
    for (let to = Math.min(width, wide); ; to = Math.round(to * SHRINK)) {
      canvas.width = to;
      canvas.height = Math.max(1, Math.round((to * high) / wide));
      const context = canvas.getContext('2d')!;
      // Where the picture lets paper through, WebP and JPEG show the same.
      context.fillStyle = '#fff';
      context.fillRect(0, 0, canvas.width, canvas.height);
      context.drawImage(
        bitmap,
        (bitmap.width - wide) / 2,
        (bitmap.height - high) / 2,
        wide,
        high,
        0,
        0,
        canvas.width,
        canvas.height,
      );
      for (const quality of QUALITIES) {
        const url = await encoded(canvas, quality);
        if (url !== '' && url.length <= most) return yes(url);
      }
      if (to < SMALLEST) return no('unreadable');
    }
  } finally {
    bitmap.close();
  }
};
