import type { Locale, Words } from '#core/words.ts';
import type { EntityOf } from '#product/kinds/index.ts';
import type { Model } from '#product/model.ts';
import { titleOf } from '#product/title.ts';
import { blocks, inline, item, prose, table } from '../markdown.ts';
import { toldStory } from './told-story.ts';
import { backlogWords, statusWord } from './words.ts';

type Story = EntityOf<'story'>;
type Criterion = EntityOf<'criterion'>;

const LABELS: Words<(labels: string) => string> = {
  fr: (labels) => `Étiquettes : ${labels}`,
  en: (labels) => `Labels: ${labels}`,
};
const HEAD = { fr: 'Backlog', en: 'Product backlog' };
const AND = { fr: 'Et', en: 'And' };
const UNTITLED = { fr: 'Sans titre', en: 'Untitled' };

/** A part of a test: its first line after its keyword, each further line after « and ». */
const partLines = (keyword: string, and: string, text: string): readonly string[] =>
  text
    .split('\n')
    .map(inline)
    .filter((line) => line !== '')
    .map((line, at) => item(0, `**${at === 0 ? keyword : and}** ${line}`));

const testBlock = (test: Criterion, locale: Locale): string => {
  const t = backlogWords[locale];
  const lines = [
    ...partLines(t.given, AND[locale], test.given),
    ...partLines(t.when, AND[locale], test.when),
    ...partLines(t.then, AND[locale], test.then),
  ];
  const title = inline(test.title);
  return blocks(title === '' ? null : `*${title}*`, lines.join('\n'));
};

/** The ordered list as a table, then each story that says more than its name, with its acceptance tests. */
export const markdown = (model: Model, locale: Locale): string => {
  const t = backlogWords[locale];
  const stories = model.list('story');
  if (stories.length === 0) return '';
  const tests = new Map<string, Criterion[]>();
  for (const test of model.list('criterion')) {
    const known = tests.get(test.story ?? '');
    if (known) known.push(test);
    else tests.set(test.story ?? '', [test]);
  }
  const named = (story: Story) => inline(titleOf(story, model)) || UNTITLED[locale];
  const who = ({ persona, role }: Story) => inline(model.find('persona', persona)?.name || role);
  const rows = stories.map((story, at) => {
    const release = model.find('release', story.release);
    return [
      String(at + 1),
      named(story),
      who(story),
      release ? inline(titleOf(release, model)) : '',
      story.size === null ? '' : story.size.toLocaleString(locale),
      t[statusWord[story.status]],
    ];
  });
  const details = stories.map((story, at) => {
    const sentence = inline(toldStory(story, model, locale));
    const said = (tests.get(story.id) ?? [])
      .map((test) => testBlock(test, locale))
      .filter((text) => text !== '');
    const body = blocks(
      sentence === named(story) ? null : sentence,
      prose(story.description),
      story.labels.length === 0 ? null : LABELS[locale](story.labels.map(inline).join(', ')),
      said.length === 0 ? null : blocks(`**${t.criteria}**`, ...said),
    );
    return body === '' ? null : blocks(`### ${at + 1}. ${named(story)}`, body);
  });
  return blocks(
    `## ${HEAD[locale]}`,
    table([t.rank, t.story, t.forWhom, t.release, t.size, t.status], rows),
    ...details,
  );
};
