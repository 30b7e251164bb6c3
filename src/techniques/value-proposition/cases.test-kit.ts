import type { Words } from '#core/words.ts';
import type { FieldsOf } from '#product/kinds/index.ts';
import { both, type Cases, type Told } from '../cases.test-kit.ts';
import type { ExampleEntity } from '../technique.ts';
import type { Asked } from './lists.ts';

const vp = (fields: FieldsOf<'proposition'> = {}): ExampleEntity => ({
  id: 'vp',
  kind: 'proposition',
  segment: 'segment',
  ...fields,
});
const segment = (title = 'Voisins'): ExampleEntity => ({ id: 'segment', kind: 'segment', title });
const awa: ExampleEntity = { id: 'awa', kind: 'persona', name: 'Awa Diarra' };
const standsFor: ExampleEntity = { id: 'stands', kind: 'link', from: 'awa', to: 'segment' };
const asked = (kind: Asked, id: string, text: string, fields: object = {}): ExampleEntity => ({
  id,
  kind,
  subject: 'segment',
  text,
  ...fields,
});
const offer: ExampleEntity = { id: 'offer', kind: 'offer', proposition: 'vp', text: 'Un carnet' };
const reliever: ExampleEntity = {
  id: 'reliever',
  kind: 'reliever',
  proposition: 'vp',
  text: 'Une réponse avant de venir',
};
const creator: ExampleEntity = { id: 'creator', kind: 'creator', proposition: 'vp', text: 'Dit quand venir' };
const tie = (from: string, to: string): ExampleEntity => ({
  id: `tie-${from}-${to}`,
  kind: 'link',
  from,
  to,
  how: 'answered',
});
const three = (kind: Asked, fields: (at: number) => object = () => ({})): Told =>
  [1, 2, 3].map((at) => asked(kind, `${kind}-${at}`, `${kind} ${at}`, fields(at)));
const four = (kind: Asked, weight: number | null): Told =>
  [1, 2, 3, 4].map((at) => asked(kind, `${kind}-${at}`, `${kind} ${at}`, { weight }));
const jobs = (...texts: string[]): Told[] =>
  texts.map((text) => [vp(), segment(), asked('job', 'job', text)]);
const pains = (...texts: string[]): Told[] =>
  texts.map((text) => [vp(), segment(), asked('pain', 'pain', text)]);
const titled = (...titles: string[]): Told[] => titles.map((title) => [vp(), segment(title)]);
const each = (fr: Told[], en: Told[]): Words<readonly Told[]> => ({ fr, en });
const pain = (weight: number | null): ExampleEntity =>
  asked('pain', 'pain', 'Attendre une heure', { weight });

