import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react';
import { after, difference, type Stretch, spliced } from '#core/text.ts';
import { type FieldsOf, KINDS, type KindName } from '#product/kinds/index.ts';
import { change } from '#product/pen.ts';
import { usePresence } from './presence.tsx';
import { useEntity, useProduct } from './product.tsx';

interface LiveTextProps<K extends KindName> {
  kind: K;
  id: string;
  field: keyof FieldsOf<K> & string;
  /** Its name for screen readers; write a visible label with <Field> where there is room. */
  label: string;
  placeholder?: string;
  /** Enter makes a line instead of being handed to onEnter. */
  multiline?: boolean;
  autoFocus?: boolean;
  className?: string;
  inputId?: string;
  onEnter?: () => void;
  onEscape?: () => void;
  onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  onBlur?: () => void;
  /** Several lines pasted into a one-line text: a card per line is what people expect. */
  onPasteLines?: (text: string) => void;
}

/** Puts a text into the box; the caret stays with its words. */
const showIn = (box: HTMLTextAreaElement | null, text: string): void => {
  if (!box || box.value === text) return;
  const { at, remove, insert } = difference(box.value, text);
  const moved = (caret: number) => (caret <= at ? caret : Math.max(at, caret - remove) + insert.length);
  const [start, end, focused] = [box.selectionStart, box.selectionEnd, document.activeElement === box];
  box.value = text;
  if (focused) box.setSelectionRange(moved(start), moved(end));
};

/**
 * A text of the model that several people may type in at once: only the stretch that changed is written, the caret
 * stays with its words when others type, and undo is the product's own. Grows with its content.
 */
export function LiveText<K extends KindName>(props: LiveTextProps<K>) {
  const {
    kind,
    id,
    field,
    label,
    placeholder,
    multiline,
    autoFocus,
    className = '',
    inputId,
    onPasteLines,
  } = props;
  const { pen, canEdit } = useProduct();
  const entity = useEntity(id);
  const presence = usePresence();
  const ref = useRef<HTMLTextAreaElement>(null);
  /** While an input method puts a word together: the text it began in, and what others have done to it since. */
  const composing = useRef<{ base: string; now: string; since: Stretch[] } | null>(null);
  const value = String((entity as unknown as Record<string, unknown> | undefined)?.[field] ?? '');
  const max = (KINDS[kind].fields as Record<string, { max?: number }>)[field]?.max;

  // The box keeps its own text between renders: React must not move the caret while somebody else types.
  useLayoutEffect(() => {
    if (!composing.current) showIn(ref.current, value);
    else {
      composing.current.since.push(difference(composing.current.now, value));
      composing.current.now = value;
    }
  }, [value]);

  useEffect(() => {
    if (!autoFocus || !ref.current) return;
    ref.current.focus();
    ref.current.setSelectionRange(ref.current.value.length, ref.current.value.length);
  }, [autoFocus]);

  useEffect(() => () => presence?.editing(null), [presence]);

  const write = (text: string) => change(pen, kind, id, { [field]: text } as FieldsOf<K>);

  return (
    <textarea
      ref={ref}
      id={inputId}
      rows={1}
      defaultValue={value}
      aria-label={label}
      placeholder={placeholder}
      maxLength={max}
      readOnly={!canEdit}
      onInput={(event) => composing.current || write(event.currentTarget.value)}
      onCompositionStart={(event) => {
        const base = event.currentTarget.value;
        composing.current = { base, now: base, since: [] };
      }}
      onCompositionEnd={(event) => {
        const { base, now, since } = composing.current ?? { base: '', now: '', since: [] };
        composing.current = null;
        // The box does not show what others wrote meanwhile: written as it is, it would undo that.
        const own = since.reduce(after, difference(base, event.currentTarget.value));
        const merged = spliced(now, own);
        showIn(event.currentTarget, merged);
        write(merged);
      }}
      onFocus={() => presence?.editing({ entity: id, field })}
      onBlur={() => {
        presence?.editing(null);
        props.onBlur?.();
      }}
      onPaste={(event) => {
        const text = event.clipboardData.getData('text/plain');
        if (!onPasteLines || !/\n\s*\S/.test(text.trim())) return;
        event.preventDefault();
        onPasteLines(text);
      }}
      onKeyDown={(event) => {
        // What the keys of a text do beside typing is writing as well: moving it, another one behind it.
        if (canEdit) props.onKeyDown?.(event);
        if (event.defaultPrevented || event.nativeEvent.isComposing) return;
        if (event.key === 'Enter' && !event.shiftKey && !multiline) {
          event.preventDefault();
          if (canEdit) props.onEnter?.();
        } else if (event.key === 'Escape') {
          event.stopPropagation();
          (props.onEscape ?? (() => ref.current?.blur()))();
        }
      }}
      className={`field-sizing-content wrap-anywhere block min-h-6 w-full min-w-0 resize-none rounded-[4px] bg-transparent outline-offset-4 ${className}`}
    />
  );
}
