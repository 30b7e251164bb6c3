import type { Choice } from '#ui/play/log/form.tsx';

/** What people bring; what they do not use says as much as what they do. */
export const SORTS: readonly [Choice, ...Choice[]] = [
  { id: 'made', label: { fr: 'Fabriqué par la personne', en: 'Made by the person' }, icon: 'pencil' },
  { id: 'kept', label: { fr: 'Gardé précieusement', en: 'Kept with care' }, icon: 'gift' },
  { id: 'diverted', label: { fr: 'Détourné de son usage', en: 'Used for something else' }, icon: 'split' },
  { id: 'unused', label: { fr: 'Laissé de côté', en: 'Left unused' }, icon: 'eye' },
];
