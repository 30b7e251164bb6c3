import { expect, test } from 'vitest';
import { MAX_BYTES, textOfBytes, windowsText } from './bytes.ts';

const bytes = (...all: number[]) => new Uint8Array(all);
const latin = (text: string) => bytes(...[...text].map((sign) => sign.charCodeAt(0)));
const utf8 = (text: string) => new TextEncoder().encode(text);

test('UTF-8 is read, its mark of byte order left out', () => {
  expect(textOfBytes(utf8('\ufeffréparer'))).toEqual({ ok: true, value: 'réparer' });
  expect(textOfBytes(bytes())).toEqual({ ok: true, value: '' });
});

test('what spreadsheets save as Unicode text is read too', () => {
  expect(textOfBytes(bytes(0xff, 0xfe, 0xe9, 0, 0x41, 0))).toEqual({ ok: true, value: 'éA' });
  expect(textOfBytes(bytes(0xfe, 0xff, 0, 0xe9, 0, 0x41))).toEqual({ ok: true, value: 'éA' });
});

test('an older encoding is told, and can be read all the same', () => {
  const old = latin('R\xe9parer, d\x92abord');
  expect(textOfBytes(old)).toEqual({ ok: false, reason: 'not-utf8' });
  expect(windowsText(old)).toBe('Réparer, d’abord');
});

test('what is no text is refused by its name', () => {
  expect(textOfBytes(bytes(0x50, 0x4b, 3, 4, 20))).toEqual({ ok: false, reason: 'workbook' });
  expect(textOfBytes(utf8('%PDF-1.7'))).toEqual({ ok: false, reason: 'document' });
  expect(textOfBytes(bytes(1, 2, 0, 3))).toEqual({ ok: false, reason: 'binary' });
  expect(textOfBytes(bytes(0x89, 1, 2, 3, 0xff))).toEqual({ ok: false, reason: 'binary' });
  expect(textOfBytes(new Uint8Array(MAX_BYTES + 1))).toEqual({ ok: false, reason: 'too-large' });
});
