/** What people write about an edition, as HTML that holds no tag, address or picture of anybody else. */
import { Marked } from 'marked';
import { setSpaces } from '#core/french.ts';

const encoded = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Where a link may lead: the web and the post, nothing that runs. */
const leadsSafely = (href: string): boolean => {
  if (/^#[\w-]*$/.test(href) || /^\/(?!\/|\\)/.test(href)) return !/[\s\\]/.test(href);
  const url = URL.parse(href);
  return url !== null && /^(?:https?|mailto):$/.test(url.protocol);
};

const marked = new Marked({
  breaks: true,
  gfm: true,
  // A sign that French sets apart must not begin a line by itself; elsewhere nobody types a space there.
  walkTokens(token) {
    if (token.type === 'text') token.text = setSpaces(token.text);
  },
  renderer: {
    html: ({ text }) => encoded(text),
    // A picture elsewhere would tell others who reads this page: its words are enough.
    image: ({ text }) => encoded(text),
    heading({ tokens, depth }) {
      // The page has its own title and sections: what is in the text comes below, by « # » or by « ## ».
      const level = Math.min(6, Math.max(3, depth + 1));
      return `<h${level}>${this.parser.parseInline(tokens)}</h${level}>`;
    },
    link({ href, tokens }) {
      const said = this.parser.parseInline(tokens);
      return leadsSafely(href) ? `<a href="${encoded(href)}" rel="nofollow noopener">${said}</a>` : said;
    },
  },
});

export const renderProse = (markdown: string): string => marked.parse(markdown, { async: false });
