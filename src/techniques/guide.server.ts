import { Marked, type Tokens } from 'marked';

/** A step of a guide: its name, how long it takes, what to do. */
export interface GuideStep {
  readonly title: string;
  readonly minutes: number;
  readonly html: string;
}

export interface GuideSection {
  /** Its anchor: the same in every language for the headings all guides share. */
  readonly id: string;
  readonly title: string;
  readonly html: string;
}

/** A technique's guide, ready to show. Its HTML holds no tag that Markdown did not make. */
export interface Guide {
  readonly minutes: number;
  /** How many people, such as « 2–10 ». */
  readonly people: string;
  readonly when: string;
  readonly steps: readonly GuideStep[];
  readonly sections: readonly GuideSection[];
}

/** The headings of every guide, in order, with their anchors. */
export const HEADINGS = {
  fr: [
    'À quoi ça sert',
    'Quand',
    'Durée et participants',
    'Les étapes',
    'Questions d’animation',
    'Erreurs classiques',
    'Un exemple dans le produit',
    'Pour aller plus loin',
  ],
  en: [
    'What it is for',
    'When',
    'How long, how many',
    'Steps',
    'A facilitator’s questions',
    'Classic mistakes',
    'A worked example',
    'Further reading',
  ],
} as const;
const ANCHORS = ['purpose', 'when', 'people', 'steps', 'questions', 'mistakes', 'example', 'further'];

const anchorOf = (title: string): string => {
  for (const titles of Object.values(HEADINGS)) {
    const at = (titles as readonly string[]).indexOf(title);
    if (at >= 0) return ANCHORS[at]!;
  }
  return title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
};

const encoded = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
const SAFE = /^(?:https?:|mailto:|[#/])/i;

const marked = new Marked({
  renderer: {
    html: ({ text }) => encoded(text),
    image: ({ text }) => encoded(text),
    link({ href, tokens }) {
      const said = this.parser.parseInline(tokens);
      return SAFE.test(href) && !href.startsWith('//') ? `<a href="${encoded(href)}">${said}</a>` : said;
    },
  },
});

const STEP = /^\*\*(.+?)\*\*\s*\((\d+)\s*min\)\s*—\s*([\s\S]*)$/;

const readSteps = (tokens: readonly { type: string }[]): readonly GuideStep[] =>
  tokens
    .filter((token): token is Tokens.List => token.type === 'list' && (token as Tokens.List).ordered)
    .flatMap(({ items }) => items)
    .flatMap(({ text }) => {
      const step = STEP.exec(text);
      return step
        ? [
            {
              title: step[1]!,
              minutes: Number(step[2]),
              html: marked.parseInline(step[3]!, { async: false }) as string,
            },
          ]
        : [];
    });

/** Reads a guide: front matter (minutes, people, when), then sections under headings of level 2. */
export const readGuide = (text: string): Guide => {
  const [, front = '', body = text] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const facts = new Map(
    front.split('\n').map((line) => {
      const at = line.indexOf(':');
      return [line.slice(0, at).trim(), line.slice(at + 1).trim()] as const;
    }),
  );
  const parts = body
    .split(/^## +/m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n');
      return { title: part.slice(0, end).trim(), text: part.slice(end + 1) };
    });
  return {
    minutes: Number(facts.get('minutes') ?? 0),
    people: facts.get('people') ?? '',
    when: facts.get('when') ?? '',
    steps: parts.flatMap((part) =>
      anchorOf(part.title) === 'steps' ? readSteps(marked.lexer(part.text)) : [],
    ),
    sections: parts.map((part) => ({
      id: anchorOf(part.title),
      title: part.title,
      html: marked.parse(part.text, { async: false }) as string,
    })),
  };
};
