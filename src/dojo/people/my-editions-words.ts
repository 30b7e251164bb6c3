import { words } from '#core/words.ts';

/** What one reads where one finds one's editions again. */
export const myEditionsWords = words({
  fr: {
    title: 'Mes éditions',
    lead: 'Celles que vous animez, celles où vous avez demandé une place, et vos communautés.',
    hosted: 'Vous animez',
    asked: 'Vous avez demandé une place',
    communities: 'Vos communautés',
    communitiesHint: 'Vous pouvez y ouvrir des éditions.',
    none: 'Rien pour l’instant. Dès que vous demanderez une place dans une édition, ou que vous en animerez une, vous la retrouverez ici.',
    find: 'Voir les éditions ouvertes',
  },
  en: {
    title: 'My editions',
    lead: 'Those you host, those where you asked for a place, and your communities.',
    hosted: 'You host',
    asked: 'You asked for a place',
    communities: 'Your communities',
    communitiesHint: 'You may open editions there.',
    none: 'Nothing yet. As soon as you ask for a place in an edition, or host one, you will find it here.',
    find: 'See the open editions',
  },
});
