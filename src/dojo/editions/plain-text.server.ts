import { marked, type Token } from 'marked';
import { clamp } from '#core/text.ts';

/** The words of a text; those of a picture are no part of a sentence. */
export const plain = (tokens: readonly Token[]): string =>
  tokens
    .filter(({ type }) => type !== 'image')
    .map((token) =>
      'tokens' in token && token.tokens ? plain(token.tokens) : 'text' in token ? token.text : '',
    )
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

/** The first paragraph of a Markdown text in so many signs, for lists that show a line of it. */
export const firstWords = (markdown: string, most = 200): string => {
  const first = marked.lexer(markdown).find(({ type }) => type === 'paragraph');
  const said = first ? plain([first]) : '';
  return said.length <= most ? said : `${clamp(said, most - 1).replace(/\s+\S*$/, '')}…`;
};
