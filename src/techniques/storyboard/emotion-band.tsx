import type { KeyboardEvent, MouseEvent } from 'react';
import { change } from '#product/pen.ts';
import { useWords } from '#ui/language.tsx';
import { useProduct } from '#ui/product.tsx';
import { FEELINGS, feelingAt, feelingOf, heightOf } from './curve.ts';
import { FeelingFace } from './feeling-face.tsx';
import type { Frame } from './frames.ts';
import { storyboardWords } from './words.ts';

/** How a frame feels: a piece of the story's curve, and a face on it that keys and pointer move. */
export function EmotionBand({ frame, number, piece }: { frame: Frame; number: number; piece: string }) {
  const t = useWords(storyboardWords);
  const { pen, canEdit } = useProduct();
  const feeling = feelingOf(frame.emotion);
  const set = (emotion: number | null) => {
    if (emotion !== frame.emotion) change(pen, 'frame', frame.id, { emotion });
  };
  const follow = (event: MouseEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    set(feelingAt((event.clientY - box.top) / box.height));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowUp: 1, ArrowRight: 1, ArrowDown: -1, ArrowLeft: -1 }[event.key];
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (by) set(feelingOf((feeling ?? 0) + by));
    else if (event.key === 'Home') set(-2);
    else if (event.key === 'End') set(2);
    else if (event.key === 'Delete' || event.key === 'Backspace') set(null);
    else if (/^[1-5]$/.test(event.key)) set(FEELINGS[Number(event.key) - 1]!);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const said = feeling === null ? t.unsaid : t.feelings[feeling]!;
  const inside = (
    <>
      <svg
        aria-hidden="true"
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        className="pointer-events-none absolute inset-y-0 -inset-x-2 h-full w-[calc(100%+1rem)] overflow-visible"
      >
        <path d="M0 50H100" stroke="var(--line)" strokeDasharray="2 5" vectorEffect="non-scaling-stroke" />
        <path
          d={piece}
          fill="none"
          stroke="var(--thread)"
          strokeWidth="2.5"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <span
        style={{ top: `${heightOf(feeling ?? 0)}%` }}
        className={`pointer-events-none absolute left-1/2 -translate-1/2 ${feeling === null ? 'no-print text-edge opacity-70' : 'text-thread'}`}
      >
        {feeling === null ? (
          <span className="block size-5 rounded-full border-2 border-current border-dashed bg-card" />
        ) : (
          <FeelingFace feeling={feeling} />
        )}
      </span>
    </>
  );
  const look = 'relative h-24 rounded-control print:h-14';
  if (!canEdit)
    return (
      <div role="img" aria-label={`${t.emotion(number)}, ${said}`} className={look}>
        {inside}
      </div>
    );
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={t.emotion(number)}
      aria-orientation="vertical"
      aria-valuemin={-2}
      aria-valuemax={2}
      aria-valuenow={feeling ?? 0}
      aria-valuetext={said}
      title={`${said}. ${t.emotionHint}`}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        // A finger may only be on its way down the page: it says so by a tap.
        if (event.button !== 0 || event.pointerType === 'touch') return;
        event.currentTarget.setPointerCapture(event.pointerId);
        follow(event);
      }}
      onClick={follow}
      onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && follow(event)}
      className={`${look} cursor-ns-resize touch-pan-y hover:bg-paper`}
    >
      {inside}
    </div>
  );
}
