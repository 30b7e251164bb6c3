import type { Locale, Words } from '#core/words.ts';
import type { EntityOf } from '#product/kinds/index.ts';
import type { Model } from '#product/model.ts';
import { titleOf } from '#product/title.ts';
import { blocks, inline, item, prose, table } from '../markdown.ts';
import { toldStory } from './told-story.ts';

type Story = EntityOf<'story'>;
type Criterion = EntityOf<'criterion'>;

interface Heads {
  readonly backlog: string;
  readonly columns: readonly [
    rank: string,
    story: string,
    who: string,
    release: string,
    size: string,
    status: string,
  ];
  readonly labels: (labels: string) => string;
  readonly status: Record<Story['status'], string>;
  readonly tests: string;
  readonly given: string;
  readonly when: string;
  readonly then: string;
  readonly and: string;
  readonly untitled: string;
}

const HEADS: Words<Heads> = {
  fr: {
    backlog: 'Backlog',
    columns: ['Rang', 'Story', 'Pour qui', 'Livraison', 'Taille', 'Statut'],
    labels: (labels) => `Étiquettes : ${labels}`,
    status: { idea: 'Idée', ready: 'Prête', doing: 'En cours', done: 'Terminée' },
    tests: 'Tests d’acceptation',
    given: 'Étant donné',
    when: 'Quand',
    then: 'Alors',
    and: 'Et',
    untitled: 'Sans titre',
  },
  en: {
    backlog: 'Product backlog',
    columns: ['Rank', 'Story', 'For whom', 'Release', 'Size', 'Status'],
    labels: (labels) => `Labels: ${labels}`,
    status: { idea: 'Idea', ready: 'Ready', doing: 'Doing', done: 'Done' },
    tests: 'Acceptance tests',
    given: 'Given',
    when: 'When',
    then: 'Then',
    and: 'And',
    untitled: 'Untitled',
  },
};

/** A part of a test: its first line after its keyword, each further line after « and ». */
const partLines = (keyword: string, and: string, text: string): readonly string[] =>
  text
    .split('\n')
    .map(inline)
    .filter((line) => line !== '')
    .map((line, at) => item(0, `**${at === 0 ? keyword : and}** ${line}`));

const testBlock = (test: Criterion, heads: Heads): string => {
  const lines = [
    ...partLines(heads.given, heads.and, test.given),
    ...partLines(heads.when, heads.and, test.when),
    ...partLines(heads.then, heads.and, test.then),
  ];
  const title = inline(test.title);
  return blocks(title === '' ? null : `*${title}*`, lines.join('\n'));
};

/** The ordered list as a table, then each story that says more than its name, with its acceptance tests. */
export const markdown = (model: Model, locale: Locale): string => {
  const heads = HEADS[locale];
  const stories = model.list('story');
  if (stories.length === 0) return '';
  const tests = new Map<string, Criterion[]>();
  for (const test of model.list('criterion')) {
    const known = tests.get(test.story ?? '');
    if (known) known.push(test);
    else tests.set(test.story ?? '', [test]);
  }
  const named = (story: Story) => inline(titleOf(story, model)) || heads.untitled;
  const who = ({ persona, role }: Story) => inline(model.find('persona', persona)?.name || role);
  const rows = stories.map((story, at) => {
    const release = model.find('release', story.release);
    return [
      String(at + 1),
      named(story),
      who(story),
      release ? inline(titleOf(release, model)) : '',
      story.size === null ? '' : story.size.toLocaleString(locale),
      heads.status[story.status],
    ];
  });
  const details = stories.map((story, at) => {
    const sentence = inline(toldStory(story, model, locale));
    const said = (tests.get(story.id) ?? [])
      .map((test) => testBlock(test, heads))
      .filter((text) => text !== '');
    const body = blocks(
      sentence === named(story) ? null : sentence,
      prose(story.description),
      story.labels.length === 0 ? null : heads.labels(story.labels.map(inline).join(', ')),
      said.length === 0 ? null : blocks(`**${heads.tests}**`, ...said),
    );
    return body === '' ? null : blocks(`### ${at + 1}. ${named(story)}`, body);
  });
  return blocks(`## ${heads.backlog}`, table(heads.columns, rows), ...details);
};
