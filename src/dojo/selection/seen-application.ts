import { fold, shorten } from '#core/text.ts';
import type { Locale } from '#core/words.ts';
import { enrolmentWords } from '../enrolment/words.ts';
import type { ReadApplication } from './read-application.ts';
import { isContested } from './tally.ts';
import { selectionWords } from './words.ts';

/** What an application is called on the page: by its number, or by name where one sees who it is. */
export const titleOf = ({ number, person }: Pick<ReadApplication, 'number' | 'person'>, locale: Locale) =>
  person && person.name !== '' ? person.name : selectionWords[locale].application(number);

const sayNumber = (n: number, locale: Locale): string =>
  n.toLocaleString(locale, { maximumFractionDigits: 1 });

/** An application as a line of the list, in words. */
export const lineOf = (one: ReadApplication, locale: Locale) => {
  const [t, e] = [selectionWords[locale], enrolmentWords[locale]];
  const { tally, mine, conflict } = one;
  const marks = [
    ...(one.declinedBefore > 0 ? [t.declinedBefore(one.declinedBefore)] : []),
    ...(one.twins.length > 0 ? [t.twins(one.twins.map((n) => `n°\u00a0${n}`).join(', '))] : []),
    ...(tally && isContested(tally) ? [t.contested] : []),
  ];
  return {
    ...{ id: one.id, number: one.number, title: titleOf(one, locale), marks },
    called: one.person && one.person.name !== '' ? t.application(one.number) : null,
    doing: one.doing && e.doings[one.doing],
    start: shorten(one.answers.find(({ answer }) => answer !== '')?.answer ?? '', 180),
    mine: conflict ? t.conflictShort : mine ? t.read : t.unread,
    toRead: !conflict && !mine,
    tally: tally && sayTally(tally, locale),
    decision: one.decision && t.decisions[one.decision.decision],
    shortlisted: one.shortlisted,
    /** Who decides may have a say in it [A6]. */
    judged: !conflict,
  };
};
export type Line = ReturnType<typeof lineOf>;

/** « médiane 3,5 · 2 avis · écart 3 » */
export const sayTally = (
  { n, median, spread }: { n: number; median: number | null; spread: number | null },
  locale: Locale,
): string => {
  const t = selectionWords[locale];
  if (median === null || spread === null) return t.notScored;
  const parts = [`${t.median} ${sayNumber(median, locale)}`, t.tally(n)];
  return [...parts, ...(n > 1 ? [`${t.spread} ${sayNumber(spread, locale)}`] : [])].join(' · ');
};

/** The next one that somebody has not read yet, from one of them on and round. */
export const nextUnread = (
  all: readonly Pick<ReadApplication, 'id' | 'mine' | 'conflict'>[],
  id: string,
): string | null => {
  const at = all.findIndex((one) => one.id === id);
  const after = [...all.slice(at + 1), ...all.slice(0, Math.max(0, at))];
  return after.find((one) => one.mine === null && !one.conflict)?.id ?? null;
};

/** Those in which all the words sought are found; in what one may see, and nowhere else [A5]. */
export const findIn = <T extends ReadApplication>(all: readonly T[], sought: string): readonly T[] => {
  const wanted = fold(sought).split(' ').filter(Boolean);
  return all.filter(({ number, person, answers }) => {
    const text = fold(
      [String(number), person?.name, person?.email, ...answers.map(({ answer }) => answer)].join(' '),
    );
    return wanted.every((word) => text.includes(word));
  });
};
