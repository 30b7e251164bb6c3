import { useCallback } from 'react';
import type { EntityOf } from '#product/kinds/index.ts';
import type { LiveModel } from '#product/live-model.ts';
import { useWords } from '#ui/language.tsx';
import { Became } from '#ui/play/became.tsx';
import { SideBySide } from '#ui/play/side-by-side.tsx';
import { useDerived } from '#ui/product.tsx';
import { uiWords } from '#ui/words.ts';
import { toldIn } from './memories.ts';
import { futureWords } from './words.ts';

/** What success is to each group: its clusters, those with most memories first. */
export function Results({ plays }: { plays: readonly EntityOf<'play'>[] }) {
  const t = useWords(futureWords);
  const ui = useWords(uiWords);
  const told = useDerived(
    useCallback((model: LiveModel) => plays.map((play) => ({ play, ...toldIn(model, play.id) })), [plays]),
  );
  const clusters = told
    .flatMap(({ play, clusters: all }) => all.map((cluster) => ({ play, ...cluster })))
    .sort((a, b) => b.memories.length - a.memories.length);
  return (
    <SideBySide
      label={t.byCluster}
      corner={t.byCluster}
      plays={plays}
      rows={[
        ...clusters.map(({ play, piece, memories }) => ({
          key: piece.id,
          head: (
            <span className="grid gap-0.5" data-entity={piece.id}>
              {piece.text || ui.untitled}
              <Became id={piece.id} />
            </span>
          ),
          cells: plays.map(({ id }) => (id === play.id ? t.memories(memories.length) : '')),
        })),
        {
          key: 'all',
          head: <b>{t.all}</b>,
          cells: told.map(({ clusters: all, loose }) =>
            String(all.reduce((sum, { memories }) => sum + memories.length, loose.length)),
          ),
        },
      ]}
    />
  );
}
