import { Suspense } from 'react';
import type { Entity, FieldsOf, KindName } from '#product/kinds/index.ts';
import { KINDS } from '#product/kinds/index.ts';
import { change } from '#product/pen.ts';
import type { RoleKind } from '#product/personas.ts';
import { sheetOf } from '#techniques/sheets.tsx';
import { inputLook, Labelled, TextField } from '#ui/field.tsx';
import { useWords } from '#ui/language.tsx';
import { PersonaField } from '#ui/persona-field.tsx';
import { useProduct } from '#ui/product.tsx';
import { choiceWords, fieldWords } from './field-words.ts';

const CHOICES: Partial<Record<string, readonly (keyof typeof choiceWords.fr)[]>> = {
  standing: ['assumption', 'evidence'],
  part: ['primary', 'secondary', 'off-stage'],
  stance: ['helps', 'obstructs'],
};

function ChoiceField({ entity, field, label }: { entity: Entity; field: string; label: string }) {
  const { pen, canEdit } = useProduct();
  const says = useWords(choiceWords);
  return (
    <Labelled label={label}>
      {(id) => (
        <select
          id={id}
          disabled={!canEdit}
          value={String((entity as unknown as Record<string, unknown>)[field])}
          onChange={(event) => change(pen, entity.kind, entity.id, { [field]: event.target.value } as never)}
          className={inputLook}
        >
          {CHOICES[field]!.map((choice) => (
            <option key={choice} value={choice}>
              {says[choice]}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

function DayField({ entity, field, label }: { entity: Entity; field: string; label: string }) {
  const { pen, canEdit } = useProduct();
  return (
    <Labelled label={label}>
      {(id) => (
        <input
          id={id}
          type="date"
          readOnly={!canEdit}
          value={String((entity as unknown as Record<string, unknown>)[field])}
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
        if (field === 'persona')
          return (
            <Labelled key={field} label={label}>
              {(inputId) => (
                <PersonaField kind={entity.kind as RoleKind} id={entity.id} label={label} inputId={inputId} />
              )}
            </Labelled>
          );
        if (CHOICES[field]) return <ChoiceField key={field} entity={entity} field={field} label={label} />;
        if (field === 'by' || field === 'date')
          return <DayField key={field} entity={entity} field={field} label={label} />;
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
