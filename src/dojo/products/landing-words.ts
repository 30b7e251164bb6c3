import { words } from '#core/words.ts';

export const landingWords = words({
  fr: {
    title: 'PO Dojo : d’une idée à un backlog produit',
    description:
      'Partez d’une idée et menez-la, seul·e ou à plusieurs, jusqu’au backlog produit : pitch, personas, carte d’empathie, storyboard, jeux, impact mapping, proposition de valeur, story mapping.',
    lead: 'D’une idée à un backlog, sans perdre le fil.',
    under:
      'Écrivez votre besoin. Vous en ferez, seul·e ou à plusieurs, un pitch, des personas, des cartes d’empathie, une impact map, une story map, puis un backlog prêt à construire. Chaque story sait d’où elle vient.',
    field: 'Votre idée ou votre besoin, avec vos mots',
    placeholder: 'Les adhérents de l’association ne trouvent pas les prochaines rencontres…',
    begin: 'Commencer',
    free: 'Gratuit, sans compte. Vous recevrez deux liens à garder : pour modifier, pour montrer.',
    missing: 'Écrivez d’abord votre besoin, même en quelques mots.',
    threadTitle: 'Le chemin, une technique après l’autre',
    minutes: (n: number) => `${n} min`,
    readGuide: 'Lire le guide',
    example: 'Ouvrir l’exemple',
    exampleTitle: 'Un exemple à toucher : L’Établi, un atelier de réparation de quartier',
    exampleText:
      'Un produit complet, à vous : ouvrez-le, changez tout, remontez le fil d’une story jusqu’à l’idée.',
    import: 'Vous avez déjà un modèle exporté ? Reprenez-le ici.',
    importFile: 'Fichier du modèle (JSON)',
    importGo: 'Reprendre',
    importWrong: 'Ce fichier n’est pas un modèle PO Dojo (format po-dojo/1). Rien n’a été créé.',
    mine: 'Vos produits sur cet appareil',
    guides: 'Guides',
  },
  en: {
    title: 'PO Dojo: from an idea to a product backlog',
    description:
      'Start from an idea and carry it, alone or together, to a product backlog: pitch, personas, empathy map, storyboard, games, impact mapping, value proposition, story mapping.',
    lead: 'From an idea to a backlog, without losing the thread.',
    under:
      'Write what you need. Alone or together, you will turn it into a pitch, personas, empathy maps, an impact map, a story map, then a backlog ready to build. Every story knows where it comes from.',
    field: 'Your idea or need, in your words',
    placeholder: 'The association’s members cannot find what the next meetings are…',
    begin: 'Begin',
    free: 'Free, no account. You will get two links to keep: one to edit, one to show.',
    missing: 'First write what you need, even in a few words.',
    threadTitle: 'The way, one technique after another',
    minutes: (n: number) => `${n} min`,
    readGuide: 'Read the guide',
    example: 'Open the example',
    exampleTitle: 'An example to touch: The Workbench, a neighbourhood repair café',
    exampleText:
      'A whole product of your own: open it, change everything, follow a story’s thread back to the idea.',
    import: 'Already have an exported model? Take it up again here.',
    importFile: 'Model file (JSON)',
    importGo: 'Take up',
    importWrong: 'This file is no PO Dojo model (format po-dojo/1). Nothing was created.',
    mine: 'Your products on this device',
    guides: 'Guides',
  },
});
