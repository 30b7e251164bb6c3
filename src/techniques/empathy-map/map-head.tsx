import { useId } from 'react';
import type { EntityOf } from '#product/kinds/index.ts';
import { change } from '#product/pen.ts';
import { EntityMenu } from '#ui/entity-menu.tsx';
import { useLocale, useWords } from '#ui/language.tsx';
import { LiveText } from '#ui/live-text.tsx';
import type { MenuItem } from '#ui/menu.tsx';
import { useProduct } from '#ui/product.tsx';
import { dayIn } from '../day.ts';
import { Bring } from './bring.tsx';
import { Who } from './who.tsx';
import { empathyWords } from './words.ts';

type EmpathyMap = EntityOf<'empathyMap'>;

function Fact({
  map,
  field,
  label,
}: {
  map: EmpathyMap;
  field: 'designedFor' | 'designedBy' | 'version';
  label: string;
}) {
  const { pen, canEdit } = useProduct();
  const id = useId();
  if (!canEdit && map[field] === '') return null;
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="block text-soft text-xs">
        {label}
      </label>
      {field === 'version' ? (
        <input
          id={id}
          value={map.version}
          maxLength={40}
          readOnly={!canEdit}
          onChange={(event) => change(pen, 'empathyMap', map.id, { version: event.target.value })}
          className="min-h-6 w-full bg-transparent outline-offset-2"
        />
      ) : (
        <LiveText kind="empathyMap" id={map.id} field={field} label={label} inputId={id} placeholder="—" />
      )}
    </div>
  );
}

function Day({ map }: { map: EmpathyMap }) {
  const t = useWords(empathyWords);
  const locale = useLocale();
  const { pen, canEdit } = useProduct();
  const id = useId();
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="block text-soft text-xs">
        {t.day}
      </label>
      {canEdit && (
        <input
          id={id}
          type="date"
          value={map.day}
          onChange={(event) => change(pen, 'empathyMap', map.id, { day: event.target.value })}
          className="no-print min-h-6 w-full bg-transparent outline-offset-2"
        />
      )}
      <p className={canEdit ? 'hidden print:block' : ''}>{map.day ? dayIn(locale, map.day) : t.dayMissing}</p>
    </div>
  );
}

/** The head of the sheet: whom it is about, in which situation, for whom, by whom, when, which version. */
export function MapHead({
  map,
  open,
  items,
}: {
  map: EmpathyMap;
  /** Whether zone 7 is open. */
  open: boolean;
  items: readonly MenuItem[];
}) {
  const t = useWords(empathyWords);
  return (
    <header className="flex flex-wrap items-start gap-x-8 gap-y-3">
      <div className="min-w-0 grow basis-60">
        <Who map={map} />
      </div>
      <div className="flex min-w-0 grow-[2] basis-80 flex-wrap items-start gap-1">
        <LiveText
          kind="empathyMap"
          id={map.id}
          field="title"
          label={t.title}
          placeholder={t.titlePlace}
          className="min-w-40 flex-1 pt-1 font-[550] font-heading text-lg"
        />
        <Bring map={map.id} open={open} />
        <EntityMenu id={map.id} items={items} />
      </div>
      <div className="grid min-w-0 grow-[2] basis-112 grid-cols-2 gap-x-4 gap-y-1 text-sm sm:grid-cols-[1.4fr_1fr_8rem_3rem]">
        <Fact map={map} field="designedFor" label={t.designedFor} />
        <Fact map={map} field="designedBy" label={t.designedBy} />
        <Day map={map} />
        <Fact map={map} field="version" label={t.version} />
      </div>
    </header>
  );
}
