import { fold } from '#core/text.ts';
import type { Model } from './model.ts';

/** All labels in use, in alphabetical order whatever their accents, with how many stories bear each. */
export const labelsInUse = (model: Model): readonly { readonly label: string; readonly count: number }[] => {
  const counts = new Map<string, number>();
  for (const { labels } of model.list('story'))
    for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  const key = (label: string) => `${fold(label)} ${label}`;
  return [...counts]
    .map(([label, count]) => ({ label, count }))
    .sort((a, b) => (key(a.label) < key(b.label) ? -1 : 1));
};
