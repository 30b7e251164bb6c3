import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react';
import { difference } from '#core/text.ts';
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
  const composing = useRef(false);
  const value = String((entity as unknown as Record<string, unknown> | undefined)?.[field] ?? '');
  const max = (KINDS[kind].fields as Record<string, { max?: number }>)[field]?.max;

  // The box keeps its own text between renders: React must not move the caret while somebody else types.
  useLayoutEffect(() => {
    const box = ref.current;
    if (!box || composing.current || box.value === value) return;
    const { at, remove, insert } = difference(box.value, value);
    const moved = (caret: number) => (caret <= at ? caret : Math.max(at, caret - remove) + insert.length);
    const [start, end, focused] = [box.selectionStart, box.selectionEnd, document.activeElement === box];
    box.value = value;
    if (focused) box.setSelectionRange(moved(start), moved(end));
  }, [value]);

  useEffect(() => {
    if (!autoFocus || !ref.current) return;
    ref.current.focus();
    ref.current.setSelectionRange(ref.current.value.length, ref.current.value.length);
  }, [autoFocus]);

  useEffect(() => () => presence?.editing(null), [presence]);

  const write = () => {
    if (!composing.current && ref.current)
      change(pen, kind, id, { [field]: ref.current.value } as FieldsOf<K>);
  };

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
      onInput={write}
      onCompositionStart={() => {
        composing.current = true;
      }}
      onCompositionEnd={() => {
        composing.current = false;
        write();
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
        props.onKeyDown?.(event);
        if (event.defaultPrevented || event.nativeEvent.isComposing) return;
        if (event.key === 'Enter' && !event.shiftKey && !multiline) {
          event.preventDefault();
          props.onEnter?.();
        } else if (event.key === 'Escape') {
          event.stopPropagation();
          (props.onEscape ?? (() => ref.current?.blur()))();
        }
      }}
      className={`field-sizing-content block min-h-6 w-full resize-none bg-transparent outline-offset-4 ${className}`}
    />
  );
}
