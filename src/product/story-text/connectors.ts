import * as en from './english.ts';
import * as fr from './french.ts';
import { infinitiveAt } from './infinitive.ts';
import { labelAt } from './labels.ts';
import { type BenefitOpener, isClauseStart } from './openers.ts';
import { afterColon, phraseAt } from './phrases.ts';
import { isBreak, keyAt, type Reading } from './tokens.ts';

const opens = (at: number, end: number, locale: 'fr' | 'en' | null, weak = false): BenefitOpener => ({
  at,
  end,
  locale,
  weak,
});

/** « Afin de », « pour que », « so that », « Bénéfice : »: what opens a benefit here, if anything. */
export const benefitAt = (reading: Reading, at: number): BenefitOpener | null => {
  const starts = at === 0 || isBreak(reading, at - 1);
  const label = starts ? labelAt(reading, at, 'benefit') : -1;
  const found = connectorAt(reading, label >= 0 ? label : at);
  if (!found) return label >= 0 ? opens(at, label, null) : null;
  const end = afterColon(reading, found.end);
  // « So that so that »: said twice, it is still one opening.
  const again = connectorAt(reading, end);
  return again && again.locale === found.locale ? { ...again, at } : { ...found, at, end };
};

const connectorAt = (reading: Reading, at: number): BenefitOpener | null => {
  const before = keyAt(reading, at - 1);
  const french = phraseAt(reading, at, fr.BENEFITS_FR);
  if (french >= 0) return fr.MAKING.has(before) ? null : opens(at, french, 'fr');
  const english = phraseAt(reading, at, en.BENEFITS_EN);
  if (english >= 0) return opens(at, english, 'en');
  const clause = isClauseStart(reading, at) ? phraseAt(reading, at, fr.CLAUSE_BENEFITS_FR) : -1;
  if (clause >= 0) return opens(at, clause, 'fr', keyAt(reading, clause - 1) === 'ainsi');
  return singleAt(reading, at, before);
};

/** Words that open a benefit only in some company. */
const singleAt = (reading: Reading, at: number, before: string): BenefitOpener | null => {
  const next = afterBreak(reading, at + 1);
  switch (keyAt(reading, at)) {
    case 'afin':
    case 'affin':
      return opens(at, at + 1, 'fr');
    case 'pour':
      return opensPurpose(reading, at, next) ? opens(at, at + 1, 'fr') : null;
    case 'car':
      return !fr.BEFORE_A_BUS.has(before) && fr.AFTER_CAR.has(keyAt(reading, next))
        ? opens(at, at + 1, 'fr')
        : null;
    case 'so':
      return en.REASON_SUBJECTS_EN.has(keyAt(reading, next)) ? opens(at, at + 1, 'en') : null;
    case 'since':
      return isReason(reading, next) ? opens(at, at + 1, 'en', true) : null;
    default:
      return null;
  }
};

const afterBreak = (reading: Reading, at: number): number => (keyAt(reading, at) === '\n' ? at + 1 : at);

/** « Pour » before a verb says what for; before anything else it names a recipient, a duration or a destination. */
const opensPurpose = (reading: Reading, at: number, next: number): boolean => {
  for (let back = at - 1; back >= at - 2; back--) if (fr.ENOUGH.has(keyAt(reading, back))) return false;
  if (infinitiveAt(reading, next)) return true;
  const [one, two] = [keyAt(reading, next), keyAt(reading, next + 1)];
  if (one === 'des' && two === 'raisons') return true;
  if (one === 'un' || one === 'une')
    return /^(?:meilleure?|plus)$/.test(two) || (keyAt(reading, at - 1) === ',' && ENDS_AS_ACT.test(two));
  return one === 'plus' && /^d[e']$/.test(two) && !/^\d/.test(keyAt(reading, next + 2));
};

/** « , pour une gestion simple »: nouns that say a quality or an act rather than somebody or a time. */
const ENDS_AS_ACT = /(?:[st]ion|ite|ance|ence|age|ment)$/;

const isReason = (reading: Reading, at: number): boolean => {
  if (!en.REASON_SUBJECTS_EN.has(keyAt(reading, at))) return false;
  for (let next = at; next < at + 4; next++) if (en.TIME_EN.has(keyAt(reading, next))) return false;
  return true;
};