export const cases: Cases = {
  'value-proposition/for-nobody': {
    speaks: both([vp()], [vp({ segment: null })]),
    silent: both([vp(), segment()], [vp({ segment: 'awa' }), awa]),
  },
  'value-proposition/several-segments': {
    speaks: each(
      titled('Visiteurs et réparateurs', 'Les voisins / les bénévoles', 'Tout le monde', 'Les utilisateurs'),
      titled('Visitors and fixers', 'Neighbours, volunteers', 'Everyone', 'Users'),
    ),
    silent: each(
      titled('Voisins qui ont un objet en panne', 'Parents et', 'Voisins avec un enfant et un chien', ''),
      titled('Neighbours with a broken object', 'Nurses who work nights and weekends', ''),
    ),
  },
  'value-proposition/segment-twice': {
    speaks: both([vp(), { ...vp(), id: 'vp2' }, segment()]),
    silent: both(
      [vp(), { ...vp({ segment: 'awa' }), id: 'vp2' }, segment(), awa],
      [vp(), { ...vp(), id: 'vp2' }],
    ),
  },
  'value-proposition/few-items': {
    speaks: both([vp(), segment(), reliever], [vp(), segment(), offer, ...three('job'), ...three('pain')]),
    silent: both(
      [vp(), segment(), ...three('job')],
      [vp(), segment(), offer, ...three('job'), ...three('pain'), ...three('gain')],
      [vp(), offer],
    ),
  },
  'value-proposition/functional-jobs-only': {
    speaks: both([vp(), segment(), ...three('job')]),
    silent: both(
      [vp(), segment(), ...three('job', (at) => ({ nature: at === 1 ? 'social' : 'functional' }))],
      [vp(), segment(), asked('job', 'job', 'Réparer')],
    ),
  },
  'value-proposition/job-as-outcome': {
    speaks: each(
      jobs(
        'Ne plus attendre',
        'Moins de trajets',
        'Gagner du temps',
        'Être sûre de son choix',
        'Éviter la file',
      ),
      jobs('No more waiting', 'Fewer trips', 'Save time', 'Be sure of the choice', 'Avoid the queue'),
    ),
    silent: each(
      jobs('Réparer un grille-pain', 'Montrer l’exemple à ses enfants', ''),
      jobs('Mend a toaster', 'Set an example to her children'),
    ),
  },
  'value-proposition/pain-vague': {
    speaks: each(
      pains(
        'L’attente est trop longue, on perd du temps',
        'C’est compliqué',
        'Trop cher',
        'Il y a trop de monde',
      ),
      pains('It takes too long', 'It is complicated', 'Too expensive', 'Often closed'),
    ),
    silent: each(
      [
        ...pains('Attendre plus d’une heure', 'Trop cher : plus de 20 €', 'La pièce manque sur place'),
        [asked('pain', 'pain', 'Trop cher')],
      ],
      [
        ...pains('Wait more than an hour', 'Too expensive: over €20', 'The part is missing on the day'),
        [asked('pain', 'pain', 'Too expensive')],
      ],
    ),
  },
  'value-proposition/said-twice': {
    speaks: both(
      [
        vp(),
        segment(),
        awa,
        standsFor,
        reliever,
        asked('pain', 'pain', 'Attendre une heure', { weight: 2 }),
        asked('pain', 'pain2', 'attendre une heure.', { subject: 'awa', weight: 4, standing: 'evidence' }),
        tie('pain', 'reliever'),
        tie('pain2', 'reliever'),
      ],
      [
        vp(),
        segment(),
        asked('job', 'a', 'Réparer'),
        asked('job', 'b', 'Réparer'),
        asked('job', 'c', 'réparer'),
      ],
    ),
    silent: both(
      [vp(), segment(), asked('pain', 'a', 'Attendre'), asked('gain', 'b', 'Attendre')],
      [vp(), segment(), asked('pain', 'a', ' '), asked('pain', 'b', '')],
    ),
  },
  'value-proposition/not-ranked': {
    speaks: both([vp(), segment(), ...four('pain', null)], [vp(), segment(), ...four('gain', 5)]),
    silent: both(
      [vp(), segment(), ...four('pain', null).slice(1)],
      [vp(), segment(), ...four('pain', null), asked('pain', 'other', 'Attendre', { weight: 4 })],
    ),
  },
  'value-proposition/top-unanswered': {
    speaks: both([vp(), segment(), pain(4), offer]),
    silent: both(
      [vp(), segment(), pain(4)],
      [vp(), segment(), pain(3), offer],
      [vp(), segment(), pain(null), offer],
      [vp(), segment(), pain(5), reliever, tie('pain', 'reliever')],
    ),
  },
  'value-proposition/answers-nothing': {
    speaks: both(
      [vp(), segment(), pain(4), reliever],
      [vp(), segment(), creator],
      [vp(), segment(), asked('job', 'job', 'Réparer'), offer],
    ),
    silent: both(
      [vp(), segment(), offer],
      [vp(), segment(), { ...reliever, text: '' } as ExampleEntity],
      [vp(), segment(), pain(5), reliever, tie('pain', 'reliever')],
    ),
  },
  'value-proposition/stage-unfounded': {
    speaks: both([vp({ stage: 'market' }), segment(), pain(4)], [vp({ stage: 'bank' }), segment()]),
    silent: both(
      [vp(), segment(), pain(4)],
      [vp({ stage: 'market' }), segment(), asked('pain', 'p', 'Attendre', { standing: 'evidence' })],
    ),
  },
};
