import { clamp } from '#core/text.ts';

/** A title as the name of a file: letters and digits of any language, nothing a file system minds. */
export const fileNameOf = (title: string, ending: string): string => {
  const words = title.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  const name = clamp(words, 60).replace(/^-+|-+$/g, '');
  return `${name || 'po-dojo'}.${ending}`;
};
