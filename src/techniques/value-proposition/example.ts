import type { Locale } from '#core/words.ts';
import { inOrder } from '../in-order.ts';
import type { ExampleEntity } from '../technique.ts';
import { exampleProfiles } from './example-profiles.ts';

/** Two segments, the neighbours who come and those who mend; one gain of Marcel's is left without an answer. */
export const example = (locale: Locale): readonly ExampleEntity[] => {
  const say = (fr: string, en: string) => (locale === 'fr' ? fr : en);
  const link = (from: string, to: string, how: 'became' | 'inspired' | 'answered'): ExampleEntity => ({
    id: `link-${from}-${to}`,
    kind: 'link',
    from,
    to,
    how,
  });
  const answered = (answer: string, ...asked: string[]) => asked.map((one) => link(one, answer, 'answered'));
  const answer = (
    kind: 'reliever' | 'creator',
    id: string,
    proposition: string,
    weight: number,
    text: string,
  ): ExampleEntity => ({ id, kind, proposition, weight, text });
  const entities: readonly ExampleEntity[] = [
    {
      id: 'segment-neighbours',
      kind: 'segment',
      title: say('Voisins qui ont un objet en panne', 'Neighbours with a broken object'),
      about: say(
        'Ils viennent une ou deux fois par an, sans connaître personne à l’atelier.',
        'They come once or twice a year and know nobody at the workshop.',
      ),
    },
    {
      id: 'segment-fixers',
      kind: 'segment',
      title: say('Réparateurs bénévoles', 'Volunteer fixers'),
      about: say(
        'Douze personnes qui donnent un samedi par mois et viennent avec leurs outils.',
        'Twelve people who give a Saturday a month and bring their own tools.',
      ),
    },
    ...exampleProfiles(locale),
    {
      id: 'vp-neighbours',
      kind: 'proposition',
      title: say('Ne venir que pour une vraie chance', 'Only come when there is a real chance'),
      segment: 'segment-neighbours',
      stage: 'paper',
    },
    {
      id: 'vp-fixers',
      kind: 'proposition',
      title: say('Arriver le samedi avec ce qu’il faut', 'Turn up on Saturday with what is needed'),
      segment: 'segment-fixers',
      stage: 'paper',
    },
    {
      id: 'offer-book',
      kind: 'offer',
      proposition: 'vp-neighbours',
      nature: 'digital',
      weight: 5,
      text: say(
        'Un carnet de rendez-vous de réparation, sans compte à créer',
        'A repair appointment book, with no account to create',
      ),
    },
    {
      id: 'offer-answer',
      kind: 'offer',
      proposition: 'vp-neighbours',
      nature: 'intangible',
      weight: 4,
      text: say(
        'L’avis écrit d’un réparateur : oui, non, ou à voir sur place',
        'A fixer’s written opinion: yes, no, or to be seen on the spot',
      ),
    },
    {
      id: 'offer-saturday',
      kind: 'offer',
      proposition: 'vp-neighbours',
      nature: 'physical',
      weight: 3,
      text: say(
        'Un samedi d’atelier par mois, douze réparateurs, du café',
        'One workshop Saturday a month, twelve fixers, coffee',
      ),
    },
    {
      id: 'offer-list',
      kind: 'offer',
      proposition: 'vp-fixers',
      nature: 'digital',
      weight: 4,
      text: say('La liste des objets attendus, le mercredi', 'The list of objects expected, on Wednesday'),
    },
    answer(
      'reliever',
      'reliever-before',
      'vp-neighbours',
      5,
      say(
        'Une réponse en deux soirs, avant de se déplacer',
        'An answer within two evenings, before setting out',
      ),
    ),
    answer(
      'reliever',
      'reliever-photo',
      'vp-neighbours',
      3,
      say(
        'Une photo et trois questions simples : inutile de nommer la panne',
        'A photo and three simple questions: no need to name the fault',
      ),
    ),
    answer(
      'reliever',
      'reliever-writing',
      'vp-neighbours',
      2,
      say('Tout par écrit, à l’heure qui arrange', 'Everything in writing, at whatever hour suits'),
    ),
    answer(
      'reliever',
      'reliever-parts',
      'vp-fixers',
      5,
      say('La liste des pièces à apporter, l’avant-veille', 'The list of parts to bring, two days before'),
    ),
    answer(
      'reliever',
      'reliever-model',
      'vp-fixers',
      3,
      say('Le modèle et la notice joints à chaque demande', 'The model and its manual with every request'),
    ),
    answer(
      'creator',
      'creator-know',
      'vp-neighbours',
      5,
      say(
        'Dit avant de venir si c’est réparable, quand et avec qui',
        'Says before they come whether it can be repaired, when and with whom',
      ),
    ),
    answer(
      'creator',
      'creator-hour',
      'vp-neighbours',
      4,
      say('Donne une heure et une table, au lieu d’une file', 'Gives an hour and a table instead of a queue'),
    ),
    answer(
      'creator',
      'creator-stool',
      'vp-neighbours',
      1,
      say('Un tabouret d’enfant à chaque table', 'A child’s stool at every table'),
    ),
    answer(
      'creator',
      'creator-requests',
      'vp-fixers',
      4,
      say(
        'Chaque demande arrive le mercredi, avec sa photo et sa panne',
        'Every request arrives on Wednesday, with its photo and its fault',
      ),
    ),
    link('awa', 'segment-neighbours', 'became'),
    link('marcel', 'segment-fixers', 'became'),
    link('awa-evening', 'pain-phone', 'inspired'),
    link('marcel-part', 'pain-part', 'became'),
    link('marcel-before', 'gain-before', 'became'),
    link('marcel-pass-on', 'gain-pass-on', 'became'),
    ...answered('offer-book', 'job-saturday'),
    ...answered('offer-answer', 'job-decide'),
    ...answered('offer-saturday', 'job-mend', 'job-example'),
    ...answered('offer-list', 'job-repair'),
    ...answered('reliever-before', 'pain-wait', 'pain-twice', 'pain-carry'),
    ...answered('reliever-photo', 'pain-words', 'pain-frame'),
    ...answered('reliever-writing', 'pain-phone'),
    ...answered('reliever-parts', 'pain-part', 'pain-trolley'),
    ...answered('reliever-model', 'pain-manual'),
    ...answered('creator-know', 'gain-know'),
    ...answered('creator-hour', 'gain-short'),
    ...answered('creator-stool', 'gain-children'),
    ...answered('creator-requests', 'gain-before'),
    link('reliever-before', 'deliver-answers', 'inspired'),
    link('reliever-photo', 'deliver-describe', 'inspired'),
    link('reliever-parts', 'deliver-parts', 'inspired'),
    link('creator-know', 'pitch-kept', 'became'),
  ];
  return inOrder(entities, {
    at: '2026-05-26T17:50:00.000Z',
    by: 'Théo Besson',
    after: { pain: 'b00', gain: 'b00', job: 'b00' },
  });
};
