const TAG =
  /<\/?(?:a|b|br|code|del|div|em|font|h[1-6]|i|img|ins|kbd|li|mark|ol|p|q|s|small|span|strong|sub|sup|td|th|tr|u|ul)\b[^<>]{0,500}>/gi;
const LINE_TAG = /^<\/?(?:br|div|h[1-6]|li|p|tr)\b/i;
const LINK = /\[([^[\]\n]{1,200})\]\([^()\s]{0,500}\)/g;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;
/** What quotes or comments out a whole line, in mails, Markdown and code. */
const QUOTED_LINE = /^[ \t]*(?:(?:>|\/\/+|\/\*+)[ \t]*)+/gm;
const MARKS = /\*+|_+|~~/g;

const LETTER = /[\p{L}\p{N}]/u;
const isBeside = (char: string | undefined): boolean => char !== undefined && LETTER.test(char);
const isSpace = (char: string | undefined): boolean => char === undefined || /\s/.test(char);

/** Emphasis goes; a star between two numbers, a name with_underscores and a bullet stay. */
const withoutEmphasis = (text: string): string =>
  text.replace(MARKS, (run, at: number) => {
    const before = text[at - 1];
    const after = text[at + run.length];
    const inside = isBeside(before) && isBeside(after);
    if (run === '~~') return '';
    if (inside) return run[0] === '*' && run.length > 1 ? ' ' : run;
    if (run === '*' && isSpace(before) && isSpace(after)) return run;
    return '';
  });

/** A pasted text without what only dresses it: tags, link targets, quote and comment marks, emphasis. */
export const surface = (text: string): string =>
  withoutEmphasis(
    text
      .replace(LINE_END, '\n')
      .replace(INVISIBLE, '')
      .replace(TAG, (tag) => (LINE_TAG.test(tag) ? '\n' : ''))
      .replace(LINK, '$1')
      .replace(QUOTED_LINE, ''),
  );
