import { byOrder } from '#core/order.ts';
import type { Locale } from '#core/words.ts';
import type { EntityOf } from '../kinds/index.ts';
import type { Model } from '../model.ts';
import { titleOf } from '../title.ts';
import { criteriaByStory, sentenceOf } from './of-story.ts';
import { linesOf, oneLine, stepsOf } from './steps.ts';
import { exportWords } from './words.ts';

export type GherkinBy = 'activity' | 'release';

type Story = EntityOf<'story'>;

interface Feature {
  readonly name: string;
  readonly about: readonly string[];
  readonly stories: readonly Story[];
}

/** Lines that would open something in Gherkin although they only describe; a dash keeps them words. */
const OPENS =
  /^(?:[@#]|(?:Contexte|Exemples?|Scénario|Plan du scénario|Règle|Background|Examples?|Scenarios?|Scenario Outline|Scenario Template|Rule)\s*:)/iu;
const described = (text: string): string[] =>
  linesOf(text).map((line) => (OPENS.test(line) ? `- ${line}` : line));

const tagOf = (label: string): string =>
  label
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}_.-]+/gu, '-')
    .replace(/^-+|-+$/g, '');

const byActivity = (model: Model, locale: Locale): Feature[] => {
  const activityOf = ({ step }: Story) => model.find('step', step)?.activity ?? null;
  const steps = new Map(model.list('step').map(({ id }, at) => [id, at]));
  const rank = ({ step }: Story) => steps.get(step ?? '') ?? Number.MAX_SAFE_INTEGER;
  const inOrder = model.list('story').toSorted((a, b) => rank(a) - rank(b) || byOrder(a, b));
  const groups = Map.groupBy(inOrder, (story) => model.find('activity', activityOf(story))?.id ?? null);
  const features = model.list('activity').map(({ id, title, persona, role }) => ({
    name: title,
    about: described(model.find('persona', persona)?.name ?? role),
    stories: groups.get(id) ?? [],
  }));
  const elsewhere = { name: exportWords[locale].elsewhere, about: [], stories: groups.get(null) ?? [] };
  return [...features, elsewhere];
};

const byRelease = (model: Model, locale: Locale): Feature[] => {
  const t = exportWords[locale];
  const groups = Map.groupBy(
    model.list('story'),
    ({ release }) => model.find('release', release)?.id ?? null,
  );
  const features = model.list('release').map(({ id, title, outcome }) => ({
    name: title,
    about: described(outcome).map((line, at) => (at === 0 ? `- ${t.outcome(line)}` : line)),
    stories: groups.get(id) ?? [],
  }));
  return [...features, { name: t.unplanned, about: [], stories: groups.get(null) ?? [] }];
};

/**
 * The stories as Gherkin: a Feature for each activity (or release), a Rule for each story, a Scenario for each
 * acceptance test. Each feature begins with its language, so that the text can be cut there into files; a story
 * without a test is a rule that says so. Every part is accepted by the official parser, whatever people typed.
 */
export const gherkinOf = (model: Model, locale: Locale, by: GherkinBy = 'activity'): string => {
  const t = exportWords[locale];
  const criteria = criteriaByStory(model);
  const named = (keyword: string, name: string) => `${keyword}: ${oneLine(name) || t.untitled}`;
  const indented = (depth: number, lines: readonly string[]) =>
    lines.map((line) => '  '.repeat(depth) + line);

  const scenario = (criterion: EntityOf<'criterion'>): string[] => [
    '',
    ...indented(2, [named(t.scenario, titleOf(criterion, model))]),
    ...indented(
      3,
      stepsOf(criterion, locale).map(({ keyword, text }) => `${keyword} ${text}`),
    ),
  ];
  const rule = (story: Story): string[] => {
    const tests = criteria.get(story.id) ?? [];
    const tags = [...new Set(story.labels.map(tagOf).filter((tag) => tag !== ''))].map((tag) => `@${tag}`);
    const told = described(sentenceOf(story, model, locale));
    return [
      '',
      ...indented(1, [...(tags.length > 0 ? [tags.join(' ')] : []), named(t.rule, titleOf(story, model))]),
      ...indented(2, [...told, ...described(story.description)]),
      ...(tests.length > 0 ? tests.flatMap(scenario) : indented(2, [`# ${t.untested}`])),
    ];
  };
  const feature = ({ name, about, stories }: Feature): string =>
    [
      `# language: ${locale}`,
      named(t.feature, name),
      ...indented(1, about),
      ...stories.flatMap(rule),
      '',
    ].join('\n');

  const features = (by === 'release' ? byRelease : byActivity)(model, locale).filter(
    ({ stories }) => stories.length > 0,
  );
  if (features.length === 0) return feature({ name: model.product.title, about: [t.nothing], stories: [] });
  return features.map(feature).join('\n');
};
