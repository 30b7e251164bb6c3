import { words } from '#core/words.ts';

/** Of what is found by name, and of the keys. */
export const paletteWords = words({
  fr: {
    paletteHint: 'Un nom, une action, une technique',
    paletteGo: 'Aller à',
    paletteFind: 'Trouver',
    paletteDo: 'Faire',
    paletteNone: 'Rien de ce nom.',
    createKind: (kind: string) => `Créer : ${kind}`,
    keysEverywhere: 'Partout',
    keysHere: 'Sur cet atelier',
    keyPalette: 'Tout chercher, tout faire',
    keyHelp: 'Montrer ces touches',
  },
  en: {
    paletteHint: 'A name, an action, a technique',
    paletteGo: 'Go to',
    paletteFind: 'Find',
    paletteDo: 'Do',
    paletteNone: 'Nothing by that name.',
    createKind: (kind: string) => `Create: ${kind}`,
    keysEverywhere: 'Everywhere',
    keysHere: 'On this board',
    keyPalette: 'Find anything, do anything',
    keyHelp: 'Show these keys',
  },
});
