import { STORY_COLUMNS, type StoryColumn } from '#product/exports/columns.ts';
import { inputLook } from '#ui/field.tsx';
import { useWords } from '#ui/language.tsx';
import type { Mapping, TableLook } from './source.ts';
import { importDialogWords } from './words.ts';

/** Each column of a table with its first cells, and what it holds. */
export function ColumnsStep(props: {
  table: TableLook;
  mapping: Mapping;
  onMapping: (mapping: Mapping) => void;
}) {
  const { table, mapping, onMapping } = props;
  const t = useWords(importDialogWords);
  const choose = (at: number, is: StoryColumn | null) =>
    onMapping({ ...mapping, columns: mapping.columns.map((one, index) => (index === at ? is : one)) });
  return (
    <div className="grid gap-3">
      <p className="text-soft">
        {t.separatedBy(t.separator[table.separator])}. {t.columnsHint}
      </p>
      <ul className="grid gap-2">
        {table.columns.map((column, at) => {
          const name = column.name || t.columnNo(at + 1);
          return (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: columns are told apart by their place
              key={at}
              className="grid items-center gap-x-3 gap-y-1 rounded-card border border-line p-2 sm:grid-cols-[10rem_12rem_minmax(0,1fr)]"
            >
              <span className="truncate font-[550]">{name}</span>
              <select
                aria-label={t.columnIs(name)}
                value={mapping.columns[at] ?? ''}
                onChange={(event) =>
                  choose(at, STORY_COLUMNS.find((one) => one === event.target.value) ?? null)
                }
                className={inputLook}
              >
                <option value="">{t.ignore}</option>
                {STORY_COLUMNS.map((one) => (
                  <option key={one} value={one}>
                    {t.column[one]}
                  </option>
                ))}
              </select>
              <span className="truncate text-soft text-sm">
                {table.sample
                  .map((row) => row[at] ?? '')
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          );
        })}
      </ul>
      <label className="flex min-h-6 items-center gap-2">
        <input
          type="checkbox"
          checked={mapping.headFirst}
          onChange={(event) => onMapping({ ...mapping, headFirst: event.target.checked })}
          className="size-4"
        />
        {t.headFirst}
      </label>
    </div>
  );
}
