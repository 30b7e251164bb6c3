import { type KeyboardEvent, useCallback, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { change } from '#product/pen.ts';
import { useWords } from '../language.tsx';
import { useProduct } from '../product.tsx';
import { useSay } from '../toasts.tsx';
import { uiWords } from '../words.ts';
import { DRAWING_WIDTH, isBlank } from './drawing.ts';
import { InkCanvas } from './ink-canvas.tsx';
import { LiveStrokes } from './live-strokes.tsx';
import { PenLayer, type PenLook } from './pen-layer.tsx';
import SketchPicture from './sketch-picture.tsx';
import { clearDrawing, putStamp } from './stamp-hands.ts';
import { StampLayer } from './stamp-layer.tsx';
import { StampTools } from './stamp-tools.tsx';
import type { ShapeName } from './stamps.ts';
import { type Tool, Toolbar } from './toolbar.tsx';
import { useDrawing } from './use-drawing.tsx';
import { sketchWords } from './words.ts';

export interface SketchProps {
  /** The entity it is drawn on. */
  on: string;
  /** Height of the drawing, which is 1600 wide. */
  height: number;
  /** What lies under the drawing: a data URL, or empty. */
  picture?: string;
  /** What it shows, in words. */
  alt?: string;
}

/** What stands above and below the drawing on the screen: all of it and its tools are seen at once. */
const AROUND = '21rem';
const NONE: ReadonlySet<string> = new Set();
const isTyping = (target: EventTarget): boolean =>
  target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);

/**
 * A drawing that several people draw at once, on any entity: pen, eraser, stamps. Strokes lie over stamps, stamps over
 * the picture. Undo is the product's own.
 */
export default function Sketch({ on, height, picture = '', alt = '' }: SketchProps) {
  const t = useWords(sketchWords);
  const ui = useWords(uiWords);
  const { pen, canEdit, undo } = useProduct();
  const say = useSay();
  const drawing = useDrawing(on);
  const [tool, setTool] = useState<Tool>('pen');
  const [look, setLook] = useState<PenLook>({ ink: 'ink', width: 12 });
  const [chosen, choose] = useState<string | null>(null);
  const [gone, setGone] = useState(NONE);
  const surface = useRef<HTMLElement>(null);
  const full = useCallback(() => say(t.full), [say, t]);
  const strokes = useMemo(
    () => (gone.size === 0 ? drawing.strokes : drawing.strokes.filter(({ id }) => !gone.has(id))),
    [drawing, gone],
  );
  if (!canEdit)
    return (
      <SketchPicture
        on={on}
        height={height}
        picture={picture}
        alt={alt}
        className="w-full rounded-control border border-line bg-card"
      />
    );

  const stamp = tool === 'move' ? drawing.stamps.find(({ id }) => id === chosen) : undefined;
  const take = (next: Tool) => {
    setTool(next);
    if (next !== 'move') choose(null);
  };
  const put = (shape: ShapeName) => {
    const put = putStamp(pen, on, shape, height, look.ink === 'paper' ? 'ink' : look.ink);
    if (!put.ok) return full();
    // It must be there before it can take the focus.
    flushSync(() => {
      setTool('move');
      choose(put.value);
    });
    surface.current?.querySelector<SVGElement>(`[data-stamp="${CSS.escape(put.value)}"]`)?.focus();
  };
  const clear = () => {
    undo.stopCapturing();
    clearDrawing(pen, on);
    choose(null);
    say(t.cleared, { label: ui.undo, run: () => undo.undo() });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    const [next] = (['pen', 'eraser', 'move'] as const).filter(
      (one) => t.keys[one] === event.key.toLowerCase(),
    );
    if (!next) return;
    take(next);
    event.preventDefault();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that bubble from what can be focused in it
    <div className="grid gap-2" onKeyDown={onKeyDown}>
      <Toolbar
        tool={tool}
        setTool={take}
        look={look}
        setLook={(next) => {
          setLook(next);
          if (stamp && next.ink !== look.ink) change(pen, 'stamp', stamp.id, { ink: next.ink });
          if (tool === 'eraser') take('pen');
        }}
        onStamp={put}
        onClear={clear}
        blank={isBlank(drawing)}
      />
      <section
        ref={surface}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: keys of the drawing need a place to be pressed in
        tabIndex={0}
        aria-label={t.surface}
        style={{
          aspectRatio: `${DRAWING_WIDTH} / ${height}`,
          maxWidth: `max(20rem, (100dvh - ${AROUND}) * ${DRAWING_WIDTH / height})`,
        }}
        className="relative mx-auto w-full overflow-hidden rounded-control border border-edge bg-card"
      >
        {picture && (
          <img
            src={picture}
            alt={alt}
            className="pointer-events-none absolute inset-0 size-full object-contain"
          />
        )}
        <StampLayer
          stamps={drawing.stamps}
          height={height}
          active={tool === 'move'}
          chosen={chosen}
          choose={choose}
        />
        <InkCanvas strokes={strokes} height={height} />
        {tool !== 'move' && (
          <PenLayer
            on={on}
            height={height}
            tool={tool}
            look={look}
            strokes={drawing.strokes}
            gone={gone}
            setGone={setGone}
            full={full}
          />
        )}
        <LiveStrokes on={on} height={height} />
      </section>
      <div className="flex min-h-8 items-center justify-between gap-2 text-soft text-sm">
        {stamp ? (
          <StampTools stamp={stamp} done={() => choose(null)} />
        ) : (
          <p>{tool === 'move' ? t.hint : isBlank(drawing) ? t.nothing : t.drawn(drawing.strokes.length)}</p>
        )}
      </div>
    </div>
  );
}
