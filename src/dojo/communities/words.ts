import { words } from '#core/words.ts';

/** What admins say of communities. */
export const communityWords = words({
  fr: {
    title: 'Communautés',
    lead: 'Une communauté porte des éditions du dojo. Qui la crée l’administre, et peut y ouvrir des éditions.',
    list: 'Celles d’ici',
    none: 'Aucune pour le moment. Créez la première : ensuite viennent ses éditions.',
    make: 'Créer une communauté',
    makeHint: 'Tout se lit sur sa page publique.',
    name: 'Nom',
    slug: 'Adresse',
    slugHint: 'Après /c/ ; minuscules, chiffres et tirets. Laissée vide, elle vient du nom.',
    about: 'Qui vous êtes (Markdown)',
    region: 'Région',
    locale: 'Langue',
    locales: { fr: 'français', en: 'anglais' },
    zone: 'Fuseau horaire',
    partners: 'Partenaires remerciés, un par ligne : le nom, puis l’adresse de leur site',
    create: 'Créer',
    refused: {
      taken: 'Cette adresse est prise par une autre communauté.',
      wrong: 'Il manque un nom, ou une valeur ne convient pas.',
    },
  },
  en: {
    title: 'Communities',
    lead: 'A community carries editions of the dojo. Who creates it administers it, and may open editions in it.',
    list: 'Those of this site',
    none: 'None for now. Create the first: then come its editions.',
    make: 'Create a community',
    makeHint: 'All of it can be read on its public page.',
    name: 'Name',
    slug: 'Address',
    slugHint: 'After /c/: small letters, digits and hyphens. Left empty, it comes from the name.',
    about: 'Who you are (Markdown)',
    region: 'Region',
    locale: 'Language',
    locales: { fr: 'French', en: 'English' },
    zone: 'Time zone',
    partners: 'Partners to thank, one a line: the name, then the address of their site',
    create: 'Create',
    refused: {
      taken: 'This address is taken by another community.',
      wrong: 'A name is missing, or a value does not fit.',
    },
  },
});
