import { count, words } from '#core/words.ts';

export const weaveWords = words({
  fr: {
    title: 'La trame',
    lead: 'Ce qui vient de quoi, de l’idée aux tests d’acceptation.',
    persona: 'Persona',
    release: 'Livraison',
    everyone: 'Tous les personas',
    everything: 'Toutes les livraisons',
    loose: 'Fils lâches seulement',
    tests: 'Tests d’acceptation',
    picture: 'Trame',
    list: 'Liste',
    view: 'Voir comme',
    empty: 'Rien ne correspond à ces filtres.',
    nothing: 'La trame se tissera à mesure que le modèle grandit. Commencez par l’idée.',
    young: 'La trame se tisse à mesure que les choses naissent les unes des autres.',
    hidden: (n: number) =>
      `${count('fr', n, 'élément n’est pas dessiné', 'éléments ne sont pas dessinés')} : filtrez, ou lisez la liste.`,
    unasked: 'ne vient pas de l’idée',
    unserved: 'n’a encore rien donné',
    again: 'déjà vu plus haut',
    summary: (things: number, loose: number) =>
      `${count('fr', things, 'élément', 'éléments')}, ${count('fr', loose, 'fil lâche', 'fils lâches')}`,
  },
  en: {
    title: 'The weave',
    lead: 'What came from what, from the idea to the acceptance tests.',
    persona: 'Persona',
    release: 'Release',
    everyone: 'All personas',
    everything: 'All releases',
    loose: 'Loose ends only',
    tests: 'Acceptance tests',
    picture: 'Weave',
    list: 'List',
    view: 'View as',
    empty: 'Nothing matches these filters.',
    nothing: 'The weave will grow with the model. Begin with the idea.',
    young: 'The weave grows as one thing comes from another.',
    hidden: (n: number) => `${count('en', n, 'item is', 'items are')} not drawn: filter, or read the list.`,
    unasked: 'does not come from the idea',
    unserved: 'has led to nothing yet',
    again: 'seen above',
    summary: (things: number, loose: number) =>
      `${count('en', things, 'item', 'items')}, ${count('en', loose, 'loose end', 'loose ends')}`,
  },
});
