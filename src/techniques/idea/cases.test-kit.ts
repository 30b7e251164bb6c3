import type { FieldsOf } from '#product/kinds/index.ts';
import { both, type Cases, type Told } from '../cases.test-kit.ts';

const idea = (fields: FieldsOf<'idea'>): Told => [{ id: 'idea', kind: 'idea', ...fields }];
const needs = (...texts: string[]) => texts.map((need) => idea({ need }));
const served = (...texts: string[]) => texts.map((forWhom) => idea({ need: 'x', forWhom }));

export const cases: Cases = {
  'idea/need-missing': {
    speaks: both(idea({ title: 'L’Établi' }), idea({ forWhom: 'Les voisins' })),
    silent: both(idea({}), idea({ title: 'L’Établi', need: 'Savoir avant de venir' })),
  },
  'idea/need-as-solution': {
    speaks: {
      fr: needs(
        'Une application qui dit si l’objet est réparable',
        'Il nous faudrait une appli.',
        'Refaire le site web de l’association',
        'Les gens ont besoin d’une plateforme pour se retrouver',
        'Nous voulons créer un annuaire des réparateurs',
      ),
      en: needs(
        'An app that says whether it can be repaired',
        'We need a website.',
        'Make its web site useful again',
        'Build the directory of fixers',
        'People would like a dashboard of repairs',
      ),
    },
    silent: {
      fr: needs(
        'Savoir avant de venir si l’objet est réparable',
        'On ne trouve pas les prochaines réunions sur le site',
        'L’application de la loi prend trop de temps',
        'Les équipes sur site ne savent pas qui appeler',
        'Créer du lien entre voisins',
      ),
      en: needs(
        'Know before coming whether the object can be repaired',
        'Members cannot find the next meetings on the web site',
        'People cannot tell where their job application stands',
        'Make meetings easier to find',
      ),
    },
  },
  'idea/for-whom-missing': {
    speaks: both(idea({ need: 'Savoir avant de venir' })),
    silent: both(idea({}), idea({ need: 'x', forWhom: 'Les voisins' })),
  },
  'idea/for-everyone': {
    speaks: {
      fr: served('Tout le monde', 'les utilisateurs', 'Tous ceux qui passent', 'Le grand public.'),
      en: served('Everyone', 'users', 'Anyone who passes by', 'the general public'),
    },
    silent: {
      fr: served(
        '',
        'Les voisins qui ont un objet en panne',
        'Tous les bénévoles',
        'Clients pressés du samedi',
      ),
      en: served('', 'Neighbours with a broken object', 'All volunteers', 'Customers who forget their badge'),
    },
  },
  'idea/change-missing': {
    speaks: both(idea({ need: 'x', forWhom: 'Les voisins' })),
    silent: both(idea({ need: 'x' }), idea({ need: 'x', forWhom: 'Les voisins', change: 'Plus de détours' })),
  },
};
