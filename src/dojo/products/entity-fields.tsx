import { Suspense } from 'react';
import type { Form } from '#product/kinds/field.ts';
import type { Entity, FieldsOf, KindName } from '#product/kinds/index.ts';
import { fieldOf, KINDS } from '#product/kinds/index.ts';
import { change } from '#product/pen.ts';
import { FREE_ROLE, type RoleKind } from '#product/personas.ts';
import { titleOf } from '#product/title.ts';
import { sheetOf } from '#techniques/sheets.tsx';
import { inputLook, Labelled, TextField } from '#ui/field.tsx';
import { useWords } from '#ui/language.tsx';
import { PersonaField } from '#ui/persona-field.tsx';
import { useProduct } from '#ui/product.tsx';
import { uiWords } from '#ui/words.ts';
import { choiceWords, fieldWords } from './field-words.ts';

/** Kinds that a field may name, where it names what people choose. */
const NAMED: Partial<Record<string, readonly KindName[]>> = {
  persona: ['persona'],
  subject: ['persona', 'segment'],
  segment: ['segment', 'persona'],
};

interface FieldProps {
  entity: Entity;
  field: string;
  label: string;
}

const formOf = (kind: KindName, field: string): Form | undefined => fieldOf(kind, field)?.form;
const said = (entity: Entity, field: string) => (entity as unknown as Record<string, unknown>)[field];

/** One of a few: words of a choice, or entities of the model. */
function SelectField(props: FieldProps & { options: readonly (readonly [value: string, label: string])[] }) {
  const { entity, field, label, options } = props;
  const { pen, canEdit } = useProduct();
  return (
    <Labelled label={label}>
      {(id) => (
        <select
          id={id}
          disabled={!canEdit}
          value={String(said(entity, field) ?? '')}
          onChange={(event) =>
            change(pen, entity.kind, entity.id, { [field]: event.target.value || null } as never)
          }
          className={inputLook}
        >
          {options.map(([value, says]) => (
            <option key={value} value={value}>
              {says}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

function ReferenceField(props: FieldProps & { kinds: readonly KindName[] }) {
  const ui = useWords(uiWords);
  const { model } = useProduct();
  const named = props.kinds.flatMap((kind) => model.list(kind));
  const options = named.map((one) => [one.id, titleOf(one, model) || ui.untitled] as const);
  return <SelectField {...props} options={[['', ui.noPersona], ...options]} />;
}

function NumberField({ entity, field, label, min, max }: FieldProps & { min: number; max: number }) {
  const { pen, canEdit } = useProduct();
  return (
    <Labelled label={label}>
      {(id) => (
        <input
          id={id}
          type="number"
          min={min}
          max={max}
          readOnly={!canEdit}
          value={String(said(entity, field) ?? '')}
          onChange={(event) => {
            const { value } = event.target;
            change(pen, entity.kind, entity.id, { [field]: value === '' ? null : Number(value) } as never);
          }}
          className={inputLook}
        />
      )}
    </Labelled>
  );
}

function DayField({ entity, field, label }: FieldProps) {
  const { pen, canEdit } = useProduct();
  return (
    <Labelled label={label}>
      {(id) => (
        <input
          id={id}
          type="date"
          readOnly={!canEdit}
          value={String(said(entity, field))}
          onChange={(event) => change(pen, entity.kind, entity.id, { [field]: event.target.value } as never)}
          className={inputLook}
        />
      )}
    </Labelled>
  );
}

/** What an entity says, to read and to write: the same for every kind, unless a technique brings a sheet of its own. */
export function EntityFields({ entity }: { entity: Entity }) {
  const labels = useWords(fieldWords) as unknown as Record<string, Record<string, string>>;
  const says = useWords(choiceWords) as unknown as Record<string, string>;
  const Sheet = sheetOf(entity.kind);
  if (Sheet)
    return (
      <Suspense>
        <Sheet id={entity.id} />
      </Suspense>
    );
  return (
    <div className="grid gap-4">
      {Object.entries(labels[entity.kind] ?? {}).map(([field, label]) => {
        const one = { entity, field, label };
        const form = formOf(entity.kind, field);
        if (field === 'persona' && entity.kind in FREE_ROLE)
          return (
            <Labelled key={field} label={label}>
              {(inputId) => (
                <PersonaField kind={entity.kind as RoleKind} id={entity.id} label={label} inputId={inputId} />
              )}
            </Labelled>
          );
        if (form?.is === 'choice') {
          const options = form.values.map((value) => [value, says[value] ?? value] as const);
          return <SelectField key={field} {...one} options={options} />;
        }
        if (form?.is === 'id') return <ReferenceField key={field} {...one} kinds={NAMED[field] ?? []} />;
        if (form?.is === 'day') return <DayField key={field} {...one} />;
        if (form?.is === 'number') return <NumberField key={field} {...one} min={form.min} max={form.max} />;
        const max = (KINDS[entity.kind].fields as Record<string, { max?: number }>)[field]?.max ?? 0;
        return (
          <TextField
            key={field}
            kind={entity.kind}
            id={entity.id}
            field={field as keyof FieldsOf<KindName> & string}
            label={label}
            multiline={max > 250}
          />
        );
      })}
    </div>
  );
}
