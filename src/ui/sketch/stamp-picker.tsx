import { useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Icon } from '../icon.tsx';
import { useWords } from '../language.tsx';
import { placed, SHAPES, type ShapeName, STAMP_GROUPS } from './stamps.ts';
import { sketchWords } from './words.ts';

type Group = keyof typeof STAMP_GROUPS;

/** A shape as it is offered. */
function Shown({ shape }: { shape: ShapeName }) {
  const { width, height } = SHAPES[shape];
  const { parts } = placed({ shape, mood: 'neutral', x: 0, y: 0, size: height, facing: 'right' });
  return (
    <svg viewBox={`-4 -4 ${width + 8} ${height + 8}`} aria-hidden="true" className="h-12 w-full">
      {parts.map(({ d, fill }) => (
        <path
          key={d}
          d={d}
          fill={fill ? 'var(--card)' : 'none'}
          stroke="var(--ink)"
          strokeWidth={height / 34}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      ))}
    </svg>
  );
}

/** The stamps to choose from, for people who say that they cannot draw. */
export function StampPicker({ onPick }: { onPick: (shape: ShapeName) => void }) {
  const t = useWords(sketchWords);
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const place = () => {
    const [from, box] = [button.current!.getBoundingClientRect(), sheet.current!.getBoundingClientRect()];
    sheet.current!.style.left = `${Math.max(8, Math.min(from.left, innerWidth - box.width - 8))}px`;
    sheet.current!.style.top = `${Math.max(8, Math.min(from.bottom + 4, innerHeight - box.height - 8))}px`;
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        popoverTarget={id}
        aria-expanded={open}
        className="tap inline-flex min-h-8 items-center gap-1.5 rounded-control px-2 hover:bg-sheet"
      >
        <Icon name="stamp" />
        {t.stamps}
      </button>
      <div
        ref={sheet}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={t.stamps}
        onKeyDown={(event) => !event.ctrlKey && !event.metaKey && event.stopPropagation()}
        onToggle={(event) => {
          const opened = event.newState === 'open';
          flushSync(() => setOpen(opened));
          if (!opened) return;
          place();
          sheet.current?.querySelector('button')?.focus();
        }}
        className="max-h-[70dvh] w-[min(25rem,calc(100vw-16px))] overflow-y-auto rounded-card border border-line bg-card p-2 shadow-float"
      >
        {open &&
          (Object.keys(STAMP_GROUPS) as Group[]).map((group) => (
            <section key={group} aria-label={t.groups[group]} className="pb-1">
              <h3 className="px-1 py-1 font-[550] font-text text-soft text-xs tracking-normal">
                {t.groups[group]}
              </h3>
              <div className="grid grid-cols-[repeat(auto-fill,minmax(64px,1fr))] gap-1">
                {STAMP_GROUPS[group].map((shape) => (
                  <button
                    key={shape}
                    type="button"
                    title={t.shapes[shape]}
                    aria-label={t.shapes[shape]}
                    onClick={() => {
                      sheet.current?.hidePopover();
                      onPick(shape);
                    }}
                    className="rounded-control p-1.5 hover:bg-sheet"
                  >
                    <Shown shape={shape} />
                  </button>
                ))}
              </div>
            </section>
          ))}
      </div>
    </>
  );
}
