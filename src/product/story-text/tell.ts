import type { Locale } from '#core/words.ts';
import { endsSentence, stretchFrom } from './bounds.ts';
import { benefitAt } from './connectors.ts';
import { type BenefitOpener, isClauseStart, isLineHead, type Opener, wantAt } from './openers.ts';
import { openingAfter } from './opening.ts';
import { beforeLeaning, part, partBetween, withoutNote } from './parts.ts';
import { between, isBreak, keyAt, type Reading } from './tokens.ts';

const chosen = (reading: Reading, benefits: readonly BenefitOpener[], structured: boolean) => {
  const strong = benefits.filter(({ weak }) => !weak);
  const heads = structured ? strong.filter(({ at }) => isBreak(reading, at - 1)) : [];
  return heads[0] ?? strong[0] ?? benefits[0] ?? null;
};

/** A later sentence that opens with the benefit: « Afin de …, je souhaite que ce soit fait. » */
const lateBenefit = (
  reading: Reading,
  from: number,
): { readonly said: string | null; readonly to: number } | null => {
  for (let at = from; at < reading.tokens.length && keyAt(reading, at) !== '\n\n'; at++) {
    if (!endsSentence(reading, at)) continue;
    let next = at + 1;
    while (keyAt(reading, next) === '\n') next++;
    const benefit = benefitAt(reading, next);
    if (!benefit || benefit.weak) continue;
    const opening = openingAfter(reading, benefit.end);
    const to = opening.want ? opening.want.at : stretchFrom(reading, benefit.end, false).end;
    return { said: partBetween(reading, benefit.end, to), to };
  }
  return null;
};

export interface Told {
  readonly want: string | null;
  readonly benefit: string | null;
  readonly locales: readonly (Locale | null)[];
  readonly to: number;
}

/** The want from its first token, and the benefit after it unless one was told before. */
export const tell = (
  reading: Reading,
  from: number,
  glued: number,
  structured: boolean,
  told: boolean,
): Told => {
  const stretch = stretchFrom(reading, from, structured);
  const benefit = told ? null : chosen(reading, stretch.benefits, structured);
  const wantEnd = benefit ? beforeLeaning(reading, from, benefit.at) : stretch.end;
  const want = part(withoutNote(between(reading, from, wantEnd).slice(glued)));
  if (benefit) {
    const { end } = stretchFrom(reading, benefit.end, structured);
    return {
      want,
      benefit: part(withoutNote(between(reading, benefit.end, end))),
      locales: [benefit.locale],
      to: end,
    };
  }
  const late = told || stretch.by !== 'sentence' ? null : lateBenefit(reading, stretch.end);
  return { want, benefit: late?.said ?? null, locales: [], to: late?.to ?? stretch.end };
};

/** A benefit or a wish told before the role. */
export const toldBefore = (reading: Reading, role: Opener) => {
  let benefit: BenefitOpener | null = null;
  for (let at = 0; at < role.at; at++) {
    if (!isClauseStart(reading, at)) continue;
    const want = isLineHead(reading, at) ? wantAt(reading, at) : null;
    if (want && want.strength !== 'bare') return { benefit, want };
    benefit ??= benefitAt(reading, at);
  }
  return { benefit, want: null };
};
