import { useState } from 'react';
import { titleOf } from '#product/title.ts';
import type { Thread } from '#product/trace.ts';
import { Face } from '#ui/face.tsx';
import { hueOf, KindIcon } from '#ui/kind-look.tsx';
import { useWords } from '#ui/language.tsx';
import { useProduct } from '#ui/product.tsx';
import { useSelection } from '#ui/selection.tsx';
import { kindWords, uiWords } from '#ui/words.ts';
import type { Weave } from './weave.ts';
import { weaveWords } from './weave-words.ts';

const WIDTH = 176;
const GAP = 56;
const ROW = 52;
const HEIGHT = 44;

/** Width of an A3 sheet within its margins, in CSS pixels. */
const SHEET = 1490;

/** The weave as a picture: columns of things, strands between. What one points at pulls its strands forward. */
export function WeavePicture({ weave, thread }: { weave: Weave; thread: Thread }) {
  const t = useWords(weaveWords);
  const ui = useWords(uiWords);
  const kinds = useWords(kindWords);
  const { model } = useProduct();
  const { open, opened } = useSelection();
  const [pointed, setPointed] = useState<string | null>(null);
  const chosen = pointed ?? opened;
  const strand = chosen ? new Set([...thread.upstream(chosen), ...thread.downstream(chosen)]) : null;
  const rows = Math.max(...weave.columns.map(({ ids }) => ids.length));
  const height = rows * ROW;
  const spots = new Map<string, { x: number; y: number }>();
  weave.columns.forEach(({ ids }, column) => {
    // A short column spreads a little, so that strands stay flat.
    const step = Math.min(ROW * 2, Math.max(ROW, height / ids.length));
    ids.forEach((id, row) => {
      spots.set(id, { x: column * (WIDTH + GAP), y: step * row + ROW / 2 });
    });
  });
  const width = weave.columns.length * (WIDTH + GAP) - GAP;
  return (
    <div
      className="relative print:[zoom:var(--shrink)]"
      style={{ width, height: height + 36, '--shrink': Math.min(1, SHEET / width) } as React.CSSProperties}
    >
      <div className="sticky top-0 z-10 flex bg-paper" style={{ gap: GAP, height: 32 }}>
        {weave.columns.map(({ kinds: all, ids }) => {
          const present = all.filter((kind) => ids.some((id) => model.get(id)?.kind === kind));
          return (
            <p
              key={all[0]}
              style={{ ...hueOf(present[0] ?? all[0]!), width: WIDTH }}
              className="truncate font-[650] font-heading text-hue text-sm first-letter:uppercase"
            >
              {present.map((kind) => kinds[kind]).join(' · ')}
            </p>
          );
        })}
      </div>
      <svg aria-hidden="true" width={width} height={height} className="absolute top-9 left-0">
        {weave.strands.map(({ from, to, by }) => {
          const [a, b] = [spots.get(from)!, spots.get(to)!];
          const forward = a.x < b.x;
          const [x1, x2] = forward ? [a.x + WIDTH, b.x] : [a.x, b.x + WIDTH];
          const bend = Math.max(24, Math.abs(x2 - x1) / 2) * (forward ? 1 : -1);
          const on = strand?.has(from) && strand.has(to);
          // « As a … » crosses the whole picture: drawn only for what one points at.
          if (by === 'persona' && !on) return null;
          return (
            <path
              key={`${from} ${to}`}
              d={`M${x1} ${a.y} C ${x1 + bend} ${a.y}, ${x2 - bend} ${b.y}, ${x2} ${b.y}`}
              fill="none"
              stroke={on || !strand ? 'var(--thread)' : 'var(--line)'}
              strokeWidth={on ? 2.25 : 1.25}
              opacity={strand ? (on ? 1 : 0.35) : 0.55}
            />
          );
        })}
      </svg>
      {[...spots].map(([id, { x, y }]) => {
        const entity = model.get(id);
        if (!entity) return null;
        const loose = thread.loose.get(id);
        const faded = strand && !strand.has(id);
        return (
          <button
            key={id}
            type="button"
            data-entity={id}
            onClick={() => open(id)}
            onPointerEnter={() => setPointed(id)}
            onPointerLeave={() => setPointed(null)}
            onFocus={() => setPointed(id)}
            onBlur={() => setPointed(null)}
            style={{ ...hueOf(entity.kind), left: x, top: y + 36 - HEIGHT / 2, width: WIDTH, height: HEIGHT }}
            className={`spine absolute flex items-center gap-1.5 rounded-control border border-line bg-card px-1.5 text-left text-sm *:transition-opacity hover:border-thread ${faded ? 'border-l-line! *:opacity-35' : ''} ${opened === id ? 'ring-2 ring-thread' : ''}`}
          >
            {entity.kind === 'persona' ? (
              <Face id={id} picture={entity.portrait} size={22} />
            ) : (
              <KindIcon kind={entity.kind} size={14} />
            )}
            <span className="line-clamp-2 leading-tight">{titleOf(entity, model) || ui.untitled}</span>
            {loose && (
              <span className="ml-auto size-2 shrink-0 rounded-full bg-thread" title={t[loose]}>
                <span className="sr-only">{t[loose]}</span>
              </span>
            )}
          </button>
        );
      })}
    </div>
  );
}
