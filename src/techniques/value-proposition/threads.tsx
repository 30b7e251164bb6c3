import { type RefObject, useEffect, useState } from 'react';
import { useSelectedIds } from '#ui/selection.tsx';
import type { Fit } from './fit.ts';
import { slackOf, strandPath } from './strands.ts';

interface Drawn {
  readonly from: string;
  readonly to: string;
  readonly path: string;
}

const HEAD = 'head';

/** Where every thread runs now, in the ground's own pixels. */
const drawnOn = (ground: HTMLElement, fit: Fit): readonly Drawn[] => {
  const frame = ground.getBoundingClientRect();
  const box = (selector: string) => {
    const found = ground.querySelector(selector)?.getBoundingClientRect();
    return found && found.width > 0
      ? {
          left: found.left - frame.left,
          right: found.right - frame.left,
          top: found.top - frame.top,
          bottom: found.bottom - frame.top,
        }
      : null;
  };
  const item = (id: string) => box(`[data-item="${CSS.escape(id)}"]`);
  const { top, unanswered } = fit.coverage;
  const [ring, square] = [box('[data-ring]'), box('[data-square]')];
  const head =
    ring && square
      ? [
          {
            from: HEAD,
            to: HEAD,
            path: strandPath(ring, square, slackOf(top.length - unanswered.length, top.length)),
          },
        ]
      : [];
  const strands = [...fit.askedOf].flatMap(([answer, all]) => {
    const to = item(answer);
    return all.flatMap((asked) => {
      const from = item(asked);
      return from && to ? [{ from: asked, to: answer, path: strandPath(from, to, 5) }] : [];
    });
  });
  return [...head, ...strands];
};

const isSame = (a: readonly Drawn[], b: readonly Drawn[]): boolean =>
  a.length === b.length &&
  a.every(({ path, from, to }, at) => path === b[at]!.path && from === b[at]!.from && to === b[at]!.to);

/** The threads between what people live and what answers it, drawn over both sides where they stand face to face. */
export function Threads({ fit, ground }: { fit: Fit; ground: RefObject<HTMLElement | null> }) {
  const [drawn, setDrawn] = useState<readonly Drawn[]>([]);
  const selected = useSelectedIds();
  // Not in the layout's turn: the ground is not there yet when what stands on it is drawn first.
  useEffect(() => {
    const root = ground.current;
    if (!root) return;
    const draw = () =>
      setDrawn((old) => {
        const fresh = drawnOn(root, fit);
        return isSame(old, fresh) ? old : fresh;
      });
    // Measured once the page is laid out anyway: while one types, that is once a frame at most.
    let frame = requestAnimationFrame(draw);
    const watch = new ResizeObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(draw);
    });
    watch.observe(root);
    for (const list of root.querySelectorAll('[data-area]')) watch.observe(list);
    return () => {
      cancelAnimationFrame(frame);
      watch.disconnect();
    };
  }, [fit, ground]);
  const chosen = drawn.some(({ from, to }) => selected.has(from) || selected.has(to));
  return (
    <svg
      aria-hidden="true"
      className="no-print pointer-events-none absolute inset-0 hidden size-full overflow-visible @3xl:block"
      fill="none"
      stroke="var(--thread)"
      strokeLinecap="round"
    >
      {drawn.map(({ from, to, path }) => {
        const isHead = from === HEAD;
        const lit = !isHead && (selected.has(from) || selected.has(to));
        return (
          <path
            key={`${from} ${to}`}
            d={path}
            strokeWidth={isHead ? 2.5 : lit ? 2.5 : 1.5}
            opacity={isHead || lit ? 1 : chosen ? 0.15 : 0.5}
          />
        );
      })}
    </svg>
  );
}
