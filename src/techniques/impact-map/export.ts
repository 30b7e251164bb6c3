import type { Locale, Words } from '#core/words.ts';
import type { EntityOf } from '#product/kinds/index.ts';
import type { Model } from '#product/model.ts';
import { titleOf } from '#product/title.ts';
import { dayIn } from '../day.ts';
import { blocks, inline, item } from '../markdown.ts';
import { levelsOf } from './tree.ts';
import { impactMapWords } from './words.ts';

interface Heads {
  readonly map: string;
  readonly measure: string;
  readonly today: string;
  readonly target: string;
  readonly by: (day: string) => string;
  readonly unhung: string;
  readonly untitled: string;
}

const HEADS: Words<Heads> = {
  fr: {
    map: 'Impact map',
    measure: 'Mesure',
    today: 'Aujourd’hui',
    target: 'Visé',
    by: (day) => `d’ici au ${day}`,
    unhung: 'Pas encore accroché à un but',
    untitled: 'Sans titre',
  },
  en: {
    map: 'Impact map',
    measure: 'Measure',
    today: 'Today',
    target: 'Target',
    by: (day) => `by ${day}`,
    unhung: 'Not hung on a goal yet',
    untitled: 'Untitled',
  },
};

/** The map as nested lists, a section per goal with its figures; what hangs on nothing comes last. */
export const markdown = (model: Model, locale: Locale): string => {
  const heads = HEADS[locale];
  const levels = levelsOf(model);
  const named = (entity: Parameters<typeof titleOf>[0]) => inline(titleOf(entity, model)) || heads.untitled;
  const deliverables = (impact: string | null, depth: number) =>
    levels.deliverables(impact).map((entity) => item(depth, named(entity)));
  const impacts = (actor: string | null, depth: number): string[] =>
    levels
      .impacts(actor)
      .flatMap((entity) => [item(depth, named(entity)), ...deliverables(entity.id, depth + 1)]);
  const actors = (goal: string | null): string[] =>
    levels.actors(goal).flatMap((actor) => {
      const { actorPart, obstructs } = impactMapWords[locale];
      const notes = [actorPart[actor.part], actor.stance === 'obstructs' ? obstructs : ''];
      const said = notes.filter((note) => note !== '').join(', ');
      const line = `**${named(actor)}**${said === '' ? '' : ` *(${said})*`}`;
      return [item(0, line), ...impacts(actor.id, 1)];
    });
  const goals = model.list('goal').map((goal) => goalSection(goal, named(goal), actors(goal.id), locale));
  const unhung = [...actors(null), ...impacts(null, 0), ...deliverables(null, 0)];
  const rest = unhung.length === 0 ? null : blocks(`### ${heads.unhung}`, unhung.join('\n'));
  return goals.length === 0 && rest === null ? '' : blocks(`## ${heads.map}`, ...goals, rest);
};

const goalSection = (
  goal: EntityOf<'goal'>,
  title: string,
  lines: readonly string[],
  locale: Locale,
): string => {
  const heads = HEADS[locale];
  const by = goal.by === '' ? '' : ` ${heads.by(dayIn(locale, goal.by))}`;
  const target = inline(goal.target);
  const facts: [string, string][] = [
    [heads.measure, inline(goal.measure)],
    [heads.today, inline(goal.baseline)],
    [heads.target, `${target}${by}`.trim()],
  ];
  const said = facts.filter(([, text]) => text !== '');
  return blocks(
    `### ${title}`,
    said.map(([head, text]) => `**${head}** — ${text}`).join('  \n'),
    lines.join('\n'),
  );
};
