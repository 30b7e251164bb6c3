import { capital } from '#core/text.ts';
import type { Locale } from '#core/words.ts';
import type { EntityOf } from '#product/kinds/index.ts';
import type { Model } from '#product/model.ts';
import { titleOf } from '#product/title.ts';
import { backlogWords, statusWord } from './words.ts';

/** For whom a story is, in words: its persona's name, or the role; empty when nobody has said. */
export const whoOf = (story: EntityOf<'story'>, model: Model): string => {
  const persona = model.find('persona', story.persona);
  return persona ? persona.name || persona.role : story.role;
};

/** A cell of a spreadsheet: one that begins like a formula is made plain text. */
export const plainCell = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const COLUMNS = [
  'rank',
  'story',
  'asA',
  'want',
  'soThat',
  'release',
  'size',
  'status',
  'labels',
  'description',
] as const;

/** Stories as rows of a table, headings first; `ranks` gives each story's rank. */
export const tableOf = (
  model: Model,
  stories: readonly EntityOf<'story'>[],
  ranks: ReadonlyMap<string, number>,
  locale: Locale,
): readonly (readonly string[])[] => {
  const t = backlogWords[locale];
  return [
    COLUMNS.map((column) => t[column]),
    ...stories.map((story) =>
      [
        String(ranks.get(story.id) ?? ''),
        titleOf(story, model),
        whoOf(story, model),
        story.want,
        story.benefit,
        model.find('release', story.release)?.title ?? '',
        story.size === null ? '' : story.size.toLocaleString(locale, { useGrouping: false }),
        t[statusWord[story.status]],
        story.labels.join(', '),
        story.description,
      ].map(plainCell),
    ),
  ];
};

/** A table as spreadsheets take it from the clipboard: tabs between cells, quotes where a cell needs them. */
export const tabbed = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row) =>
      row.map((cell) => (/[\t\n\r"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t'),
    )
    .join('\r\n');

/** A story as one says it, on one line. */
export const sentenceOf = (story: EntityOf<'story'>, model: Model, locale: Locale): string => {
  const flat = (text: string) => text.replace(/\s+/g, ' ').trim();
  if (story.form === 'free' || !story.want) return flat(titleOf(story, model));
  const who = whoOf(story, model);
  const t = backlogWords[locale];
  const parts = [
    ...(who ? [`${t.asA} ${flat(who)}`] : []),
    `${t.want.toLocaleLowerCase(locale)} ${flat(story.want)}`,
    ...(story.benefit ? [`${t.soThat.toLocaleLowerCase(locale)} ${flat(story.benefit)}`] : []),
  ];
  return capital(parts.join(', '));
};
