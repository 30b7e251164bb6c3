import fc from 'fast-check';
import { marked } from 'marked';
import { expect, test } from 'vitest';
import { blocks, inline, item, prose, table } from './markdown.ts';

const decode = (html: string): string =>
  html
    .replace(/<a [^>]*>|<\/a>|<br>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
const read = (markdown: string): string =>
  decode((marked.parse(markdown, { async: false }) as string).trim().replace(/^<p>|<\/p>$/g, ''));
const flat = (text: string): string => text.replace(/[\p{Cc}\s]+/gu, ' ').trim();

test.each([
  '1. not a list',
  '- neither',
  '+ nor this',
  '# no heading',
  '> no quote',
  '=== no underline',
  '*no* **emphasis** _here_ `nor code`',
  '[no](link) ![no](image) <b>no tag</b> &copy; &#60;',
  'a | b \\ c ~~d~~ $e$ <!-- f -->',
  '---',
  '12) twelve',
])('what people typed reads as they typed it: %s', (text) => {
  expect(read(inline(text))).toBe(text);
});

test('whatever people type, it reads as typed', () => {
  const sign = fc.constantFrom(...'\\`*_[](){}<>#|~&;-+=.!:0123 ab\n\t\u0000\u202f\u{1f9f5}é"\'');
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 30 }), (signs) => {
      const text = signs.join('').replace(/https?:|www\./g, '');
      expect(flat(read(inline(text)))).toBe(flat(text));
    }),
    { numRuns: 400 },
  );
});

test('a list item that begins like a list stays one item', () => {
  const html = marked.parse(item(0, inline('- 1. x')), { async: false }) as string;
  expect(html.match(/<li>/g)).toHaveLength(1);
});

test('paragraphs and line breaks stay', () => {
  expect(prose('one\ntwo\n\n\nthree\n')).toBe('one  \ntwo\n\nthree');
});

test('a table leaves out what nobody filled, and keeps pipes inside cells', () => {
  expect(table(['A', 'B', 'C'], [[inline('x|y'), '', 'z']])).toBe('| A | C |\n| --- | --- |\n| x\\|y | z |');
  expect(table(['A'], [])).toBe('');
});

test('blocks are parted by one blank line', () => {
  expect(blocks('a', '', null, 'b')).toBe('a\n\nb');
});
