import type { FieldsOf } from '#product/kinds/index.ts';
import { both, type Cases, type Told } from '../cases.test-kit.ts';
import type { ExampleEntity } from '../technique.ts';
import type { NoteArea } from './zones.ts';

const awa: ExampleEntity = { id: 'awa', kind: 'persona', name: 'Awa Diarra', role: 'Infirmière' };
const map = (fields: FieldsOf<'empathyMap'> = {}): ExampleEntity => ({
  id: 'map',
  kind: 'empathyMap',
  persona: 'awa',
  title: 'Le samedi',
  day: '2026-04-28',
  ...fields,
});
let made = 0;
const note = (area: NoteArea, text: string, fields: FieldsOf<'note'> = {}): ExampleEntity => ({
  id: `note-${++made}`,
  kind: 'note',
  subject: 'map',
  area,
  text,
  ...fields,
});
const pain = (text: string, fields: FieldsOf<'pain'> = {}): ExampleEntity => ({
  id: `pain-${++made}`,
  kind: 'pain',
  subject: 'awa',
  foundIn: 'map',
  text,
  ...fields,
});
const gain: ExampleEntity = {
  id: 'gain',
  kind: 'gain',
  subject: 'awa',
  foundIn: 'map',
  text: 'Savoir avant',
};
const around = (['see', 'say', 'do', 'hear'] as const).map((area) => note(area, '« La file »'));
const each = (area: NoteArea, ...texts: string[]): readonly Told[] =>
  texts.map((text) => [awa, map(), note(area, text)]);
const pains = (...texts: string[]): readonly Told[] => texts.map((text) => [awa, map(), pain(text)]);
const story = (createdAt: string): ExampleEntity => ({
  id: 'story',
  kind: 'story',
  persona: 'awa',
  want: 'Écrire',
  createdAt,
});

