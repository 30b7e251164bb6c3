import type { Locale, Words } from '#core/words.ts';
import { count } from '#core/words.ts';
import type { EntityOf } from '#product/kinds/index.ts';
import type { Model } from '#product/model.ts';
import { titleOf } from '#product/title.ts';
import { dayIn } from '../day.ts';
import { blocks, inline, item } from '../markdown.ts';

interface Heads {
  readonly map: string;
  readonly backbone: string;
  readonly later: string;
  readonly unplaced: string;
  readonly untitled: string;
  readonly sum: (stories: number, size: number) => string;
}

const HEADS: Words<Heads> = {
  fr: {
    map: 'Story map',
    backbone: 'La colonne vertébrale',
    later: 'Pas encore dans une livraison',
    unplaced: 'Sans étape',
    untitled: 'Sans titre',
    sum: (stories, size) =>
      count('fr', stories, 'story', 'stories') +
      (size > 0 ? `, ${count('fr', size, 'point', 'points')}` : ''),
  },
  en: {
    map: 'Story map',
    backbone: 'The backbone',
    later: 'Not in a release yet',
    unplaced: 'Without a step',
    untitled: 'Untitled',
    sum: (stories, size) =>
      count('en', stories, 'story', 'stories') +
      (size > 0 ? `, ${count('en', size, 'point', 'points')}` : ''),
  },
};

type Story = EntityOf<'story'>;

const groupBy = <T>(
  list: readonly T[],
  key: (item: T) => string | null,
): ReadonlyMap<string | null, readonly T[]> => {
  const groups = new Map<string | null, T[]>();
  for (const one of list) {
    const group = groups.get(key(one));
    if (group) group.push(one);
    else groups.set(key(one), [one]);
  }
  return groups;
};

/** The backbone as a list, then each release with its outcome and its stories under activities and steps. */
export const markdown = (model: Model, locale: Locale): string => {
  const heads = HEADS[locale];
  const named = (entity: Parameters<typeof titleOf>[0]) => inline(titleOf(entity, model)) || heads.untitled;
  const steps = groupBy(model.list('step'), ({ activity }) => model.find('activity', activity)?.id ?? null);
  const releases = groupBy(model.list('story'), ({ release }) => model.find('release', release)?.id ?? null);
  if (model.list('activity').length + model.list('step').length + model.list('release').length === 0)
    return '';

  const activityLine = (activity: EntityOf<'activity'>): string => {
    const who = inline(model.find('persona', activity.persona)?.name ?? activity.role);
    return `**${named(activity)}**${who === '' ? '' : ` *(${who})*`}`;
  };
  const backbone = model
    .list('activity')
    .flatMap((activity) => [
      item(0, activityLine(activity)),
      ...(steps.get(activity.id) ?? []).map((step) => item(1, named(step))),
    ]);
  const homeless = (steps.get(null) ?? []).map((step) => item(0, named(step)));

  const underSteps = (stories: readonly Story[]): string => {
    const byStep = groupBy(stories, ({ step }) => model.find('step', step)?.id ?? null);
    const cell = (step: string | null, depth: number) =>
      (byStep.get(step) ?? []).map((story) => item(depth, named(story)));
    const underStep = (step: EntityOf<'step'>, depth: number) => {
      const lines = cell(step.id, depth + 1);
      return lines.length === 0 ? [] : [item(depth, named(step)), ...lines];
    };
    const lines = model.list('activity').flatMap((activity) => {
      const under = (steps.get(activity.id) ?? []).flatMap((step) => underStep(step, 1));
      return under.length === 0 ? [] : [item(0, `**${named(activity)}**`), ...under];
    });
    const loose = cell(null, 1);
    return [
      ...lines,
      ...(steps.get(null) ?? []).flatMap((step) => underStep(step, 0)),
      ...(loose.length === 0 ? [] : [item(0, heads.unplaced), ...loose]),
    ].join('\n');
  };
  const sum = (stories: readonly Story[]) =>
    heads.sum(
      stories.length,
      stories.reduce((total, { size }) => total + (size ?? 0), 0),
    );
  const slices = model.list('release').map((release) => {
    const stories = releases.get(release.id) ?? [];
    const day = release.date === '' ? '' : dayIn(locale, release.date);
    return blocks(
      `### ${named(release)}`,
      inline(release.outcome),
      [day, sum(stories)].filter((text) => text !== '').join(' · '),
      underSteps(stories),
    );
  });
  const later = releases.get(null) ?? [];
  return blocks(
    `## ${heads.map}`,
    backbone.length + homeless.length === 0
      ? null
      : blocks(`### ${heads.backbone}`, [...backbone, ...homeless].join('\n')),
    ...slices,
    later.length === 0 ? null : blocks(`### ${heads.later}`, sum(later), underSteps(later)),
  );
};
