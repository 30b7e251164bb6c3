import type { Locale } from '#core/words.ts';
import type { Pen } from '#product/pen.ts';
import { harvest } from '#product/play/harvest.ts';
import type { HarvestAs, Yields } from '#product/play/played.ts';
import { apprenticeWords } from './words.ts';

/** What hurt becomes a pain, as bad as it was. Null when it has gone. */
export const toPain = (pen: Pen, entry: string, locale: Locale): string | null => {
  const piece = pen.model.find('piece', entry);
  const play = pen.model.find('play', piece?.play ?? null);
  return harvest(pen, entry, 'pain', {
    weight: piece?.weight ?? null,
    standing: 'evidence',
    source: apprenticeWords[locale].source(play?.title ?? ''),
  });
};

export const harvestAs: HarvestAs = (pen, piece, _to, locale) => toPain(pen, piece, locale);

export const yields: Yields = ({ sort }) => (sort === 'stuck' || sort === 'felt' ? [{ to: 'pain' }] : []);
