import { decodeUtf8 } from 'lib0/string';
import { no, type Verdict, yes } from '#core/verdict.ts';

/** The largest file that is read, in bytes. */
export const MAX_BYTES = 10 * 1024 * 1024;

export type BytesFault = 'too-large' | 'binary' | 'workbook' | 'document' | 'not-utf8';

const begins = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

/** The signs that Windows-1252 puts where Latin-1 has none (0x80 to 0x9f); unused places stay what they are. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Reads bytes as the Windows of Western Europe wrote them: every byte is a sign, so it never fails. */
export const windowsText = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes)
    text += byte >= 0x80 && byte <= 0x9f ? WINDOWS[byte - 0x80]! : String.fromCharCode(byte);
  return text;
};

/** UTF-16, as spreadsheets save « Unicode text »; its mark of byte order stands in front. */
const utf16Text = (bytes: Uint8Array, littleEndian: boolean): string => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let text = '';
  for (let at = 2; at + 1 < bytes.length; at += 2)
    text += String.fromCharCode(view.getUint16(at, littleEndian));
  return text.toWellFormed();
};

/** The text of a file, or why it has none. Nothing is guessed: what is not UTF-8 is said to be so. */
export const textOfBytes = (bytes: Uint8Array): Verdict<string, BytesFault> => {
  if (bytes.length > MAX_BYTES) return no('too-large');
  if (begins(bytes, 0xff, 0xfe)) return yes(utf16Text(bytes, true));
  if (begins(bytes, 0xfe, 0xff)) return yes(utf16Text(bytes, false));
  if (begins(bytes, 0x50, 0x4b, 3, 4) || begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return no('workbook');
  if (begins(bytes, 0x25, 0x50, 0x44, 0x46)) return no('document');
  if (bytes.subarray(0, 65_536).includes(0)) return no('binary');
  try {
    return yes(decodeUtf8(bytes as Uint8Array<ArrayBuffer>).replace(/^\ufeff/, ''));
  } catch {
    return looksLikeText(bytes) ? no('not-utf8') : no('binary');
  }
};

/** Text in an older encoding has letters, spaces and line ends, and hardly any control signs. */
const looksLikeText = (bytes: Uint8Array): boolean => {
  const sample = bytes.subarray(0, 65_536);
  let strange = 0;
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 32)) strange++;
  return strange * 100 < sample.length;
};
