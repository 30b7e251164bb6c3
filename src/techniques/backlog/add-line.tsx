import { useRef, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import { useWords } from '#ui/language.tsx';
import { useProduct } from '#ui/product.tsx';
import type { StoryActions } from './actions.tsx';
import { AT_BOTTOM, AT_TOP } from './add.ts';
import { type BacklogFilter, impliedBy } from './filter.ts';
import { isOneStory, LONG_LIST, useStoryReader, withReading } from './reading.tsx';
import { backlogWords } from './words.ts';
import { fieldsOfWritten, type WrittenStory } from './written.ts';

/** The parts found in what is being typed, so that one sees what will become of it. */
export function Recognised({ written }: { written: WrittenStory }) {
  const t = useWords(backlogWords);
  if (!written.want) return null;
  const parts = [
    [t.asA, written.role],
    [t.want, written.want],
    [t.soThat, written.benefit],
  ] as const;
  return (
    <p className="flex flex-wrap gap-x-3 gap-y-0.5 px-1 pt-1 text-sm">
      {parts.map(
        ([label, part]) =>
          part && (
            <span key={label}>
              <span className="text-soft">{label} </span>
              <span className="font-[550]">{part}</span>
            </span>
          ),
      )}
    </p>
  );
}

interface AddLineProps {
  actions: StoryActions;
  filter: BacklogFilter;
  /** Told what was added, so that it can be brought into sight. */
  onAdded: (ids: readonly string[]) => void;
  /** A pasted list too long to be taken without looking. */
  onLongList: (text: string) => void;
  /** The very first story: nothing stands above or below it yet. */
  first?: boolean;
  /** The very first was just written in such a line: one goes on in this one. */
  second?: boolean;
  /** Where there is little room, a short invitation. */
  short?: boolean;
}

/** One line always at hand: type or paste stories, Enter adds them. */
export function AddLine({ actions, filter, onAdded, onLongList, first, second, short }: AddLineProps) {
  const t = useWords(backlogWords);
  const { model } = useProduct();
  const reader = useStoryReader();
  const [text, setText] = useState('');
  const [end, setEnd] = useState<'top' | 'bottom'>('bottom');
  const box = useRef<HTMLTextAreaElement>(null);

  const take = (typed: string) =>
    withReading(({ storiesIn, readWritten }) => {
      const lines = storiesIn(typed);
      if (lines === null || lines.length > LONG_LIST) return onLongList(typed);
      const common = impliedBy(filter, model);
      const stories = lines.map((line) => ({ ...common, ...fieldsOfWritten(readWritten(line), model) }));
      if (stories.length > 0) onAdded(actions.add(stories, end === 'top' ? AT_TOP : AT_BOTTOM));
      // What was typed while reading was still to come stays.
      setText((now) => (now === typed || now === text ? '' : now));
      box.current?.focus();
    });
  return (
    <form
      className="no-print"
      onSubmit={(event) => {
        event.preventDefault();
        take(text);
      }}
    >
      <div className="flex items-start gap-1 rounded-card border border-line border-dashed bg-card py-0.5 pr-1 pl-2.5 has-[textarea:focus]:border-edge has-[textarea:focus]:border-solid has-[textarea:focus-visible]:outline-2 has-[textarea:focus-visible]:outline-thread has-[textarea:focus-visible]:outline-offset-1">
        <span className="mt-2 text-thread">
          <Icon name="plus" size={17} />
        </span>
        <textarea
          ref={box}
          rows={1}
          data-backlog-add
          // biome-ignore lint/a11y/noAutofocus: an empty backlog begins with its first story
          autoFocus={first || second}
          aria-label={t.add}
          placeholder={short ? t.add : t.addHint}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onPaste={(event) => {
            const pasted = event.clipboardData.getData('text/plain');
            if (isOneStory(pasted)) return;
            event.preventDefault();
            take(text.trim() ? `${text.trim()}\n${pasted}` : pasted);
          }}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'Enter' && !event.shiftKey) {
              event.preventDefault();
              take(text);
            } else if (event.key === 'Escape') {
              event.stopPropagation();
              if (text) setText('');
              else box.current?.blur();
            }
          }}
          className="field-sizing-content min-h-8 min-w-0 grow resize-none self-center bg-transparent px-1 py-1 outline-none!"
        />
        {!first && (
          <select
            aria-label={t.addAt}
            value={end}
            onChange={(event) => setEnd(event.target.value === 'top' ? 'top' : 'bottom')}
            className="mt-0.5 min-h-8 rounded-control border border-transparent bg-transparent px-1 text-soft text-sm hover:border-line"
          >
            <option value="bottom">{t.addBottom}</option>
            <option value="top">{t.addTop}</option>
          </select>
        )}
        {text.trim() && (
          <Button small tone="primary" type="submit" className="mt-1">
            {t.addGo}
          </Button>
        )}
      </div>
      {reader && text.trim() && <Recognised written={reader.readWritten(text)} />}
    </form>
  );
}
