import type { Locale } from '#core/words.ts';
import type { Model } from '../model.ts';
import { oneLine } from './steps.ts';
import { exportWords } from './words.ts';

/** A part of the document, its headings from level 2; empty while there is nothing to say. */
export type MarkdownSection = (model: Model, locale: Locale) => string;

const escaped = (text: string) => text.replace(/[\\`*_[\]<>#|~&]/g, '\\$&');

/** The product as one document that one would hand to a colleague: its title, then what each technique tells. */
export const markdownOf = (model: Model, locale: Locale, sections: readonly MarkdownSection[]): string => {
  const title = escaped(oneLine(model.product.title)) || exportWords[locale].untitled;
  const told = sections.map((section) => section(model, locale).trim()).filter((text) => text !== '');
  return `${[`# ${title}`, ...told].join('\n\n')}\n`;
};
