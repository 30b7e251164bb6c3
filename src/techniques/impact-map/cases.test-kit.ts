import type { FieldsOf } from '#product/kinds/index.ts';
import { both, type Cases, type Told } from '../cases.test-kit.ts';
import type { ExampleEntity } from '../technique.ts';

const goal = (fields: FieldsOf<'goal'> = {}): ExampleEntity => ({
  id: 'goal',
  kind: 'goal',
  title: 'Moins de détours',
  measure: 'Part des visiteurs',
  target: '90',
  ...fields,
});
const actor = (id: string, fields: FieldsOf<'actor'> = {}): ExampleEntity => ({
  id,
  kind: 'actor',
  goal: 'goal',
  ...fields,
});
const impact = (id: string, title: string, of: string | null = 'awa'): ExampleEntity => ({
  id,
  kind: 'impact',
  actor: of,
  title,
});
const deliverable = (id: string, of: string | null = 'impact'): ExampleEntity => ({
  id,
  kind: 'deliverable',
  impact: of,
  title: 'Une affiche',
});
const goals = (...titles: string[]): readonly Told[] => titles.map((title) => [goal({ title })]);
const named = (...names: string[]): readonly Told[] => names.map((name) => [goal(), actor('a', { name })]);
const impacts = (...titles: string[]): readonly Told[] =>
  titles.map((title) => [goal(), actor('awa'), impact('impact', title)]);
const ids = ['d1', 'd2', 'd3', 'd4'];
const planned = (links: readonly string[]): Told => [
  goal(),
  actor('awa'),
  impact('impact', 'Écrit avant'),
  ...ids.map((id) => deliverable(id)),
  { id: 'story', kind: 'story', want: 'Écrire' },
  ...links.map((id): ExampleEntity => ({ id: `link-${id}`, kind: 'link', from: id, to: 'story' })),
];

export const cases: Cases = {
  'impact-map/goal-missing': {
    speaks: both([actor('a', { goal: null, name: 'Awa' })]),
    silent: both([goal()], [goal(), actor('a')]),
  },
  'impact-map/goal-without-measure': {
    speaks: both([goal({ measure: '' })], [goal({ target: ' ' })], [goal({ measure: '', target: '' })]),
    silent: both([goal()], [goal({ title: '', measure: '' })]),
  },
  'impact-map/goal-as-thing': {
    speaks: {
      fr: goals('Lancer L’Établi', 'Créer un annuaire', 'Une appli pour les bénévoles', 'Refaire le site'),
      en: goals('Launch the Workbench', 'Build a directory', 'An app for volunteers', 'Redesign the website'),
    },
    silent: {
      fr: goals(
        'Neuf visiteurs sur dix repartent avec une réponse',
        'Lancer moins d’alertes pour rien',
        'Créer du lien',
      ),
      en: goals('Nine visitors in ten leave with an answer', 'Create trust', 'Build confidence'),
    },
  },
  'impact-map/single-actor': {
    speaks: both([goal(), actor('awa', { name: 'Awa' }), impact('i', 'Écrit avant')]),
    silent: both([goal(), actor('awa')], [goal(), actor('awa'), actor('marcel'), impact('i', 'Écrit avant')]),
  },
  'impact-map/whole-map-planned': {
    speaks: both(planned(ids)),
    silent: both(planned(ids.slice(1)), [goal()]),
  },
  'impact-map/actor-without-goal': {
    speaks: both(
      [goal(), actor('awa', { name: 'Awa', goal: null })],
      [goal(), actor('awa', { goal: 'gone' })],
    ),
    silent: both([goal(), actor('awa')], [actor('awa', { goal: null })]),
  },
  'impact-map/actor-vague': {
    speaks: { fr: named('Les utilisateurs', 'clients'), en: named('Users', 'the customers') },
    silent: {
      fr: [...named('Les réparateurs bénévoles', ''), [actor('a', { persona: 'awa', name: 'Les clients' })]],
      en: [...named('Volunteer fixers', ''), [actor('a', { persona: 'awa', name: 'Customers' })]],
    },
  },
  'impact-map/actor-in-words': {
    speaks: { fr: named('Les réparateurs bénévoles'), en: named('Volunteer fixers') },
    silent: {
      fr: [
        ...named('Les utilisateurs', 'La mairie', 'Le service technique', ''),
        [actor('a', { name: 'Le gardien', part: 'off-stage' })],
      ],
      en: [
        ...named('Users', 'The town hall', 'Local council', ''),
        [actor('a', { name: 'The caretaker', part: 'off-stage' })],
      ],
    },
  },
  'impact-map/impact-as-feature': {
    speaks: {
      fr: impacts(
        'Utilise l’application',
        'Se connecte à L’Établi',
        'Notification la veille',
        'Se sert de l’outil',
      ),
      en: impacts(
        'Uses the app',
        'Logs in to L’Établi',
        'A dashboard of repairs',
        'Uses our tool every week',
      ),
    },
    silent: {
      fr: impacts(
        'Apporte les bonnes pièces, au lieu de découvrir la panne sur place',
        'Écrit avant de venir plutôt que de remplir le formulaire de la mairie',
        'Utilise moins de pièces neuves',
      ),
      en: impacts(
        'Brings the right parts instead of discovering the breakdown on the spot',
        'Writes before coming rather than browsing the website',
        'Uses fewer new parts',
      ),
    },
  },
  'impact-map/impact-without-actor': {
    speaks: both([impact('i', 'Écrit avant', null)], [impact('i', 'Écrit avant', 'gone')]),
    silent: both([actor('awa'), impact('i', 'Écrit avant')]),
  },
  'impact-map/deliverable-without-impact': {
    speaks: both([deliverable('d', null)], [deliverable('d', 'gone')]),
    silent: both([impact('impact', 'Écrit avant'), deliverable('d')]),
  },
};
