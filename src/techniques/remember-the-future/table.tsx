import { useCallback, useMemo } from 'react';
import type { EntityOf } from '#product/kinds/index.ts';
import type { LiveModel } from '#product/live-model.ts';
import { create } from '#product/pen.ts';
import { type AreaHands, AreaList, Areas } from '#ui/areas.tsx';
import { Button } from '#ui/button.tsx';
import { useEntityActions } from '#ui/entity-actions.tsx';
import { hueOf } from '#ui/kind-look.tsx';
import { useLocale, useWords } from '#ui/language.tsx';
import { LiveText } from '#ui/live-text.tsx';
import { Became, PieceMenu } from '#ui/play/became.tsx';
import { PrivateWriting } from '#ui/play/private-writing.tsx';
import { useDerived, useProduct } from '#ui/product.tsx';
import { uiWords } from '#ui/words.ts';
import { dayIn } from '../day.ts';
import { type Cluster, gather, LOOSE, remember, toldIn } from './memories.ts';
import { MemoryMeta } from './memory-meta.tsx';
import { futureWords } from './words.ts';

const idsOf = (pieces: readonly { readonly id: string }[]): readonly string[] => pieces.map(({ id }) => id);

function ClusterHead({ cluster }: { cluster: Cluster }) {
  const t = useWords(futureWords);
  const { removeEntities } = useEntityActions();
  const { piece, memories } = cluster;
  return (
    <div className="mb-1.5 flex items-start gap-1">
      <div className="grid min-w-0 grow gap-0.5">
        <LiveText
          kind="piece"
          id={piece.id}
          field="text"
          label={t.cluster}
          placeholder={t.cluster}
          className="font-[650] font-heading text-base"
        />
        <span className="flex flex-wrap items-center gap-2 text-soft text-xs">
          {t.memories(memories.length)} <Became id={piece.id} />
        </span>
      </div>
      <PieceMenu
        id={piece.id}
        label={piece.text}
        items={() => [{ label: t.removeCluster, icon: 'x', onSelect: () => removeEntities([piece.id]) }]}
      />
    </div>
  );
}

/** What everybody remembers from that day, gathered in clusters. */
export function Table({ play }: { play: EntityOf<'play'> }) {
  const t = useWords(futureWords);
  const ui = useWords(uiWords);
  const locale = useLocale();
  const { pen, canEdit } = useProduct();
  const { clusters, loose } = useDerived(
    useCallback((model: LiveModel) => toldIn(model, play.id), [play.id]),
  );
  const hands = useMemo<AreaHands>(
    () => ({
      add: (area, text, place) => remember(pen, play.id, [text], area, place)[0] ?? null,
      put: (ids, area, place) => gather(pen, ids, area, place),
      meta: ({ id }) => <MemoryMeta id={id} />,
    }),
    [pen, play.id],
  );
  const looseArea = { id: LOOSE, name: t.loose, ids: idsOf(loose) };
  const areas = clusters.map(({ piece, memories }) => ({
    id: piece.id,
    name: piece.text || ui.untitled,
    ids: idsOf(memories),
  }));
  return (
    <div className="grid gap-4">
      {play.horizon && (
        <p className="font-[650] font-heading text-2xl text-thread">{t.today(dayIn(locale, play.horizon))}</p>
      )}
      {canEdit && (
        <div className="max-w-xl">
          <PrivateWriting
            play={play.id}
            placeholder={t.write}
            post={(texts) => remember(pen, play.id, texts)}
          />
        </div>
      )}
      <Areas
        areas={[looseArea, ...areas]}
        hands={hands}
        className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,17rem),1fr))] items-start gap-3"
      >
        {(canEdit || loose.length > 0) && (
          <section aria-label={t.loose} className="rounded-card border border-edge border-dashed p-2.5">
            <h3 className="mb-1.5 text-base">{t.loose}</h3>
            <AreaList area={looseArea} empty={t.looseAsk} />
          </section>
        )}
        {clusters.map((cluster, at) => (
          <section
            key={cluster.piece.id}
            data-entity={cluster.piece.id}
            aria-label={areas[at]!.name}
            style={hueOf('goal')}
            className="spine rounded-card border border-line bg-paper p-2.5"
          >
            <ClusterHead cluster={cluster} />
            <AreaList area={areas[at]!} empty={t.clusterAsk} />
          </section>
        ))}
        {canEdit && (
          <Button
            small
            icon="plus"
            className="no-print justify-self-start"
            onClick={() => create(pen, 'piece', { play: play.id, sort: 'cluster' })}
          >
            {t.addCluster}
          </Button>
        )}
      </Areas>
    </div>
  );
}
