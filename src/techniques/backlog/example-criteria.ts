import type { Locale } from '#core/words.ts';
import type { ExampleEntity } from '../technique.ts';

type Case = readonly [title: string, given: string, when: string, then: string];

/** How L’Établi will see that its first stories work: an example from life, then the case that goes wrong. */
export const exampleCriteria = (locale: Locale): readonly ExampleEntity[] => {
  const test = (id: string, story: string, fr: Case, en: Case): ExampleEntity => {
    const [title, given, when, then] = locale === 'fr' ? fr : en;
    return { id, kind: 'criterion', story, title, given, when, then };
  };
  return [
    test(
      'test-toaster',
      'story-describe',
      [
        'Un grille-pain',
        'un grille-pain qui ne chauffe plus',
        'je choisis « petit électroménager » et que j’ajoute une photo',
        'je vois « réponse sous trois jours » et la date du prochain samedi',
      ],
      [
        'A toaster',
        'a toaster that no longer heats',
        'I choose “small appliances” and add a photo',
        'I see “answer within three days” and the date of the next Saturday',
      ],
    ),
    test(
      'test-no-photo',
      'story-describe',
      [
        'Sans photo',
        'une lampe que je n’ai pas sous la main',
        'je la décris en une phrase, sans photo',
        'ma demande part quand même\nje peux ajouter la photo plus tard',
      ],
      [
        'Without a photo',
        'a lamp I do not have at hand',
        'I describe it in one sentence, without a photo',
        'my request leaves all the same\nI can add the photo later',
      ],
    ),
    test(
      'test-refused',
      'story-describe',
      [
        'Un objet que l’on ne répare pas',
        'un four à micro-ondes, que l’atelier ne prend pas',
        'je choisis « micro-ondes »',
        'on me dit pourquoi, et où il sera bien reçu',
      ],
      [
        'An object we do not repair',
        'a microwave oven, which the workshop does not take',
        'I choose “microwave”',
        'I am told why, and where it will be welcome',
      ],
    ),
    test(
      'test-answer-yes',
      'story-answer',
      [
        'C’est réparable',
        'la demande d’Awa pour son grille-pain',
        'Marcel écrit « sans doute le thermostat, venez le 9 »',
        'Awa lit sa phrase, son prénom et la date',
      ],
      [
        'It can be repaired',
        'Awa’s request about her toaster',
        'Marcel writes “probably the thermostat, come on the 9th”',
        'Awa reads his sentence, his first name and the date',
      ],
    ),
    test(
      'test-answer-late',
      'story-answer',
      [
        'Trois jours sans réponse',
        'une demande envoyée lundi à 20 h',
        'nous sommes jeudi à 20 h\npersonne n’a répondu',
        'Inès la voit en tête de sa liste',
      ],
      [
        'Three days without an answer',
        'a request sent on Monday at 8 pm',
        'it is Thursday at 8 pm\nnobody has answered',
        'Inès sees it at the top of her list',
      ],
    ),
    test(
      'test-book',
      'story-book',
      [
        'Il reste de la place',
        'une réponse « réparable » et douze places dont cinq prises',
        'je retiens le samedi 9',
        'je vois l’heure à laquelle venir et le prénom de qui m’attend',
      ],
      [
        'There are places left',
        'an answer “repairable”, and five of twelve places taken',
        'I settle on Saturday the 9th',
        'I see when to come and the first name of who expects me',
      ],
    ),
    test(
      'test-book-full',
      'story-book',
      [
        'Le samedi est complet',
        'que les douze places du samedi 9 sont prises',
        'je veux le retenir',
        'on me propose le samedi suivant',
      ],
      [
        'The Saturday is full',
        'all twelve places of Saturday the 9th are taken',
        'I try to settle on it',
        'I am offered the next Saturday',
      ],
    ),
    test(
      'test-expected',
      'story-expected',
      [
        'Une semaine avant',
        'huit objets attendus samedi, dont trois à coudre',
        'Inès lit la liste le samedi précédent',
        'elle voit les huit objets rangés par compétence',
      ],
      [
        'A week before',
        'eight objects expected on Saturday, three of them to sew',
        'Inès reads the list the Saturday before',
        'she sees the eight objects sorted by skill',
      ],
    ),
    test(
      'test-expected-missing',
      'story-expected',
      [
        'Une compétence manque',
        'trois objets à coudre et aucune couturière inscrite',
        'Inès lit la liste',
        '« couture » est marquée comme manquante',
      ],
      [
        'A skill is missing',
        'three objects to sew and no seamstress coming',
        'Inès reads the list',
        '“sewing” is marked as missing',
      ],
    ),
    test(
      'test-fixer',
      'story-fixer',
      [
        'À l’ouverture des portes',
        'qu’Awa arrive avec son grille-pain',
        'la personne de l’accueil lit son nom sur la feuille',
        'elle l’envoie vers la table de Marcel',
      ],
      [
        'When the doors open',
        'Awa arrives with her toaster',
        'whoever is at the door reads her name on the sheet',
        'they send her to Marcel’s table',
      ],
    ),
    test(
      'test-outcome',
      'story-outcome',
      [
        'Réparé',
        'qu’Awa repart avec son grille-pain qui chauffe',
        'on coche « réparé » à la sortie',
        'le total du jour augmente d’un',
      ],
      [
        'Repaired',
        'Awa leaves with her toaster heating',
        '“repaired” is ticked at the door',
        'the day’s total goes up by one',
      ],
    ),
    test(
      'test-outcome-share',
      'story-outcome',
      [
        'La part du mois',
        '40 visiteurs, dont 22 « réparé » et 8 « réponse claire »',
        'la journée se termine',
        'la feuille donne 75 %',
      ],
      [
        'The month’s share',
        '40 visitors, of whom 22 “repaired” and 8 “clear answer”',
        'the day ends',
        'the sheet says 75%',
      ],
    ),
    test(
      'test-skills',
      'story-skills',
      [
        'Qui appeler',
        'que la couture manque samedi et que Rose sait coudre',
        'Inès ouvre le samedi 9',
        'elle voit « couture » et le prénom de Rose',
      ],
      [
        'Whom to call',
        'sewing is missing on Saturday, and Rose can sew',
        'Inès looks at Saturday the 9th',
        'she sees “sewing” and Rose’s first name',
      ],
    ),
    test(
      'test-parts',
      'story-parts',
      [
        'La veille au soir',
        'trois objets confiés à Marcel et deux pièces notées',
        'il lit sa liste vendredi',
        'il voit les deux pièces et l’objet auquel chacune sert',
      ],
      [
        'The evening before',
        'three objects given to Marcel and two parts noted',
        'he reads his list on Friday',
        'he sees both parts and which object each is for',
      ],
    ),
    test(
      'test-photo',
      'story-photo',
      ['La plaque se lit', 'une photo prise de près', 'Marcel l’agrandit', 'il lit la marque et le modèle'],
      [
        'The plate can be read',
        'a photo taken close up',
        'Marcel enlarges it',
        'he reads the make and the model',
      ],
    ),
    test(
      'test-question',
      'story-question',
      [
        'Avant de promettre',
        'une demande qui dit seulement « ne marche plus »',
        'Marcel demande « s’allume-t-il encore ? »',
        'Awa peut répondre par oui ou par non',
      ],
      [
        'Before promising',
        'a request that only says “does not work”',
        'Marcel asks “does it still light up?”',
        'Awa can answer yes or no',
      ],
    ),
    test(
      'test-cancel',
      'story-cancel',
      [
        'La place repart',
        'que le samedi 9 est complet et qu’Awa y a une place',
        'elle prévient jeudi qu’elle ne viendra pas',
        'sa place est proposée à la personne suivante',
      ],
      [
        'The place moves on',
        'Saturday the 9th is full and Awa has a place',
        'on Thursday she says that she is not coming',
        'her place is offered to the next person',
      ],
    ),
  ];
};
