import { words } from '#core/words.ts';
import type { Area } from './areas.ts';

export const personaWords = words({
  fr: {
    people: 'Les personas',
    add: 'Un autre persona',
    begin: 'Créer un persona',
    teach:
      'Une personne inventée, mais crédible, qui en représente beaucoup d’autres. Notez ce que vous croyez, puis allez vérifier.',
    name: 'Nom',
    namePlace: 'Prénom et nom',
    role: 'En quelques mots',
    rolePlace: 'Âge si cela compte, métier, situation',
    quote: 'Une phrase bien à elle ou lui',
    quotePlace: 'Ce que cette personne dirait',
    compare: 'Comparer',
    comparing: 'Choisissez qui comparer.',
    portrait: 'Portrait',
    upload: 'Choisir une image…',
    clear: 'Revenir au portrait dessiné',
    areas: {
      context: 'Contexte',
      behaviour: 'Ce qu’elle ou il fait aujourd’hui',
      need: 'Besoins',
      frustration: 'Ce qui gêne',
      solution: 'Pistes de solutions',
    } satisfies Record<Area, string> as Record<Area, string>,
    areaHints: {
      context: 'Seulement ce qui change ses choix : lieu, rythme, moyens.',
      behaviour: 'Comment cette personne se débrouille, en vrai.',
      need: 'Ce qu’il lui faut, sans dire comment.',
      frustration: 'Ce qui lui coûte, l’agace, l’arrête.',
      solution: 'Les idées vont ici, et seulement ici.',
    } satisfies Record<Area, string> as Record<Area, string>,
    addTo: (area: string) => `Ajouter : ${area}`,
    statement: 'Énoncé',
    source: 'D’où le savez-vous ?',
    mark: (standing: string) => `${standing}. Changer`,
    bringEvidence: 'Apporter ce qui a été montré…',
    serves: (n: number) =>
      n === 0
        ? 'Rien ne sert encore ce persona.'
        : n === 1
          ? '1 élément du modèle parle de ce persona'
          : `${n} éléments du modèle parlent de ce persona`,
    proposals: 'Ces rôles apparaissent dans le modèle',
    make: (role: string, n: number) => (n > 1 ? `${role} (${n})` : role),
    makeHint: 'En faire un persona',
  },
  en: {
    people: 'The personas',
    add: 'Another persona',
    begin: 'Create a persona',
    teach:
      'An invented but believable person who stands for many others. Note what you believe, then go and check.',
    name: 'Name',
    namePlace: 'First name and name',
    role: 'In a few words',
    rolePlace: 'Age if it matters, work, situation',
    quote: 'A sentence of their own',
    quotePlace: 'What this person would say',
    compare: 'Compare',
    comparing: 'Choose whom to compare.',
    portrait: 'Portrait',
    upload: 'Choose a picture…',
    clear: 'Back to the drawn portrait',
    areas: {
      context: 'Context',
      behaviour: 'What they do today',
      need: 'Needs',
      frustration: 'What gets in the way',
      solution: 'Ideas for solutions',
    },
    areaHints: {
      context: 'Only what changes their choices: place, rhythm, means.',
      behaviour: 'How this person really manages.',
      need: 'What they need, without saying how.',
      frustration: 'What costs them, annoys them, stops them.',
      solution: 'Ideas go here, and only here.',
    },
    addTo: (area: string) => `Add: ${area}`,
    statement: 'Statement',
    source: 'How do you know?',
    mark: (standing: string) => `${standing}. Change`,
    bringEvidence: 'Bring in what was shown…',
    serves: (n: number) =>
      n === 0
        ? 'Nothing serves this persona yet.'
        : n === 1
          ? '1 thing in the model is about this persona'
          : `${n} things in the model are about this persona`,
    proposals: 'These roles appear in the model',
    make: (role: string, n: number) => (n > 1 ? `${role} (${n})` : role),
    makeHint: 'Turn into a persona',
  },
});
