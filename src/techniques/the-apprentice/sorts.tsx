import type { Choice } from '#ui/play/log/form.tsx';

/** What one writes down while doing somebody else's work. */
export const SORTS: readonly [Choice, ...Choice[]] = [
  { id: 'did', label: { fr: 'Ce que j’ai fait', en: 'What I did' }, icon: 'footprints' },
  { id: 'stuck', label: { fr: 'Ce qui m’a arrêté·e', en: 'What stopped me' }, icon: 'triangle-alert' },
  { id: 'felt', label: { fr: 'Ce que j’ai ressenti', en: 'What I felt' }, icon: 'frown' },
  { id: 'understood', label: { fr: 'Ce que j’ai compris', en: 'What I understood' }, icon: 'lightbulb' },
];
