import type { Choice } from '#ui/play/log/form.tsx';

/** What one notes beside somebody. */
export const SORTS: readonly [Choice, ...Choice[]] = [
  { id: 'seen', label: { fr: 'Geste, fait', en: 'Deed, fact' }, icon: 'eye' },
  { id: 'quote', label: { fr: 'Mots entendus', en: 'Words heard' }, icon: 'quote' },
  { id: 'why', label: { fr: 'Réponse à « pourquoi »', en: 'Answer to “why”' }, icon: 'message-circle' },
  { id: 'artefact', label: { fr: 'Objet, trace', en: 'Thing, trace' }, icon: 'package' },
];

/** Zones 3 to 6 of the empathy map: where an observation goes. */
export const ZONES: readonly Choice[] = [
  { id: 'see', label: { fr: 'Ce que la personne voit', en: 'What the person sees' } },
  { id: 'say', label: { fr: 'Ce qu’elle dit', en: 'What they say' } },
  { id: 'do', label: { fr: 'Ce qu’elle fait', en: 'What they do' } },
  { id: 'hear', label: { fr: 'Ce qu’elle entend', en: 'What they hear' } },
];

/** The zone where an entry goes that says none. */
export const zoneOf = ({ area, sort }: { readonly area: string; readonly sort: string }): string => {
  if (ZONES.some(({ id }) => id === area)) return area;
  return sort === 'quote' || sort === 'why' ? 'say' : 'do';
};
