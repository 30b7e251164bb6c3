import type { Locale, Words } from '#core/words.ts';
import { criteriaByStory, roleOf } from '#product/exports/of-story.ts';
import { stepsOf } from '#product/exports/steps.ts';
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
const UNTITLED = { fr: 'Sans titre', en: 'Untitled' };

const testBlock = (test: Criterion, locale: Locale): string => {
  const steps = stepsOf(test, locale).map(({ keyword, text }) => item(0, `**${keyword}** ${inline(text)}`));
  const title = inline(test.title);
  return blocks(title === '' ? null : `*${title}*`, steps.join('\n'));
};

/** The ordered list as a table, then each story that says more than its name, with its acceptance tests. */
export const markdown = (model: Model, locale: Locale): string => {
  const t = backlogWords[locale];
  const stories = model.list('story');
  if (stories.length === 0) return '';
  const tests = criteriaByStory(model);
  const named = (story: Story) => inline(titleOf(story, model)) || UNTITLED[locale];
  const rows = stories.map((story, at) => {
    const release = model.find('release', story.release);
    return [
      String(at + 1),
      named(story),
      inline(roleOf(story, model)),
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
