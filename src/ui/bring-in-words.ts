import { count, words } from '#core/words.ts';

export const bringInWords = words({
  fr: {
    bringIn: 'Apporter…',
    bringInHint: 'Reprendre ici ce que les autres techniques ont trouvé',
    title: 'Apporter depuis les autres techniques',
    intro: 'Ce que vous choisissez garde le lien avec ce dont il vient.',
    search: 'Chercher',
    all: 'Tout prendre',
    none: 'Ne rien prendre',
    take: (n: number) => (n === 0 ? 'Apporter' : `Apporter ${count('fr', n, 'élément', 'éléments')}`),
    taken: (n: number) => `${count('fr', n, 'élément apporté', 'éléments apportés')}.`,
    nothing: 'Rien ne correspond.',
    nothingWaits: 'Tout ce que le produit contient est déjà là.',
    andMore: (n: number) => `et ${count('fr', n, 'autre', 'autres')} : cherchez pour les voir.`,
  },
  en: {
    bringIn: 'Bring in…',
    bringInHint: 'Take up here what other techniques found',
    title: 'Bring in from other techniques',
    intro: 'What you choose keeps its link to where it comes from.',
    search: 'Search',
    all: 'Take all',
    none: 'Take none',
    take: (n: number) => (n === 0 ? 'Bring in' : `Bring in ${count('en', n, 'item', 'items')}`),
    taken: (n: number) => `${count('en', n, 'item', 'items')} brought in.`,
    nothing: 'Nothing matches.',
    nothingWaits: 'Everything the product holds is here already.',
    andMore: (n: number) => `and ${count('en', n, 'other', 'others')}: search to see them.`,
  },
});
