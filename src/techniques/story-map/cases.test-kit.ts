import type { FieldsOf } from '#product/kinds/index.ts';
import { both, type Cases, type Told } from '../cases.test-kit.ts';
import type { ExampleEntity } from '../technique.ts';

const activity = (id: string, fields: FieldsOf<'activity'> = {}): ExampleEntity => ({
  id,
  kind: 'activity',
  title: `Activité ${id}`,
  persona: 'awa',
  ...fields,
});
const step = (id: string, of: string | null, title = `Étape ${id}`): ExampleEntity => ({
  id,
  kind: 'step',
  activity: of,
  title,
});
const release = (id: string, order: string, outcome = 'Désormais, ils savent'): ExampleEntity => ({
  id,
  kind: 'release',
  order,
  title: `Livraison ${id}`,
  outcome,
});
const story = (id: string, fields: FieldsOf<'story'> = {}): ExampleEntity => ({
  id,
  kind: 'story',
  want: `faire ${id}`,
  ...fields,
});
const backbone: Told = [activity('a'), activity('b'), step('a1', 'a'), step('b1', 'b')];
const sliced = (...stories: ExampleEntity[]): Told => [
  ...backbone,
  release('r1', 'a0'),
  release('r2', 'a1'),
  ...stories,
];
const many = (inFirst: number, inAll: number): Told =>
  sliced(
    ...Array.from({ length: inAll }, (_, n) =>
      story(`s${n}`, { step: n % 2 ? 'a1' : 'b1', release: n < inFirst ? 'r1' : 'r2' }),
    ),
  );
const unplaced = (stepTitle: string, ...wants: string[]): readonly Told[] =>
  wants.map((want) => [
    activity('a'),
    step('a1', 'a', stepTitle),
    step('a2', 'a', 'Autre'),
    story('s', { want }),
  ]);
const role = (...roles: string[]): readonly Told[] =>
  roles.map((said) => [activity('a', { persona: null, role: said })]);

export const cases: Cases = {
  'story-map/skeleton': {
    speaks: both(
      sliced(story('s', { step: 'a1', release: 'r1' }), story('t', { step: 'b1', release: 'r2' })),
    ),
    silent: both(
      sliced(story('s', { step: 'a1', release: 'r1' }), story('t', { step: 'b1', release: 'r1' })),
      sliced(story('s', { step: 'a1' })),
      [activity('a'), step('a1', 'a'), release('r1', 'a0'), story('s', { release: 'r1' })],
      backbone,
    ),
  },
  'story-map/fat-first-release': {
    speaks: both(many(5, 8)),
    silent: both(many(4, 8), many(6, 7)),
  },
  'story-map/release-without-outcome': {
    speaks: both([release('r1', 'a0', ' ')]),
    silent: both([release('r1', 'a0')]),
  },
  'story-map/activity-without-persona': {
    speaks: both([activity('a', { persona: null })]),
    silent: both([activity('a')], [activity('a', { persona: null, title: '' })], role('bénévole')[0]!),
  },
  'story-map/activity-role-in-words': {
    speaks: { fr: role('Une bénévole'), en: role('A volunteer') },
    silent: {
      fr: [...role('les utilisateurs', ''), [activity('a')]],
      en: [...role('users'), [activity('a')]],
    },
  },
  'story-map/activity-without-step': {
    speaks: both([activity('a'), activity('b'), step('a1', 'a')]),
    silent: both([activity('a'), activity('b')], backbone),
  },
  'story-map/step-without-activity': {
    speaks: both([...backbone, step('c1', null)], [...backbone, step('c1', 'gone')]),
    silent: both(backbone, [step('c1', null)]),
  },
  'story-map/step-without-story': {
    speaks: both([...backbone, step('a2', 'a'), story('s', { step: 'a1' }), story('t', { step: 'b1' })]),
    silent: both(
      backbone,
      [...backbone, story('s', { step: 'a1' })],
      [...backbone, story('s', { step: 'a1' }), story('t', { step: 'b1' })],
    ),
  },
  'story-map/story-fits-a-step': {
    speaks: {
      fr: unplaced('Choisir un samedi', 'choisir un autre samedi', 'que l’on choisisse le samedi avec moi'),
      en: unplaced('Choose a Saturday', 'choose another Saturday'),
    },
    silent: {
      fr: [...unplaced('Choisir un samedi', 'choisir un réparateur'), backbone],
      en: [...unplaced('Choose a Saturday', 'choose a fixer'), backbone],
    },
  },
  'story-map/stories-unplaced': {
    speaks: both([...backbone, story('s')], [...backbone, story('s', { step: 'gone' }), story('t')]),
    silent: both(
      [story('s')],
      [...backbone, story('s', { step: 'a1' }), story('t', { status: 'done' })],
      unplaced('Choisir un samedi', 'choisir un autre samedi')[0]!,
    ),
  },
  'story-map/stories-unsliced': {
    speaks: both(
      sliced(story('s', { step: 'a1', release: 'r1' }), story('t', { step: 'b1' })),
      sliced(
        story('s', { step: 'a1', release: 'r1' }),
        story('t', { step: 'b1', release: 'gone' }),
        story('u', { step: 'a1', status: 'ready' }),
      ),
    ),
    silent: both(
      sliced(story('s', { step: 'a1' })),
      sliced(story('s', { step: 'a1', release: 'r1' }), story('t')),
      sliced(story('s', { step: 'a1', release: 'r1' }), story('t', { step: 'b1', status: 'doing' })),
    ),
  },
  'story-map/begun-outside-releases': {
    speaks: both(sliced(story('s', { step: 'a1', status: 'doing' })), sliced(story('s', { status: 'done' }))),
    silent: both(sliced(story('s', { status: 'doing', release: 'r1' }), story('t', { status: 'ready' })), [
      story('s', { status: 'doing' }),
    ]),
  },
};
