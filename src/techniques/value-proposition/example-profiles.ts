import type { Locale } from '#core/words.ts';
import type { ExampleEntity } from '../technique.ts';

type Say = (fr: string, en: string) => string;

/** What Awa's profile says besides what maps and games found: a neighbour with a broken toaster, who works nights. */
const neighbours = (say: Say): readonly ExampleEntity[] => [
  {
    id: 'job-mend',
    kind: 'job',
    subject: 'segment-neighbours',
    nature: 'functional',
    weight: 5,
    text: say(
      'Remettre en marche un objet du quotidien sans en racheter un',
      'Get an everyday object working again without buying another',
    ),
    standing: 'evidence',
    source: say('Cahier d’accueil', 'Visitors’ book'),
  },
  {
    id: 'job-saturday',
    kind: 'job',
    subject: 'awa',
    nature: 'supporting',
    weight: 4,
    text: say(
      'Caser une réparation dans un samedi avec deux enfants, après une nuit de garde',
      'Fit a repair into a Saturday with two children, after a night shift',
    ),
    standing: 'evidence',
    source: say('Conversation à l’accueil, 4 avril', 'Conversation at the front desk, 4 April'),
  },
  {
    id: 'job-example',
    kind: 'job',
    subject: 'awa',
    nature: 'social',
    weight: 3,
    text: say(
      'Montrer à ses enfants qu’on ne jette pas ce qui se répare',
      'Show her children that one does not throw away what can be mended',
    ),
  },
  {
    id: 'job-decide',
    kind: 'job',
    subject: 'segment-neighbours',
    nature: 'emotional',
    weight: 3,
    text: say(
      'Décider sans regret entre réparer, donner et jeter',
      'Decide without regret between mending, giving and throwing away',
    ),
  },
  {
    id: 'pain-words',
    kind: 'pain',
    subject: 'segment-neighbours',
    nature: 'emotional',
    weight: 3,
    text: say(
      'Ne pas savoir nommer la panne, et craindre d’avoir l’air bête',
      'Not knowing what to call the fault, and fearing to look silly',
    ),
  },
];

/** What Marcel's profile says besides what a game found: a volunteer who mends on Saturdays. */
const fixers = (say: Say): readonly ExampleEntity[] => [
  {
    id: 'job-repair',
    kind: 'job',
    subject: 'segment-fixers',
    nature: 'functional',
    weight: 5,
    text: say(
      'Réparer dans l’heure ce que l’on pose sur sa table',
      'Mend within the hour what is put on his table',
    ),
    standing: 'evidence',
    source: say('Samedi 4 avril', 'Saturday 4 April'),
  },
  {
    id: 'job-useful',
    kind: 'job',
    subject: 'marcel',
    nature: 'emotional',
    weight: 3,
    text: say('Rester utile, tournevis en main', 'Stay useful, screwdriver in hand'),
  },
  {
    id: 'job-hand-on',
    kind: 'job',
    subject: 'marcel',
    nature: 'social',
    weight: 3,
    text: say('Former quelqu’un de plus jeune que lui', 'Train somebody younger than himself'),
  },
  {
    id: 'pain-manual',
    kind: 'pain',
    subject: 'marcel',
    nature: 'functional',
    weight: 3,
    text: say(
      'Chercher la notice vingt minutes sur place',
      'Look for the manual for twenty minutes on the spot',
    ),
  },
  {
    id: 'pain-trolley',
    kind: 'pain',
    subject: 'marcel',
    nature: 'functional',
    weight: 2,
    text: say(
      'Porter douze kilos d’outils dont trois serviront',
      'Carry twelve kilos of tools of which three will be used',
    ),
  },
  {
    id: 'gain-before',
    kind: 'gain',
    subject: 'marcel',
    expectation: 'required',
    weight: 5,
    text: say('Connaître l’objet et la panne dès le mercredi', 'Know the object and the fault by Wednesday'),
  },
  {
    id: 'gain-pass-on',
    kind: 'gain',
    subject: 'marcel',
    expectation: 'desired',
    weight: 4,
    text: say(
      'Qu’une ou deux personnes sachent reprendre sa table',
      'One or two people able to take over his table',
    ),
  },
  {
    id: 'gain-smile',
    kind: 'gain',
    subject: 'segment-fixers',
    expectation: 'expected',
    weight: 2,
    text: say(
      'Voir l’appareil redémarrer devant la personne',
      'See the appliance start again in front of its owner',
    ),
    standing: 'evidence',
    source: say('Samedi 4 avril', 'Saturday 4 April'),
  },
];

export const exampleProfiles = (locale: Locale): readonly ExampleEntity[] => {
  const say: Say = (fr, en) => (locale === 'fr' ? fr : en);
  return [...neighbours(say), ...fixers(say)];
};
