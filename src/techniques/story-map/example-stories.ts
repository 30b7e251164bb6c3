import type { Locale } from '#core/words.ts';
import type { FieldsOf } from '#product/kinds/index.ts';
import type { ExampleEntity } from '../technique.ts';

type Told = readonly [title: string, want: string, benefit: string];

/** The stories of L’Établi that stand on the map, by rank; the first release holds one per activity. */
export const placedStories = (locale: Locale): readonly ExampleEntity[] => {
  const story = (id: string, fields: FieldsOf<'story'>, fr: Told, en: Told): ExampleEntity => {
    const [title, want, benefit] = locale === 'fr' ? fr : en;
    return { id, kind: 'story', form: 'as-a', title, want, benefit, ...fields };
  };
  const say = (fr: string, en: string) => (locale === 'fr' ? fr : en);
  const labels = {
    phone: say('téléphone', 'phone'),
    desk: say('accueil', 'front desk'),
    paper: say('papier', 'paper'),
    measure: say('mesure', 'measure'),
  };
  const shown = ['shown'];
  const first = { release: 'release-1' } as const;
  const second = { release: 'release-2' } as const;
  const third = { release: 'release-3' } as const;
  return [
    story(
      'story-describe',
      {
        ...first,
        persona: 'awa',
        step: 'step-fault',
        size: 3,
        status: 'doing',
        labels: [labels.phone],
        ticks: shown,
      },
      [
        'Décrire son objet',
        'décrire mon objet en deux minutes depuis mon téléphone',
        'savoir s’il vaut le déplacement',
      ],
      [
        'Describe the object',
        'describe my object in two minutes from my phone',
        'I know whether it is worth the trip',
      ],
    ),
    story(
      'story-answer',
      { ...first, persona: 'marcel', step: 'step-say', size: 2, status: 'ready', ticks: shown },
      [
        'Répondre en une phrase',
        'répondre en une phrase à une demande',
        'éviter à cette personne un trajet pour rien',
      ],
      [
        'Answer in a sentence',
        'answer a request in one sentence',
        'the person knows what to expect before making the trip',
      ],
    ),
    story(
      'story-book',
      {
        ...first,
        persona: 'awa',
        step: 'step-date',
        size: 3,
        status: 'ready',
        labels: [labels.phone],
        ticks: shown,
      },
      ['Retenir le prochain samedi', 'retenir le prochain samedi', 'être sûre qu’un réparateur m’attend'],
      ['Settle on the next Saturday', 'settle on the next Saturday', 'I am sure that a fixer expects me'],
    ),
    story(
      'story-expected',
      { ...first, persona: 'ines', step: 'step-expect', size: 2, status: 'ready', ticks: shown },
      ['Lire la liste des objets attendus', 'lire la liste des objets attendus', 'savoir qui faire venir'],
      ['Read the list of expected objects', 'read the list of expected objects', 'I know whom to call in'],
    ),
    story(
      'story-fixer',
      { ...first, persona: 'ines', step: 'step-welcome', size: 3, labels: [labels.desk, labels.paper] },
      [
        'Un réparateur pour chaque objet',
        'voir dès l’accueil à quel réparateur confier chaque objet',
        'éviter que la file s’allonge',
      ],
      ['A fixer for each object', 'see at the door which fixer gets each object', 'the queue keeps moving'],
    ),
    story(
      'story-outcome',
      {
        ...first,
        persona: 'ines',
        step: 'step-outcome',
        size: 1,
        status: 'done',
        labels: [labels.paper, labels.measure],
        ticks: shown,
      },
      [
        'Noter comment chacun repart',
        'noter à la sortie « réparé », « réponse claire » ou « rien »',
        'savoir si nous passons de 65 % à 90 %',
      ],
      [
        'Note how each person leaves',
        'note at the door “repaired”, “clear answer” or “nothing”',
        'we know whether we are going from 65% to 90%',
      ],
    ),
    story(
      'story-skills',
      { ...second, persona: 'ines', step: 'step-people', size: 5 },
      [
        'Les compétences attendues',
        'voir les compétences attendues pour chaque samedi',
        'appeler les bénévoles une semaine avant',
      ],
      [
        'The skills expected',
        'see the skills expected for each Saturday',
        'I can call the volunteers a week before',
      ],
    ),
    story(
      'story-parts',
      { ...second, persona: 'marcel', step: 'step-parts', size: 3 },
      [
        'Les pièces à apporter',
        'dresser la liste des pièces à apporter',
        'ne pas découvrir la panne sur place, les mains vides',
      ],
      [
        'The parts to bring',
        'list the parts to bring',
        'I do not discover the breakdown on the spot, empty-handed',
      ],
    ),
    story(
      'story-photo',
      { ...second, persona: 'awa', step: 'step-show', size: 2, labels: [labels.phone] },
      [
        'Une photo de la plaque',
        'ajouter une photo de la plaque de l’appareil',
        'permettre au réparateur de reconnaître le modèle',
      ],
      [
        'A photo of the rating plate',
        'add a photo of the appliance’s rating plate',
        'the fixer can tell which model it is',
      ],
    ),
    story(
      'story-question',
      { ...second, persona: 'marcel', step: 'step-understand', size: 2 },
      [
        'Demander une précision',
        'poser une question avant de répondre',
        'ne pas promettre une réparation impossible',
      ],
      ['Ask for a detail', 'ask a question before I answer', 'I do not promise a repair that cannot be done'],
    ),
    story(
      'story-cancel',
      { ...second, persona: 'awa', step: 'step-cancel', size: 2, labels: [labels.phone] },
      [
        'Prévenir qu’on ne viendra pas',
        'prévenir que je ne viendrai pas',
        'laisser ma place à quelqu’un d’autre',
      ],
      ['Say I am not coming', 'say that I am not coming', 'someone else gets my place'],
    ),
    story(
      'story-remind',
      { ...second, persona: 'awa', step: 'step-date', size: 2, labels: [labels.phone] },
      [
        'Un rappel deux jours avant',
        'recevoir un rappel deux jours avant',
        'ne pas oublier mon samedi après une semaine de nuits',
      ],
      [
        'A reminder two days before',
        'be reminded two days before',
        'I do not forget my Saturday after a week of nights',
      ],
    ),
    story(
      'story-away',
      { ...second, persona: 'marcel', step: 'step-people', size: 1 },
      ['Dire ses absences', 'dire les samedis où je serai absent', 'ne pas laisser croire que je serai là'],
      ['Tell when I am away', 'tell on which Saturdays I am away', 'nobody counts on me that day'],
    ),
    story(
      'story-phoneless',
      {
        ...second,
        role: say('voisine sans téléphone portable', 'neighbour without a mobile phone'),
        step: 'step-object',
        size: 3,
        labels: [labels.desk, labels.paper],
      },
      [
        'Décrire son objet de vive voix',
        'décrire mon objet à l’accueil de la mairie',
        'avoir une réponse comme tout le monde',
      ],
      [
        'Describe the object in person',
        'describe my object at the town hall’s front desk',
        'I get an answer like everybody else',
      ],
    ),
    story(
      'story-tell',
      { ...third, persona: 'marcel', step: 'step-tell', size: 3 },
      [
        'Raconter une réparation',
        'raconter en trois phrases une réparation réussie',
        'faire gagner du temps à la personne suivante',
      ],
      ['Tell a repair', 'tell in three sentences how a repair was done', 'the next one takes less time'],
    ),
    story(
      'story-likewise',
      { ...third, persona: 'awa', step: 'step-object', size: 5, labels: [labels.phone] },
      [
        'Les objets comme le mien',
        'retrouver les réparations d’objets comme le mien',
        'essayer d’abord à la maison',
      ],
      ['Objects like mine', 'find repairs of objects like mine', 'I can try at home first'],
    ),
    story(
      'story-year',
      { ...third, persona: 'ines', step: 'step-outcome', size: 3, labels: [labels.measure] },
      [
        'Les objets sauvés dans l’année',
        'voir combien d’objets ont été sauvés dans l’année',
        'remercier la mairie, chiffres en main',
      ],
      [
        'Objects saved this year',
        'see how many objects were saved this year',
        'I can thank the town hall with figures in hand',
      ],
    ),
    story(
      'story-thank',
      { ...third, persona: 'awa', step: 'step-tell', size: 1 },
      [
        'Dire merci, un mois après',
        'donner des nouvelles de mon objet un mois après',
        'dire à Marcel que ça tient toujours',
      ],
      [
        'Say thank you, a month later',
        'give news of my object a month later',
        'Marcel knows that it still works',
      ],
    ),
    story(
      'story-beside',
      { ...third, persona: 'awa', step: 'step-welcome', size: 3, labels: [labels.desk] },
      [
        'Réparer à côté d’un bénévole',
        'demander à réparer moi-même, à côté d’un bénévole',
        'savoir m’y prendre seule la prochaine fois',
      ],
      [
        'Repair beside a volunteer',
        'ask to do the repair myself, beside a volunteer',
        'I can manage alone next time',
      ],
    ),
    story(
      'story-tools',
      { ...third, persona: 'marcel', step: 'step-parts', size: 2 },
      [
        'Les outils à prêter',
        'dire quels outils je peux prêter',
        'aider chacun à finir sa réparation chez soi',
      ],
      ['Tools to lend', 'tell which tools I can lend', 'everyone can finish their repair at home'],
    ),
  ];
};
