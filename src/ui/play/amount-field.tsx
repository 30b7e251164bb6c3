import type { FieldsOf, KindName } from '#product/kinds/index.ts';
import { change } from '#product/pen.ts';
import { inputLook } from '../field.tsx';
import { useEntity, useProduct } from '../product.tsx';

/** A number of the model within bounds; empty says that nobody has said. */
export function AmountField<K extends KindName>({
  kind,
  id,
  field,
  label,
  min,
  max,
  inputId,
}: {
  kind: K;
  id: string;
  field: keyof FieldsOf<K> & string;
  label: string;
  min: number;
  max: number;
  inputId?: string;
}) {
  const { pen, canEdit } = useProduct();
  const entity = useEntity(id) as unknown as Record<string, number | null> | undefined;
  return (
    <input
      id={inputId}
      type="number"
      inputMode="numeric"
      min={min}
      max={max}
      aria-label={label}
      readOnly={!canEdit}
      value={entity?.[field] ?? ''}
      onChange={({ target }) => {
        const value = target.value === '' ? null : Math.round(Number(target.value));
        if (value === null || (value >= min && value <= max))
          change(pen, kind, id, { [field]: value } as FieldsOf<K>);
      }}
      className={`${inputLook} tabular w-24!`}
    />
  );
}
