import type { FieldsOf } from '#product/kinds/index.ts';
import { both, type Cases, type Told } from '../cases.test-kit.ts';
import type { ExampleEntity } from '../technique.ts';

const awa: ExampleEntity = { id: 'awa', kind: 'persona', name: 'Awa Diarra', role: 'Infirmière' };
let made = 0;
const note = (fields: FieldsOf<'note'>): ExampleEntity => ({
  id: `note-${++made}`,
  kind: 'note',
  subject: 'awa',
  area: 'need',
  ...fields,
});
const said = (area: string, ...texts: string[]): readonly Told[] =>
  texts.map((text) => [awa, note({ area, text })]);
const persona = (id: string, fields: FieldsOf<'persona'>): ExampleEntity => ({
  id,
  kind: 'persona',
  ...fields,
});
const believed = (texts: readonly string[], last?: FieldsOf<'note'>): Told => [
  awa,
  ...texts.map((text) => note({ text, area: 'context' })),
  ...(last ? [note(last)] : []),
];

export const cases: Cases = {
  'persona/need-missing': {
    speaks: both(
      [awa],
      [awa, note({ area: 'behaviour', text: 'Écrit le soir' })],
      [awa, note({ text: ' ' })],
    ),
    silent: both([{ id: 'blank', kind: 'persona' }], ...said('need', 'Savoir avant de partir')),
  },
  'persona/solution-among-facts': {
    speaks: {
      fr: [
        ...said('need', 'Elle a besoin d’une notification', 'Une application de suivi'),
        ...said('frustration', 'Il n’y a pas d’appli pour ça', 'Il manque un formulaire en ligne'),
        ...said('behaviour', 'Elle voudrait un tableau de bord'),
      ],
      en: [
        ...said('need', 'She needs a notification', 'An app to follow her repairs'),
        ...said('frustration', 'There is no app for it'),
        ...said('behaviour', 'She would like a dashboard'),
      ],
    },
    silent: {
      fr: [
        ...said('need', 'Savoir avant de partir si le grille-pain a une chance'),
        ...said('behaviour', 'Elle consulte un site d’annonces le soir'),
        ...said('frustration', 'L’application de la mairie se fige'),
        ...said('solution', 'Une notification la veille'),
      ],
      en: [
        ...said('need', 'To know before leaving home'),
        ...said('behaviour', 'She looks at a website of notices in the evening'),
        ...said('frustration', 'The town hall’s app keeps freezing'),
        ...said('solution', 'A notification the day before'),
      ],
    },
  },
  'persona/evidence-without-source': {
    speaks: both([awa, note({ text: 'Venue deux fois', standing: 'evidence' })]),
    silent: both(
      [
        awa,
        note({ text: 'Venue deux fois', standing: 'evidence', source: 'Cahier' }),
        note({ text: 'Écrit le soir' }),
      ],
      [note({ text: 'Sur personne', standing: 'evidence', subject: null })],
    ),
  },
  'persona/same-name': {
    speaks: both([
      awa,
      persona('awa-2', { name: 'awa  diarra' }),
      note({ subject: 'awa-2', text: 'Dormir' }),
    ]),
    silent: both([awa, persona('marcel', { name: 'Marcel' })], [persona('a', {}), persona('b', {})]),
  },
  'persona/same-role': {
    speaks: both([awa, persona('lea', { name: 'Léa', role: 'infirmière' })]),
    silent: both(
      [awa, persona('awa-2', { name: 'Awa Diarra', role: 'Infirmière' })],
      [persona('a', { name: 'A' }), persona('b', { name: 'B' })],
    ),
  },
  'persona/only-assumptions': {
    speaks: both(believed(['Dort le matin', 'Écrit le soir', 'Vient seule'])),
    silent: both(
      believed(['Dort le matin', 'Écrit le soir']),
      believed(['Dort le matin', 'Écrit le soir'], {
        text: 'Venue deux fois',
        standing: 'evidence',
        source: 'x',
      }),
      believed(['Dort le matin', 'Écrit le soir'], { text: 'Une photo', area: 'solution' }),
    ),
  },
  'persona/decorative': {
    speaks: {
      fr: said('context', '34 ans, deux enfants', 'Elle a un chat et adore le jazz.', 'Mariée'),
      en: said('context', '34 years old, two children', 'She has a cat and loves jazz.', 'Married'),
    },
    silent: {
      fr: said(
        'context',
        'Deux enfants, donc elle ne vient que le samedi',
        'Elle travaille de nuit',
        'Ses enfants l’accompagnent le samedi : une heure d’attente, c’est trop',
      ),
      en: said('context', 'Two children, so she can only come on Saturdays', 'She works nights'),
    },
  },
  'persona/unserved': {
    speaks: both([awa, { id: 's', kind: 'story', want: 'Écrire' }]),
    silent: both(
      [awa],
      [awa, { id: 's', kind: 'story', persona: 'awa', want: 'Écrire' }],
      [
        awa,
        { id: 's', kind: 'story', want: 'x' },
        { id: 'a', kind: 'activity', persona: 'awa', title: 'Décrire' },
      ],
    ),
  },
};
