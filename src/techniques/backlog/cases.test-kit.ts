import type { FieldsOf } from '#product/kinds/index.ts';
import { both, type Cases, type Told } from '../cases.test-kit.ts';
import type { ExampleEntity } from '../technique.ts';

const awa: ExampleEntity = { id: 'awa', kind: 'persona', name: 'Awa Diarra' };
const story = (id: string, fields: FieldsOf<'story'> = {}): ExampleEntity => ({
  id,
  kind: 'story',
  persona: 'awa',
  want: `décrire ${id}`,
  benefit: 'gagner une matinée',
  ...fields,
});
const test = (of: string): ExampleEntity => ({
  id: `test-${of}`,
  kind: 'criterion',
  story: of,
  given: 'un objet',
});
const one = (...fields: FieldsOf<'story'>[]): readonly Told[] =>
  fields.map((said) => [awa, story('s', said)]);
const wants = (...texts: string[]): readonly Told[] => one(...texts.map((want) => ({ want })));
const roles = (...texts: string[]): readonly Told[] =>
  one(...texts.map((role): FieldsOf<'story'> => ({ persona: null, role })));
const sizes = (...all: number[]): Told => [
  awa,
  ...all.map((size, at) => story(`s${at}`, { order: `a${at}`, size })),
];
/** Stories by rank, each with the number of its release; 0 for none. */
const ranked = (...releases: number[]): Told => [
  awa,
  { id: 'r1', kind: 'release', order: 'a1', title: 'Première' },
  { id: 'r2', kind: 'release', order: 'a2', title: 'Deuxième' },
  { id: 'r3', kind: 'release', order: 'a3', title: 'Troisième' },
  ...releases.map((n, at) => story(`s${at}`, { order: `a${at}`, release: n === 0 ? null : `r${n}` })),
];

export const cases: Cases = {
  'backlog/not-ready': {
    speaks: both(
      ...one(
        { status: 'ready', size: null },
        { status: 'ready', size: 2, benefit: '' },
        { status: 'ready', size: 2, persona: null },
      ),
    ),
    silent: both(...one({ status: 'idea' }, { status: 'ready', size: 2 }, { status: 'doing' })),
  },
  'backlog/no-acceptance-test': {
    speaks: both(...one({ status: 'ready' }, { status: 'doing' })),
    silent: both([awa, story('s', { status: 'ready' }), test('s')], ...one({}, { status: 'done' })),
  },
  'backlog/several-stories': {
    speaks: {
      fr: wants(
        'répondre et dresser la liste des pièces à apporter',
        'créer, modifier et supprimer une séance',
        'voir et trier les séances ; réserver une place',
        'voir les séances, puis réserver une place',
      ),
      en: wants(
        'answer and list the parts to bring',
        'create, edit and delete a session',
        'see the date and the place, then book a seat',
      ),
    },
    silent: {
      fr: [
        ...wants('choisir un lieu et une date', 'décrire mon objet'),
        ...one({ form: 'free' }, { status: 'done' }),
      ],
      en: [...wants('choose a place and a date', 'describe my object'), ...one({ form: 'free' })],
    },
  },
  'backlog/duplicate': {
    speaks: both(
      [awa, story('s', { want: 'Décrire mon objet.' }), story('t', { want: 'décrire  mon objet' })],
      [awa, story('s', { want: 'décrire', persona: null }), story('t', { want: 'décrire' })],
    ),
    silent: both(
      [awa, story('s'), story('t')],
      [awa, story('s', { want: 'décrire' }), story('t', { want: 'décrire', persona: null, role: 'Marcel' })],
      [awa, story('s', { want: '' }), story('t', { want: '' })],
    ),
  },
  'backlog/benefit-missing': {
    speaks: both(...one({ benefit: ' ' })),
    silent: both(
      ...one({}, { benefit: '', form: 'free' }, { benefit: '', want: '' }, { benefit: '', status: 'done' }),
    ),
  },
  'backlog/benefit-repeats-want': {
    speaks: {
      fr: one(
        { want: 'décrire mon objet', benefit: 'que mon objet soit décrit' },
        { want: 'consulter la liste des séances', benefit: 'pouvoir consulter les séances' },
      ),
      en: one(
        { want: 'describe my object', benefit: 'my object is described' },
        { want: 'see the list of sessions', benefit: 'I can see the sessions' },
      ),
    },
    silent: {
      fr: one({ want: 'décrire mon objet', benefit: 'savoir s’il vaut le déplacement' }, { benefit: '' }),
      en: one(
        { want: 'describe my object', benefit: 'I know whether it is worth the trip' },
        { benefit: '' },
      ),
    },
  },
  'backlog/technical-wording': {
    speaks: {
      fr: wants('avoir un bouton rouge', 'appeler l’API des séances', 'une table en base de données'),
      en: wants('click a red button', 'call the sessions API', 'store it in the database'),
    },
    silent: {
      fr: [
        ...wants('voir la liste des séances', 'remercier le serveur de restaurant'),
        ...one({ status: 'done' }),
      ],
      en: [...wants('see the list of sessions', 'see the rest of the list')],
    },
  },
  'backlog/rank-against-release': {
    speaks: both(ranked(2, 1, 1), ranked(1, 1, 2, 1), ranked(3, 2, 1), ranked(2, 0, 1, 1)),
    silent: both(ranked(1, 1, 2, 3), ranked(1, 0, 2), ranked(), [
      ...ranked(1),
      story('late', { order: 'Zz', release: 'r2', status: 'done' }),
    ]),
  },
  'backlog/role-vague': {
    speaks: { fr: roles('utilisateur', 'Utilisatrice'), en: roles('user', 'The customers') },
    silent: {
      fr: [...roles('réparateur bénévole', ''), ...one({})],
      en: [...roles('volunteer fixer'), ...one({})],
    },
  },
  'backlog/role-in-words': {
    speaks: { fr: roles('réparateur bénévole'), en: roles('volunteer fixer') },
    silent: { fr: [...roles('utilisateur', ''), ...one({})], en: [...roles('user', ''), ...one({})] },
  },
  'backlog/too-big': {
    speaks: both(sizes(1, 1, 2, 2, 8), sizes(20), sizes(3, 21)),
    silent: both(sizes(1, 2, 3, 5, 8), sizes(13), sizes(20, 40, 40), [
      awa,
      story('s', { size: 20, status: 'done' }),
    ]),
  },
  'backlog/top-not-ready': {
    speaks: both(sizes(0, 1, 1, 1, 1)),
    silent: both(sizes(1, 1, 1), [...sizes(1, 1, 1, 1, 1), test('s0')]),
  },
};
