import { useEffect, useRef, useState } from 'react';
import { Icon } from '#ui/icon.tsx';
import { useWords } from '#ui/language.tsx';
import { Cell } from './cell.tsx';
import { HEIGHTS, type Layout } from './layout.ts';
import { useHands } from './list-hands.tsx';
import { isOneStory } from './reading.tsx';
import { backlogWords } from './words.ts';

/** Where a new story is being written, at its place in the list. Nothing is in the model before Enter. */
export function DraftRow({ top, layout, index }: { top: number; layout: Layout; index: number }) {
  const t = useWords(backlogWords);
  const { addHere, endDraft } = useHands();
  const [text, setText] = useState('');
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => box.current?.focus({ preventScroll: true }), []);
  const take = (written: string) => {
    setText('');
    addHere(written);
  };
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the field inside has the focus
    // biome-ignore lint/a11y/useSemanticElements: lines are drawn where they stand, which no table allows
    <div
      role="row"
      aria-rowindex={index}
      style={{ transform: `translateY(${top}px)`, height: HEIGHTS[layout].draft }}
      className="absolute inset-x-0 top-0 z-[2] pb-1"
    >
      <Cell className="flex h-full items-center gap-2 rounded-control border border-edge border-dashed bg-card px-3">
        <span className="text-thread">
          <Icon name="plus" size={16} />
        </span>
        <input
          ref={box}
          aria-label={t.draft}
          placeholder={t.addHint}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onPaste={(event) => {
            const pasted = event.clipboardData.getData('text/plain');
            if (isOneStory(pasted)) return;
            event.preventDefault();
            take(text.trim() ? `${text.trim()}\n${pasted}` : pasted);
          }}
          onKeyDown={(event) => {
            event.stopPropagation();
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'Escape') {
              setText('');
              endDraft('stay');
            } else if (event.key === 'Enter') {
              event.preventDefault();
              if (text.trim()) take(text);
              else endDraft('stay');
            }
          }}
          onBlur={() => {
            if (text.trim()) take(text);
            endDraft('leave');
          }}
          className="min-w-0 grow bg-transparent outline-offset-4"
        />
      </Cell>
    </div>
  );
}
