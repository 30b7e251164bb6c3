import type { FieldsOf } from '#product/kinds/index.ts';
import { both, type Cases, type Told } from '../cases.test-kit.ts';

const whole = {
  target: 'a',
  need: 'b',
  product: 'c',
  category: 'd',
  benefit: 'e',
  alternative: 'f',
  difference: 'g',
};
/** 60 words, within a slot's bounds. */
const LONG = 'un mot '.repeat(30);
const pitch = (fields: FieldsOf<'pitch'>): Told => [{ id: 'pitch', kind: 'pitch', ...fields }];
const of =
  (slot: keyof typeof whole) =>
  (...texts: string[]) =>
    texts.map((text) => pitch({ ...whole, [slot]: text }));
const forAwa: Told = [
  { id: 'awa', kind: 'persona', name: 'Awa Diarra' },
  { id: 'pitch', kind: 'pitch', ...whole, persona: 'awa', target: 'tout le monde' },
];

const forSegment = (target: string): Told => [
  { id: 'busy', kind: 'segment', title: target },
  ...pitch({ ...whole, target }),
];
const creator: Told[number] = { id: 'creator', kind: 'creator', text: 'Dit quand venir' };

export const cases: Cases = {
  'elevator-pitch/for-everyone': {
    speaks: {
      fr: of('target')('tout le monde', 'Pour tous ceux qui bricolent', 'Les utilisateurs', 'usagers'),
      en: of('target')('everyone', 'For anyone who repairs things', 'users', 'the customers'),
    },
    silent: {
      fr: [
        ...of('target')('les habitants', 'Tous les bénévoles de l’atelier'),
        pitch({ product: 'L’Établi' }),
        forAwa,
      ],
      en: [
        ...of('target')('neighbours', 'All night-shift nurses'),
        pitch({ product: 'The Workbench' }),
        forAwa,
      ],
    },
  },
  'elevator-pitch/target-in-words': {
    speaks: { fr: of('target')('les habitants'), en: of('target')('neighbours') },
    silent: {
      fr: [...of('target')('tout le monde', ' '), forAwa, forSegment('Les voisins pressés')],
      en: [...of('target')('everyone'), forAwa, forSegment('Busy neighbours')],
    },
  },
  'elevator-pitch/slots-empty': {
    speaks: both(pitch({ target: 'a' }), pitch({ ...whole, benefit: ' ' })),
    silent: both(
      pitch({}),
      pitch({ product: 'L’Établi' }),
      pitch(whole),
      pitch({ ...whole, alternative: '' }),
    ),
  },
  'elevator-pitch/alternative-missing': {
    speaks: {
      fr: of('alternative')('', 'Il n’existe rien de tel', 'aucune', 'Aucun concurrent'),
      en: of('alternative')('', 'There is nothing like it', 'none', 'Nothing'),
    },
    silent: {
      fr: [
        ...of('alternative')('ne rien faire', 'rien faire du tout', 'le téléphone'),
        pitch({ target: 'a' }),
      ],
      en: [...of('alternative')('doing nothing', 'a spreadsheet'), pitch({ target: 'a' })],
    },
  },
  'elevator-pitch/benefit-as-list': {
    speaks: {
      fr: of('benefit')('réserve, paie et partage les réparations', 'a des cartes, des filtres, un agenda'),
      en: of('benefit')('books, pays and shares repairs', 'has maps and filters and a calendar'),
    },
    silent: {
      fr: of('benefit')(
        'dit avant de venir si c’est réparable, quand et avec qui',
        'évite un trajet et une attente',
      ),
      en: of('benefit')(
        'says before they come whether it can be repaired, when and with whom',
        'saves a trip',
      ),
    },
  },
  'elevator-pitch/benefit-of-its-own': {
    speaks: both(
      [creator, ...pitch(whole)],
      [
        creator,
        ...pitch(whole),
        { id: 'pain', kind: 'pain', text: 'Attendre' },
        { id: 'link', kind: 'link', from: 'pain', to: 'pitch' },
      ],
    ),
    silent: both(
      pitch(whole),
      [creator, ...pitch({ ...whole, benefit: '' })],
      [creator, ...pitch(whole), { id: 'link', kind: 'link', from: 'creator', to: 'pitch' }],
    ),
  },
  'elevator-pitch/too-long': {
    speaks: both(pitch({ ...whole, need: LONG, benefit: LONG, difference: LONG })),
    silent: both(pitch(whole)),
  },
};
