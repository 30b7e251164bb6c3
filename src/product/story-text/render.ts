import type { Locale } from '#core/words.ts';
import { elided, indefinite } from './elision.ts';
import { opensKnownVerb, opensNegation, opensVerb } from './english-verb.ts';
import { startsFinite, startsInfinitive } from './french-verb.ts';
import { withoutArticle } from './role.ts';

/** The parts of a story; an empty or null part is left out of its sentence. */
export interface StoryParts {
  readonly role: string | null;
  /** The role is somebody's name, which takes no article: « as Awa Diarra ». */
  readonly named?: boolean;
  readonly want: string | null;
  readonly benefit: string | null;
}

const isList = (said: string): boolean => /^(?:[-*•+]|\d{1,2}[.)])\s/.test(said);

const french = {
  role: (said: string, named: boolean) => `en tant ${elided('que', named ? said : withoutArticle(said))}`,
  want: (said: string) => {
    if (isList(said)) return `je veux\u202f:\n${said}`;
    return startsFinite(said) ? elided('je', said) : `je veux ${said}`;
  },
  benefit: (said: string) => {
    if (isList(said)) return `afin de\u202f:\n${said}`;
    if (startsInfinitive(said)) return `afin ${elided('de', said)}`;
    return /^(?:une? (?:meilleure?|plus) |plus d[e'’])/i.test(said)
      ? `pour ${said}`
      : `afin ${elided('que', said)}`;
  },
};

const english = {
  role: (said: string, named: boolean) => {
    if (named) return `as ${said}`;
    const bare = withoutArticle(said);
    return `as ${indefinite(bare)} ${bare}`;
  },
  want: (said: string) => {
    if (isList(said)) return `I want:\n${said}`;
    if (opensNegation(said)) return `I ${said}`;
    return opensVerb(said) ? `I want to ${said}` : `I want ${said}`;
  },
  benefit: (said: string) => {
    if (isList(said)) return `so that:\n${said}`;
    return opensKnownVerb(said) ? `in order to ${said}` : `so that ${said}`;
  },
};

const TELLERS = { fr: french, en: english };

/** A story in one sentence, « En tant que …, je veux … afin de … », without its full stop; '' when nothing is told. */
export const renderStory = (parts: StoryParts, locale: Locale): string => {
  const [role, want, benefit] = [parts.role, parts.want, parts.benefit].map((said) => said?.trim() ?? '');
  const tell = TELLERS[locale];
  const said = [role && tell.role(role, parts.named === true), want && tell.want(want)]
    .filter(Boolean)
    .join(', ');
  const purpose = benefit && tell.benefit(benefit);
  const sentence = [said, purpose].filter(Boolean).join(want?.includes('\n') ? '\n' : ' ');
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
};
