import { words } from '#core/words.ts';

export const pictureWords = words({
  fr: {
    title: 'Image du tableau',
    making: 'L’image se prépare : tout le tableau y sera, même ce qui dépasse de l’écran.',
    alt: (board: string) => `Tout le tableau « ${board} », tel qu’il est maintenant`,
    save: 'Télécharger (PNG)',
    copy: 'Copier l’image',
    copied: 'L’image est copiée : collez-la où vous voulez.',
    notCopied: 'Le navigateur n’a pas voulu la copier. Téléchargez-la plutôt.',
    tooLarge:
      'Ce tableau est trop grand pour une seule image qu’on puisse lire. Imprimez-le sur plusieurs feuilles, ou emportez le document.',
    failed:
      'Le navigateur n’a pas pu faire cette image. Rien n’est perdu : réessayez, ou imprimez le tableau.',
    again: 'Réessayer',
    print: 'Imprimer',
  },
  en: {
    title: 'Picture of the board',
    making: 'The picture is being made: the whole board will be on it, also what is off the screen.',
    alt: (board: string) => `The whole board “${board}”, as it is now`,
    save: 'Download (PNG)',
    copy: 'Copy the picture',
    copied: 'The picture is copied: paste it wherever you like.',
    notCopied: 'The browser would not copy it. Download it instead.',
    tooLarge:
      'This board is too large for one picture that can be read. Print it on several sheets, or take the document away.',
    failed: 'The browser could not make this picture. Nothing is lost: try again, or print the board.',
    again: 'Try again',
    print: 'Print',
  },
});
