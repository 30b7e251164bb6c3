import type { Area } from '#ui/areas.tsx';
import { AreaList } from '#ui/areas.tsx';
import { useWords } from '#ui/language.tsx';
import { Became, PieceMenu } from '#ui/play/became.tsx';
import { uiWords } from '#ui/words.ts';
import type { Limb, Zone } from './tree.ts';
import { treeWords } from './words.ts';

interface LimbViewProps {
  limb: Limb;
  side: 'left' | 'right';
  share: number;
  areas: Readonly<Record<Zone, Area>>;
}

/** A limb with its two parts: inside, next to the trunk, and the canopy. */
export function LimbView({ limb, side, share, areas }: LimbViewProps) {
  const t = useWords(treeWords);
  const ui = useWords(uiWords);
  const { piece, inside, canopy } = limb;
  const title = piece.text || ui.untitled;
  return (
    <section data-side={side} data-entity={piece.id} aria-label={title} className="tree-limb">
      <svg
        aria-hidden="true"
        viewBox="0 0 66 44"
        preserveAspectRatio="none"
        fill="none"
        stroke="var(--thread)"
        strokeWidth="2.5"
        strokeLinecap="round"
        className="tree-branch hidden"
      >
        <path d="M15 40C20 16 40 6 64 4" vectorEffect="non-scaling-stroke" />
      </svg>
      <header className="tree-head mb-1.5 flex flex-wrap items-center gap-x-3 gap-y-1">
        <div className="tree-name flex min-w-0 items-start gap-2">
          <div className="min-w-0">
            <h3 className="wrap-anywhere text-lg">{title}</h3>
            <p className="tabular text-soft text-xs">
              {t.balance(Math.round(share * 100), inside.length + canopy.length)}
            </p>
          </div>
          <PieceMenu id={piece.id} label={title} />
        </div>
        <div aria-hidden="true" className="tree-bar h-1.5 w-24 overflow-hidden rounded-full bg-line">
          <div className="h-full rounded-full bg-thread" style={{ width: `${share * 100}%` }} />
        </div>
        <Became id={piece.id} />
      </header>
      <div className="tree-zones">
        {(['inside', 'canopy'] as const).map((zone) => (
          <div key={zone} className={`tree-${zone} rounded-card border border-line bg-paper p-2`}>
            <h4 className="mb-1 text-soft text-sm">{t.zones[zone]}</h4>
            <AreaList area={areas[zone]} empty={t.zoneAsks[zone]} />
          </div>
        ))}
      </div>
    </section>
  );
}
