import { useCallback } from 'react';
import type { EntityOf } from '#product/kinds/index.ts';
import type { LiveModel } from '#product/live-model.ts';
import { useLocale, useWords } from '#ui/language.tsx';
import { Became } from '#ui/play/became.tsx';
import { SideBySide } from '#ui/play/side-by-side.tsx';
import { useDerived } from '#ui/product.tsx';
import { uiWords } from '#ui/words.ts';
import { marksOf, SPANS, timelineOf } from './spans.ts';
import { dayWords } from './words.ts';

/** Span by span and mark by mark, what each group laid down. */
export function Results({ plays }: { plays: readonly EntityOf<'play'>[] }) {
  const t = useWords(dayWords);
  const ui = useWords(uiWords);
  const locale = useLocale();
  const told = useDerived(
    useCallback((model: LiveModel) => plays.map((play) => timelineOf(model, play.id)), [plays]),
  );
  const rows = SPANS.flatMap((span) =>
    marksOf(span, locale).flatMap((mark, at) => {
      if (told.every(({ events }) => (events[span][at] ?? []).length === 0)) return [];
      return {
        key: `${span} ${at}`,
        head: (
          <span>
            {t.span[span]} <span className="text-soft">{mark}</span>
          </span>
        ),
        cells: told.map(({ events }, play) => (
          <ul key={plays[play]?.id} className="grid gap-1">
            {(events[span][at] ?? []).map(({ id, text, weight }) => (
              <li key={id}>
                {text || ui.untitled}
                {weight !== null && <span className="text-soft"> ({t.agreed(weight)})</span>}{' '}
                <Became id={id} />
              </li>
            ))}
          </ul>
        )),
      };
    }),
  );
  return <SideBySide label={t.results} corner={t.when} plays={plays} rows={rows} />;
}
