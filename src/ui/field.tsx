import { type ReactNode, useId } from 'react';
import type { FieldsOf, KindName } from '#product/kinds/index.ts';
import { inputLook } from './input-look.tsx';
import { LiveText } from './live-text.tsx';

export { inputLook } from './input-look.tsx';

/** A label over something one fills in. */
export function Labelled({
  label,
  hint,
  children,
}: {
  label: string;
  hint?: string | undefined;
  children: (id: string) => ReactNode;
}) {
  const id = useId();
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-[550] text-sm">
        {label}
      </label>
      {children(id)}
      {hint && <p className="text-soft text-xs">{hint}</p>}
    </div>
  );
}

/** A labelled text of the model. */
export function TextField<K extends KindName>(props: {
  kind: K;
  id: string;
  field: keyof FieldsOf<K> & string;
  label: string;
  placeholder?: string;
  hint?: string;
  multiline?: boolean;
}) {
  const { hint, label, multiline, ...text } = props;
  return (
    <Labelled label={label} hint={hint}>
      {(inputId) => (
        <LiveText
          {...text}
          label={label}
          inputId={inputId}
          {...(multiline ? { multiline } : {})}
          className={`${inputLook} bg-card! ${multiline ? 'min-h-16' : ''}`}
        />
      )}
    </Labelled>
  );
}
