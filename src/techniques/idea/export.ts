import { fold } from '#core/text.ts';
import type { Locale, Words } from '#core/words.ts';
import type { Model } from '#product/model.ts';
import { blocks, inline, prose } from '../markdown.ts';

const HEADS: Words<Record<'idea' | 'need' | 'forWhom' | 'context' | 'change' | 'constraints', string>> = {
  fr: {
    idea: 'Idée',
    need: 'Besoin',
    forWhom: 'Pour qui',
    context: 'Contexte',
    change: 'Ce qui changerait',
    constraints: 'Contraintes',
  },
  en: {
    idea: 'Idea',
    need: 'Need',
    forWhom: 'For whom',
    context: 'Context',
    change: 'What would change',
    constraints: 'Constraints',
  },
};
const FIELDS = ['need', 'forWhom', 'context', 'change', 'constraints'] as const;

/** The idea as a page to hand over: each field that was filled under its name. */
export const markdown = (model: Model, locale: Locale): string => {
  const heads = HEADS[locale];
  const ideas = model.list('idea').map((idea) => {
    const fields = FIELDS.flatMap((field) => {
      const told = prose(idea[field]);
      return told === '' ? [] : `**${heads[field]}**  \n${told}`;
    });
    // A title that only repeats the need's first words says nothing a second time.
    const repeats = fold(idea.need).startsWith(fold(idea.title).replace(/…$/, ''));
    const title = inline(idea.title);
    return blocks(title !== '' && !repeats ? `### ${title}` : null, ...fields);
  });
  const body = blocks(...ideas);
  return body === '' ? '' : blocks(`## ${heads.idea}`, body);
};
