import { pictureHeader } from '#ui/picture-header.ts';
import { PORTRAIT } from './person.ts';

const DATA_URL = /^data:image\/(webp|jpeg);base64,([A-Za-z0-9+/]+={0,2})$/;

const tag = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));

/** The names of a WebP's chunks. */
const chunksOf = (bytes: Uint8Array): string[] => {
  const names: string[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 12; at + 8 <= bytes.length; ) {
    names.push(tag(bytes, at));
    const size = view.getUint32(at + 4, true);
    at += 8 + size + (size % 2);
  }
  return names;
};

/** The markers of a JPEG's segments, up to its pixels. */
const markersOf = (bytes: Uint8Array): number[] => {
  const markers: number[] = [];
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda; ) {
    markers.push(bytes[at + 1]!);
    at += 2 + bytes[at + 2]! * 256 + bytes[at + 3]!;
  }
  return markers;
};

/** What a camera or a program says of a picture: where, when, by whom. Pictures that were drawn anew carry none. */
const tellsMore = (bytes: Uint8Array, type: 'webp' | 'jpeg'): boolean =>
  type === 'webp'
    ? chunksOf(bytes).some((name) => name === 'EXIF' || name === 'XMP ')
    : markersOf(bytes).some((marker) => marker === 0xe1 || marker === 0xed || marker === 0xfe);

/**
 * A portrait from a data URL; null unless it is what our page draws: WebP or JPEG by its bytes, small, square, and
 * without anything a camera wrote into it.
 */
export const readPortrait = (
  dataUrl: string,
): { readonly type: 'webp' | 'jpeg'; readonly bytes: Uint8Array } | null => {
  if (dataUrl.length > PORTRAIT.most) return null;
  const [, said, base64] = DATA_URL.exec(dataUrl) ?? [];
  if (base64 === undefined) return null;
  const bytes = new Uint8Array(Buffer.from(base64, 'base64'));
  const header = pictureHeader(bytes);
  if (!header.ok) return null;
  const { type, width, height } = header.value;
  if (type === 'png' || type !== said || width !== height || width > PORTRAIT.width || width < 1) return null;
  return tellsMore(bytes, type) ? null : { type, bytes };
};