export const cases: Cases = {
  'empathy-map/who-nobody': {
    speaks: both(
      [map({ persona: null }), note('see', 'La file')],
      [map({ persona: 'gone', title: '' }), note('see', 'La file')],
    ),
    silent: both([map({ persona: null })], [awa, map(), note('see', 'La file')]),
  },
  'empathy-map/goal-missing': {
    speaks: both(
      [awa, map(), note('see', 'La file'), note('hear', 'Repassez')],
      [map({ persona: null, title: '' }), ...around],
    ),
    silent: both(
      [awa, map(), note('see', 'La file')],
      [awa, map(), ...around, note('need', 'Décider chez elle')],
    ),
  },
  'empathy-map/goal-unseen': {
    speaks: {
      fr: each(
        'need',
        'Comprendre la panne',
        'Elle doit savoir quand venir',
        'Être rassurée',
        'Se sentir attendue',
      ),
      en: each(
        'need',
        'Understand the fault',
        'She needs to know when to come',
        'Feel expected',
        'Be reassured',
      ),
    },
    silent: {
      fr: each(
        'need',
        'Décider chez elle de venir ou non',
        'Faire savoir quand elle vient',
        'Arriver à l’heure dite',
      ),
      en: each(
        'need',
        'Decide at home whether to come',
        'Arrive at the hour agreed',
        'Let us know when she comes',
      ),
    },
  },
  'empathy-map/goal-is-solution': {
    speaks: {
      fr: each('need', 'Installer une application', 'Créer un formulaire en ligne'),
      en: each('need', 'Install an app', 'Build an online form'),
    },
    silent: {
      fr: [...each('need', 'Décrire la panne en deux minutes'), ...each('see', 'Un formulaire en ligne')],
      en: [...each('need', 'Describe the fault in two minutes'), ...each('see', 'An online form')],
    },
  },
  'empathy-map/say-told': {
    speaks: {
      fr: each(
        'say',
        'Elle trouve que c’est long',
        'Awa voudrait venir le soir',
        'Se plaint de la file',
        'Dit que c’est loin',
      ),
      en: each(
        'say',
        'She finds it too long',
        'Awa would rather come in the evening',
        'Complains about the queue',
      ),
    },
    silent: {
      fr: [
        ...each(
          'say',
          '« Elle est longue, la file. »',
          'Je serais restée dormir',
          'C’est encore loin ?',
          '- Trop tard',
        ),
        ...each('think', 'Elle trouve que c’est long'),
      ],
      en: [
        ...each('say', '“That queue is long.”', 'I would have stayed in bed', 'Is it still far?', 'Too late'),
        ...each('think', 'She finds it too long'),
      ],
    },
  },
  'empathy-map/only-assumptions': {
    speaks: both([awa, map(), ...around, note('see', 'Une affiche')]),
    silent: both(
      [awa, map(), ...around],
      [awa, map(), ...around, note('see', 'Une affiche', { standing: 'evidence', source: 'Photo' })],
    ),
  },
  'empathy-map/evidence-without-source': {
    speaks: both([awa, map(), note('see', 'Une affiche', { standing: 'evidence' })]),
    silent: both(
      [
        awa,
        map(),
        note('see', 'Une affiche'),
        note('hear', 'Repassez', { standing: 'evidence', source: 'Samedi' }),
      ],
      [awa, map(), note('see', 'À personne', { subject: 'awa', standing: 'evidence' })],
    ),
  },
  'empathy-map/inside-first': {
    speaks: both(
      [awa, map(), pain('Attendre')],
      [awa, map(), ...around.slice(1), note('think', 'Tant pis')],
      [awa, map({ title: '', persona: null }), gain],
    ),
    silent: both([awa, map(), ...around, pain('Attendre')], [awa, map(), ...around.slice(1)]),
  },
  'empathy-map/pain-is-missing-feature': {
    speaks: {
      fr: pains('Il n’y a pas d’appli pour suivre', 'Manque de notification', 'Aucun formulaire en ligne'),
      en: pains('There is no app to follow it', 'No online form', 'Lacks a dashboard'),
    },
    silent: {
      fr: [
        ...pains('L’application de la mairie se fige', 'Attendre une heure', 'Repartir sans réponse'),
        [awa, { id: 'p', kind: 'pain', subject: 'awa', text: 'Il n’y a pas d’appli' }],
      ],
      en: pains('The town hall’s app keeps freezing', 'Waiting for an hour', 'Leaving without an answer'),
    },
  },
  'empathy-map/pains-unweighted': {
    speaks: both([awa, map(), pain('Attendre'), pain('Revenir'), pain('Payer')]),
    silent: both(
      [awa, map(), pain('Attendre'), pain('Revenir')],
      [awa, map(), pain('Attendre', { weight: 4 }), pain('Revenir'), pain('Payer')],
    ),
  },
  'empathy-map/only-pains': {
    speaks: both([awa, map(), pain('Attendre'), pain('Revenir'), pain('Payer')]),
    silent: both(
      [awa, map(), pain('Attendre'), pain('Revenir'), pain('Payer'), gain],
      [awa, map(), pain('Attendre')],
    ),
  },
  'empathy-map/day-missing': {
    speaks: both([awa, map({ day: '' }), note('see', 'La file')]),
    silent: both([awa, map({ day: '' })], [awa, map(), note('see', 'La file')]),
  },
  'empathy-map/stale': {
    speaks: both([awa, map(), note('see', 'La file'), story('2026-10-28T10:00:00.000Z')]),
    silent: both(
      [awa, map(), note('see', 'La file'), story('2026-10-27T10:00:00.000Z')],
      [
        awa,
        map(),
        note('see', 'La file'),
        { id: 'later', kind: 'empathyMap', persona: 'awa', day: '2026-09-01' },
        note('see', 'Plus de file', { subject: 'later' }),
        story('2026-10-28T10:00:00.000Z'),
      ],
      [awa, map({ day: '' }), note('see', 'La file'), story('2026-10-28T10:00:00.000Z')],
    ),
  },
};
