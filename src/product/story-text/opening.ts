import type { Locale } from '#core/words.ts';
import { endsSentence, isBullet, lineOpens } from './bounds.ts';
import { benefitAt } from './connectors.ts';
import {
  type BenefitOpener,
  followsSubordination,
  isAfterLabel,
  isClauseStart,
  isLineHead,
  type Opener,
  roleAt,
  type WantOpener,
  wantAt,
} from './openers.ts';
import { isBreak, isCapital, keyAt, type Reading } from './tokens.ts';

/** A want is looked for this near after its role; further on it belongs to another sentence. */
const NEAR = 90;

interface Opening {
  readonly want: WantOpener | null;
  readonly middle: BenefitOpener | null;
  /** Where the search ended. */
  readonly stop: number;
}

/** From the first word of a role: the words that open the want, and a benefit told before it. */
export const openingAfter = (reading: Reading, from: number, locale: Locale | null = null): Opening => {
  const { tokens, depth } = reading;
  const last = Math.min(tokens.length, from + NEAR);
  let middle: BenefitOpener | null = null;
  let bare: WantOpener | null = null;
  let at = from;
  for (; at < last; at++) {
    if (isBreak(reading, at)) {
      const opens = lineOpens(reading, at + 1);
      if (opens === 'want' || opens === 'benefit') continue;
      if (opens === 'role' || keyAt(reading, at) === '\n\n' || isBullet(reading, at + 1)) break;
      continue;
    }
    if ((depth[at] ?? 0) > (depth[from] ?? 0)) continue;
    if (endsSentence(reading, at) && !wantAt(reading, at + 1)) break;
    const benefit: BenefitOpener | null =
      !middle && !/\w/.test(keyAt(reading, at - 1)) ? benefitAt(reading, at) : null;
    if (benefit && at > from) {
      middle = benefit;
      at = benefit.end - 1;
      continue;
    }
    const want = wantAt(reading, at);
    if (!want || followsSubordination(reading, at)) continue;
    // « The page on which »: in English « on » is no subject.
    if (want.strength === 'bare' && want.locale === 'fr' && locale === 'en') continue;
    // « As a member I follow, I want … »: a bare verb waits for a better one.
    const waits = want.strength === 'bare' && (want.locale === 'en' || middle) && !isClauseStart(reading, at);
    if (!waits) return { want, middle, stop: at };
    bare ??= want;
  }
  return { want: bare, middle, stop: bare?.at ?? at };
};

/** The first « as a » that opens a story and is no manner of speaking inside a sentence. */
export const findRole = (reading: Reading): Opener | null => {
  let wished = false;
  for (let at = 0; at < reading.tokens.length; at++) {
    const role = roleAt(reading, at);
    if (!role) {
      wished ||= isLineHead(reading, at) && wantAt(reading, at)?.strength === 'wish';
      continue;
    }
    if (isAfterLabel(reading, at) || (isLineHead(reading, at) && isCapital(reading, at))) return role;
    const begins = isCapital(reading, at) && !isCapital(reading, at - 1);
    if (wished ? keyAt(reading, at - 1) === ',' : begins) return role;
    if (!wished && openingAfter(reading, role.end, role.locale).want) return role;
  }
  return null;
};
