import './tree.css';
import { useCallback, useMemo } from 'react';
import type { EntityOf } from '#product/kinds/index.ts';
import type { LiveModel } from '#product/live-model.ts';
import { type Area, type AreaHands, AreaList, Areas } from '#ui/areas.tsx';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/language.tsx';
import { Became } from '#ui/play/became.tsx';
import { usePlay } from '#ui/play/kit.tsx';
import { useDerived, useProduct } from '#ui/product.tsx';
import { useSay } from '#ui/toasts.tsx';
import { uiWords } from '#ui/words.ts';
import { LimbView } from './limb.tsx';
import { areaId, GROUNDS, grow, hang, keepTree, shareOf, treeOf, unkept, type Zone } from './tree.ts';
import { treeWords } from './words.ts';

const idsOf = (pieces: readonly { readonly id: string }[]): readonly string[] => pieces.map(({ id }) => id);

/** The tree: limbs to both sides of the trunk, roots under it, what was cut on the ground. */
export function Table({ play }: { play: EntityOf<'play'> }) {
  const t = useWords(treeWords);
  const ui = useWords(uiWords);
  const say = useSay();
  const { pen, undo, canEdit } = useProduct();
  const { mayHarvest } = usePlay();
  const tree = useDerived(useCallback((model: LiveModel) => treeOf(model, play.id), [play.id]));
  const fresh = useDerived(useCallback((model: LiveModel) => unkept(model, play.id).length, [play.id]));
  const hands = useMemo<AreaHands>(
    () => ({
      add: (area, text, place) => grow(pen, play.id, area, text, place),
      put: (ids, area, place) => hang(pen, ids, area, place),
      meta: (entity) => <Became id={entity.id} />,
    }),
    [pen, play.id],
  );
  const limbs = tree.limbs.map((limb, at) => {
    const name = limb.piece.text || ui.untitled;
    const area = (zone: Zone): Area => ({
      id: areaId(limb.piece.id, zone),
      name: t.at(name, t.zones[zone]),
      ids: idsOf(limb[zone]),
    });
    const areas = { inside: area('inside'), canopy: area('canopy') };
    return { limb, areas, side: at % 2 === 0 ? ('left' as const) : ('right' as const) };
  });
  const grounds = GROUNDS.map((id): Area => ({ id, name: t[id], ids: idsOf(tree[id]) }));
  const asks = { roots: t.rootsAsk, pruned: t.prunedAsk, basket: t.basketAsk };
  const keep = () => {
    undo.stopCapturing();
    const made = keepTree(pen, play.id);
    undo.stopCapturing();
    say(t.kept(made), { label: ui.undo, run: () => undo.undo() });
  };
  return (
    <div className="product-tree grid gap-4">
      {mayHarvest && (
        <Button tone="primary" icon="arrow-right" onClick={keep} className="no-print justify-self-start">
          {t.keep(fresh)}
        </Button>
      )}
      <Areas
        areas={[...limbs.flatMap(({ areas }) => [areas.inside, areas.canopy]), ...grounds]}
        hands={hands}
        className="grid gap-5"
      >
        <div className="tree-limbs">
          <svg
            aria-hidden="true"
            viewBox="0 0 124 400"
            preserveAspectRatio="none"
            fill="none"
            stroke="var(--thread)"
            strokeWidth="2.5"
            strokeLinecap="round"
            className="tree-trunk"
          >
            <path
              d="M26 398c20-60 22-130 22-210S54 60 62 4c8 56 14 104 14 184s2 150 22 210"
              vectorEffect="non-scaling-stroke"
            />
          </svg>
          {limbs.map(({ limb, areas, side }) => (
            <LimbView
              key={limb.piece.id}
              limb={limb}
              side={side}
              share={shareOf(tree, limb.piece.id)}
              areas={areas}
            />
          ))}
        </div>
        <div className="grid gap-3 md:grid-cols-3">
          {grounds.map((area, at) => {
            const id = GROUNDS[at]!;
            // The basket is there while something waits in it, and while one may still grow leaves.
            if (id === 'basket' && area.ids.length === 0 && !canEdit) return null;
            return (
              <section
                key={id}
                aria-label={t[id]}
                className={`rounded-card border bg-paper p-2.5 ${id === 'roots' ? 'border-thread' : 'border-edge border-dashed'} ${id === 'roots' ? 'md:col-start-2 md:row-start-1' : ''}`}
              >
                <h3 className="mb-1 text-base">{t[id]}</h3>
                <AreaList area={area} empty={asks[id]} />
              </section>
            );
          })}
        </div>
      </Areas>
    </div>
  );
}
