import { useEffect, useRef } from 'react';
import { promote } from '#product/promote.ts';
import { Button } from '#ui/button.tsx';
import { EditorMark } from '#ui/editor-mark.tsx';
import { EntityMenu } from '#ui/entity-menu.tsx';
import { Icon } from '#ui/icon.tsx';
import { hueOf } from '#ui/kind-look.tsx';
import { useWords } from '#ui/language.tsx';
import { LiveText } from '#ui/live-text.tsx';
import type { MenuItem } from '#ui/menu.tsx';
import { useEditor } from '#ui/presence.tsx';
import { useList, useProduct } from '#ui/product.tsx';
import { useIsSelected } from '#ui/selection.tsx';
import { isBlank } from '#ui/sketch/drawing.ts';
import { useDrawing } from '#ui/sketch/use-drawing.tsx';
import { whenDraggable } from '#ui/when-draggable.tsx';
import { Became } from './became.tsx';
import { EmotionBand } from './emotion-band.tsx';
import { FrameImage } from './frame-image.tsx';
import type { Frame } from './frames.ts';
import { useOutcomes } from './outcomes.tsx';
import { storyboardWords } from './words.ts';

/** What the board lends to its frames. */
export interface FrameHands {
  readonly itemsFor: (frame: Frame) => readonly MenuItem[];
  readonly draw: (id: string) => void;
  readonly paste: (frame: Frame, text: string) => void;
  readonly next: (frame: Frame) => void;
  readonly focus: (id: string) => void;
  readonly enter: (id: string) => void;
}

interface Props {
  frame: Frame;
  number: number;
  piece: string;
  /** The one that Tab comes to. */
  current: boolean;
  hands: FrameHands;
}

/** One moment of the story: what one sees, what happens, where, how it feels. */
export function FrameCard({ frame, number, piece, current, hands }: Props) {
  const t = useWords(storyboardWords);
  const { pen, canEdit } = useProduct();
  const drawing = useDrawing(frame.id);
  const outcomes = useOutcomes(frame.id);
  const selected = useIsSelected(frame.id);
  const editor = useEditor(frame.id);
  const grip = useRef<HTMLSpanElement>(null);
  const card = useRef<HTMLElement>(null);
  const { id } = frame;
  useEffect(() => {
    const [element, dragHandle] = [card.current, grip.current];
    if (!element || !dragHandle || !canEdit) return;
    return whenDraggable(({ draggable }) =>
      draggable({ element, dragHandle, getInitialData: () => ({ frame: id }) }),
    );
  }, [id, canEdit]);

  const seen = frame.picture !== '' || !isBlank(drawing);
  const hurts = frame.emotion !== null && frame.emotion < 0;
  const pains = useList('pain');
  const hasPain = pains.some((one) => outcomes.includes(one.id));
  const field = (which: 'place' | 'device', icon: 'map' | 'zap', label: string, placeholder: string) =>
    (canEdit || frame[which]) && (
      <div className={`flex min-w-0 items-start gap-1 ${frame[which] ? '' : 'no-print'}`}>
        <Icon name={icon} size={14} className="mt-1 text-soft" />
        <LiveText kind="frame" id={id} field={which} label={label} placeholder={placeholder} />
      </div>
    );
  return (
    <article
      ref={card}
      data-entity={id}
      data-frame={id}
      tabIndex={current ? 0 : -1}
      aria-label={t.frame(number, frame.caption.trim())}
      onFocus={(event) => event.target === event.currentTarget && hands.enter(id)}
      onPointerDown={() => hands.enter(id)}
      style={{
        ...hueOf('frame'),
        ...(editor ? { outline: `2px solid ${editor.colour}`, outlineOffset: 1 } : {}),
      }}
      className={`group/card relative flex min-w-0 flex-col rounded-card border border-line bg-card ${selected ? 'shadow-float ring-2 ring-thread print:shadow-none print:ring-0' : ''} break-inside-avoid data-edge:border-thread data-[edge=before]:shadow-[-4px_0_0_var(--thread)] data-[edge=after]:shadow-[4px_0_0_var(--thread)]`}
    >
      <EditorMark editor={editor} />
      <div className="flex items-center gap-1 py-1 pr-1.5 pl-2.5 print:absolute print:top-3 print:left-2 print:z-10">
        <span
          ref={grip}
          className={`flex items-center gap-0.5 font-[650] font-heading text-soft ${canEdit ? 'cursor-grab' : ''}`}
        >
          {canEdit && <Icon name="grip-vertical" size={14} className="no-print" />}
          {number}
        </span>
        <span className="ml-auto">
          <EntityMenu id={id} items={() => hands.itemsFor(frame)} tabIndex={current ? 0 : -1} />
        </span>
      </div>
      <div className="px-2 print:pt-2">
        <FrameImage frame={frame} number={number} tabIndex={current ? 0 : -1} onOpen={() => hands.draw(id)} />
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-1.5 px-3 pt-2">
        <div className={frame.caption ? '' : 'no-print'}>
          <LiveText
            kind="frame"
            id={id}
            field="caption"
            label={`${t.caption}, ${t.number(number)}`}
            placeholder={canEdit ? t.captionPlace : ''}
            onEnter={() => hands.next(frame)}
            onEscape={() => hands.focus(id)}
            onPasteLines={(text) => hands.paste(frame, text)}
            className="font-[550]"
          />
        </div>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-y-0.5 text-sm print:flex print:gap-x-4">
          {field('place', 'map', `${t.place}, ${t.number(number)}`, t.placePlace)}
          {field('device', 'zap', `${t.device}, ${t.number(number)}`, t.devicePlace)}
          {seen && (canEdit || frame.alt) && (
            <div className="no-print flex min-w-0 items-start gap-1 text-soft italic">
              <Icon name="eye" size={14} className="mt-1" />
              <div id={`alt-${id}`} className="min-w-0 grow">
                <LiveText
                  kind="frame"
                  id={id}
                  field="alt"
                  label={`${t.alt}, ${t.number(number)}`}
                  placeholder={t.altPlace}
                />
              </div>
            </div>
          )}
        </div>
        <div className="no-print flex flex-wrap items-center gap-1 empty:hidden">
          <Became outcomes={outcomes} />
          {canEdit && hurts && !hasPain && (
            <Button
              small
              tone="quiet"
              icon="frown"
              onClick={() => promote(pen, id, 'pain')}
              className="-ml-2 text-thread!"
            >
              {t.toPain}
            </Button>
          )}
        </div>
      </div>
      <div className="mt-auto px-2 pt-1 pb-1.5">
        <EmotionBand frame={frame} number={number} piece={piece} />
      </div>
    </article>
  );
}
