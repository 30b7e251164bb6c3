import { words } from '#core/words.ts';

/** Of what one can do with a product as a whole, in its menu and by name. */
export const menuWords = words({
  fr: {
    exports: 'Emporter',
    exportMarkdown: 'Document (Markdown)',
    exportGherkin: 'Tests d’acceptation (Gherkin)',
    exportCsv: 'Backlog (CSV)',
    exportJson: 'Modèle entier (JSON)',
    picture: 'Image de ce tableau (PNG)',
    print: 'Imprimer',
    versions: 'Versions',
    keys: 'Touches du clavier',
    changeName: 'Changer de nom',
    language: 'Langue',
    theme: 'Thème',
    light: 'Clair',
    dark: 'Sombre',
  },
  en: {
    exports: 'Take away',
    exportMarkdown: 'Document (Markdown)',
    exportGherkin: 'Acceptance tests (Gherkin)',
    exportCsv: 'Backlog (CSV)',
    exportJson: 'Whole model (JSON)',
    picture: 'Picture of this board (PNG)',
    print: 'Print',
    versions: 'Versions',
    keys: 'Keyboard',
    changeName: 'Change name',
    language: 'Language',
    theme: 'Theme',
    light: 'Light',
    dark: 'Dark',
  },
});
