import { no, type Verdict, yes } from '#core/verdict.ts';

/** What a picture's first bytes say of it. */
export interface PictureHeader {
  readonly type: 'png' | 'jpeg' | 'webp';
  readonly width: number;
  readonly height: number;
}

const tag = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + length));
const big = (bytes: Uint8Array, at: number, length: number): number => {
  let value = 0;
  for (let i = 0; i < length; i++) value = value * 256 + (bytes[at + i] ?? 0);
  return value;
};
const little = (bytes: Uint8Array, at: number, length: number): number => {
  let value = 0;
  for (let i = length - 1; i >= 0; i--) value = value * 256 + (bytes[at + i] ?? 0);
  return value;
};

const pngHeader = (bytes: Uint8Array): PictureHeader | null =>
  bytes.length >= 24 && tag(bytes, 12, 4) === 'IHDR'
    ? { type: 'png', width: big(bytes, 16, 4), height: big(bytes, 20, 4) }
    : null;

/** Walks the segments of a JPEG to its frame header, past the ones in which a camera tells where it was. */
const jpegHeader = (bytes: Uint8Array): PictureHeader | null => {
  let at = 2;
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at++;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return { type: 'jpeg', height: big(bytes, at + 5, 2), width: big(bytes, at + 7, 2) };
    at += 2 + Math.max(2, big(bytes, at + 2, 2));
  }
  return null;
};

const webpHeader = (bytes: Uint8Array): PictureHeader | null => {
  const of = (width: number, height: number): PictureHeader => ({ type: 'webp', width, height });
  if (bytes.length < 30) return null;
  switch (tag(bytes, 12, 4)) {
    case 'VP8X':
      return of(1 + little(bytes, 24, 3), 1 + little(bytes, 27, 3));
    case 'VP8 ':
      return of(little(bytes, 26, 2) & 0x3fff, little(bytes, 28, 2) & 0x3fff);
    case 'VP8L': {
      const bits = little(bytes, 21, 4);
      return of(1 + (bits & 0x3fff), 1 + (Math.floor(bits / 0x4000) & 0x3fff));
    }
    default:
      return null;
  }
};

/** Bounds of a picture we decode: bytes of the file, pixels of a side and in all. */
export const MOST_BYTES = 8 * 1024 * 1024;
const MOST_SIDE = 16_000;
const MOST_PIXELS = 64_000_000;

export type PictureRefusal = 'too-heavy' | 'no-picture' | 'too-large' | 'unreadable';

/**
 * Whether a file is a picture we decode, by its bytes and not by its name: a PNG, JPEG or WebP within bounds. Read before
 * it is decoded: a small file can hold more pixels than a device has memory.
 */
export const pictureHeader = (
  bytes: Uint8Array,
  weight = bytes.length,
): Verdict<PictureHeader, PictureRefusal> => {
  if (weight > MOST_BYTES) return no('too-heavy');
  const header =
    tag(bytes, 0, 8) === '\x89PNG\r\n\x1a\n'
      ? pngHeader(bytes)
      : big(bytes, 0, 3) === 0xffd8ff
        ? jpegHeader(bytes)
        : tag(bytes, 0, 4) === 'RIFF' && tag(bytes, 8, 4) === 'WEBP'
          ? webpHeader(bytes)
          : null;
  if (!header || header.width === 0 || header.height === 0) return no('no-picture');
  const { width, height } = header;
  return Math.max(width, height) > MOST_SIDE || width * height > MOST_PIXELS ? no('too-large') : yes(header);
};
