import type { Locale, Words } from '#core/words.ts';
import type { Model } from '#product/model.ts';
import { personasOf } from '#product/segments.ts';
import { titleOf } from '#product/title.ts';
import { blocks, inline, item } from '../markdown.ts';
import { type AnswerEntity, type AskedEntity, type Fit, fitsOf } from './fit.ts';
import { ANSWER_TO, ASKED } from './lists.ts';
import { valueWords } from './words.ts';

interface Heads {
  readonly head: string;
  readonly and: (names: string) => string;
  readonly answers: (what: string) => string;
  readonly empty: string;
}

const HEADS: Words<Heads> = {
  fr: {
    head: 'Propositions de valeur',
    and: (names) => `Avec ${names}`,
    answers: (what) => `répond à : ${what}`,
    empty: '…',
  },
  en: {
    head: 'Value propositions',
    and: (names) => `With ${names}`,
    answers: (what) => `answers: ${what}`,
    empty: '…',
  },
};

/** One proposition: whom it is for, its fit, and each list of the profile beside what answers it. */
const section = (fit: Fit, model: Model, locale: Locale): string => {
  const t = valueWords[locale];
  const heads = HEADS[locale];
  const { proposition, profile, map, askedOf, coverage } = fit;
  const said = (one: AskedEntity | AnswerEntity) => inline(one.text) || heads.empty;
  const weighed = (one: AskedEntity | AnswerEntity) =>
    item(0, `${said(one)}${one.weight === null ? '' : ` *(${t.weight(one.weight)})*`}`);
  const answering = (one: AnswerEntity): string[] => {
    const to = (askedOf.get(one.id) ?? []).flatMap((id) => {
      const asked = model.get(id);
      return asked ? [item(1, heads.answers(inline(titleOf(asked, model)) || heads.empty))] : [];
    });
    return [weighed(one), ...to];
  };
  const list = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? null : `**${title}**\n\n${lines.join('\n')}`;
  const personas = proposition.segment === null ? [] : personasOf(model, proposition.segment);
  const names = personas.map(({ name, role }) => inline(name || role)).filter((name) => name !== '');
  const top = coverage.top.length;
  return blocks(
    `### ${inline(titleOf(proposition, model)) || t.untitled}`,
    names.length === 0 ? null : heads.and(new Intl.ListFormat(locale).format(names)),
    `*${t.stages[proposition.stage]}*${top === 0 ? '' : ` — ${t.fit(top - coverage.unanswered.length, top)}`}`,
    ...ASKED.map((kind) => list(t.lists[kind], profile[kind].map(weighed))),
    ...ASKED.map((kind) => list(t.lists[ANSWER_TO[kind]], map[ANSWER_TO[kind]].flatMap(answering))),
  );
};

/** Every value proposition with its profile, its value map, and what answers what. */
export const markdown = (model: Model, locale: Locale): string => {
  const fits = fitsOf(model);
  return fits.length === 0
    ? ''
    : blocks(`## ${HEADS[locale].head}`, ...fits.map((fit) => section(fit, model, locale)));
};
