import type { Locale } from '#core/words.ts';
import type { Pen } from '#product/pen.ts';
import { harvest } from '#product/play/harvest.ts';
import type { HarvestAs, Yields } from '#product/play/played.ts';
import technique from './index.ts';

/** What somebody brought, as evidence of how people do it today; on a persona's fiche where one is named. */
export const toNote = (pen: Pen, entry: string, locale: Locale, persona: string | null = null) => {
  const piece = pen.model.find('piece', entry);
  const play = pen.model.find('play', piece?.play ?? null);
  return harvest(pen, entry, 'note', {
    subject: persona,
    area: 'behaviour',
    text: [piece?.text ?? '', piece?.why ?? ''].filter((text) => text.trim() !== '').join(' — '),
    standing: 'evidence',
    source: `${technique.name[locale]}, ${play?.title ?? ''}`,
  });
};

export const harvestAs: HarvestAs = (pen, piece, _to, locale) => toNote(pen, piece, locale);

export const yields: Yields = () => [{ to: 'note' }];
