import type { Locale } from '#core/words.ts';
import type { Model } from '#product/model.ts';
import { gameMarkdown } from '../game-markdown.ts';
import { inline, item } from '../markdown.ts';
import { marksOf, SPANS, timelineOf } from './spans.ts';
import { dayWords } from './words.ts';

/** Each span with what stands on it, in the order of time. */
export const markdown = (model: Model, locale: Locale): string =>
  gameMarkdown(model, locale, {
    technique: 'start-your-day',
    name: { fr: 'Start Your Day', en: 'Start Your Day' },
    play: (play) => {
      const { events, notes } = timelineOf(model, play.id);
      return SPANS.map((span) => {
        const lines = marksOf(span, locale).flatMap((mark, at) =>
          (events[span][at] ?? []).flatMap(({ id, text }) => {
            const said = inline(text);
            if (said === '') return [];
            const clearer = (notes.get(id) ?? []).map((note) => inline(note.text));
            return [
              item(1, `${mark} — ${said}`),
              ...clearer.filter((line) => line !== '').map((line) => item(2, line)),
            ];
          }),
        );
        return lines.length === 0 ? null : [item(0, dayWords[locale].span[span]), ...lines].join('\n');
      });
    },
  });
