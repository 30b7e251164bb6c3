import { useCallback } from 'react';
import { fold } from '#core/text.ts';
import type { EntityOf } from '#product/kinds/index.ts';
import type { LiveModel } from '#product/live-model.ts';
import { useWords } from '#ui/language.tsx';
import { Became } from '#ui/play/became.tsx';
import { SideBySide } from '#ui/play/side-by-side.tsx';
import { useDerived } from '#ui/product.tsx';
import { webOf } from './web.ts';
import { webWords } from './words.ts';

/** What several groups saw around the product stands first; the same words are the same thing. */
export function Results({ plays }: { plays: readonly EntityOf<'play'>[] }) {
  const t = useWords(webWords);
  const rows = useDerived(
    useCallback(
      (model: LiveModel) => {
        const things = plays.flatMap((play) =>
          webOf(model, play.id).things.filter(({ text }) => text.trim() !== ''),
        );
        return [...Map.groupBy(things, ({ text }) => fold(text))].sort(([, a], [, b]) => b.length - a.length);
      },
      [plays],
    ),
  );
  return (
    <SideBySide
      label={t.results}
      corner={t.things}
      plays={plays}
      sum={t.total}
      rows={rows.map(([key, things]) => ({
        key,
        head: things[0]!.text,
        cells: plays.map((play) => {
          const here = things.find((thing) => thing.play === play.id);
          return here ? (
            <span key={play.id} className="grid gap-0.5">
              <span className="text-soft">{here.why || '✓'}</span>
              <Became id={here.id} />
            </span>
          ) : (
            ''
          );
        }),
        sum: t.times(new Set(things.map(({ play }) => play)).size, plays.length),
      }))}
    />
  );
}
