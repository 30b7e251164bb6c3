import { useRef, useState } from 'react';
import { labelsInUse } from '#product/labels.ts';
import type { LiveModel } from '#product/live-model.ts';
import { titleOf } from '#product/title.ts';
import { Button, buttonLook } from '#ui/button.tsx';
import { Icon, type IconName } from '#ui/icon.tsx';
import { useWords } from '#ui/language.tsx';
import { useCalm, useList, useProduct } from '#ui/product.tsx';
import { uiWords } from '#ui/words.ts';
import { type BacklogFilter, isFiltering, NO_FILTER, tellFilter } from './filter.ts';
import { backlogWords, STATUSES, statusWord } from './words.ts';

interface FilterProps {
  filter: BacklogFilter;
  change: (fields: Partial<BacklogFilter>) => void;
}

const labelsOf = (model: LiveModel): readonly string[] => labelsInUse(model).map(({ label }) => label);

/** Every label in use, in alphabetical order. */
export const useLabels = (): readonly string[] => useCalm(labelsOf);

function Choose(props: {
  label: string;
  value: string;
  options: readonly (readonly [string, string])[];
  onChange: (value: string) => void;
}) {
  const { label, value, options, onChange } = props;
  return (
    <select
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      className={`min-h-8 w-36 min-w-0 rounded-control border pr-0.5 pl-1.5 text-sm @max-3xl:w-full ${
        value ? 'border-thread bg-thread-wash text-ink' : 'border-line bg-card text-soft'
      }`}
    >
      <option value="">{label}</option>
      {/* What the filter names may be gone since: the choice stays readable. */}
      {value && !options.some(([id]) => id === value) && <option value={value}>…</option>}
      {options.map(([id, name]) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}

function Flag(props: {
  label: string;
  hint?: string;
  on: boolean;
  icon: IconName;
  onChange: (on: boolean) => void;
}) {
  const { label, hint, on, icon, onChange } = props;
  return (
    <button
      type="button"
      aria-pressed={on}
      title={hint}
      onClick={() => onChange(!on)}
      className="inline-flex min-h-8 items-center justify-center gap-1.5 rounded-control border border-line bg-card px-2 text-soft text-sm hover:text-ink aria-pressed:border-thread aria-pressed:bg-thread-wash aria-pressed:text-ink"
    >
      <Icon name={icon} size={15} />
      {label}
    </button>
  );
}

/** What of the backlog one sees. On a narrow board the choices fold away behind a button. */
export function FilterBar({ filter, change }: FilterProps) {
  const t = useWords(backlogWords);
  const ui = useWords(uiWords);
  const { model } = useProduct();
  const personas = useList('persona');
  const releases = useList('release');
  const labels = useLabels();
  const [unfolded, unfold] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const on = tellFilter({ ...filter, text: '' }).length;
  return (
    <search className="flex min-w-0 grow flex-wrap items-center gap-1.5">
      <div className="relative min-w-36 max-w-60 grow basis-40 @max-3xl:max-w-none">
        <span className="pointer-events-none absolute top-1/2 left-2 -translate-y-1/2 text-soft">
          <Icon name="search" size={16} />
        </span>
        <input
          ref={search}
          type="search"
          data-backlog-search
          aria-label={t.search}
          placeholder={t.searchShort}
          value={filter.text}
          onChange={(event) => change({ text: event.target.value })}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            if (filter.text) change({ text: '' });
            else search.current?.blur();
          }}
          className="min-h-8 w-full rounded-control border border-line bg-card py-1 pr-2 pl-8 text-sm"
        />
      </div>
      <button
        type="button"
        aria-expanded={unfolded}
        onClick={() => unfold(!unfolded)}
        className={`${buttonLook('plain', true)} min-h-8 @3xl:hidden`}
      >
        <Icon name="filter" size={15} />
        {on > 0 ? t.filtersOn(on) : t.filters}
      </button>
      <div
        className={`contents ${unfolded ? '@max-3xl:-mr-10 @max-3xl:grid @max-3xl:w-[calc(100%+2.5rem)] @max-3xl:grid-cols-2 @max-3xl:gap-1.5' : '@max-3xl:hidden'}`}
      >
        <Choose
          label={t.everybody}
          value={filter.persona}
          onChange={(persona) => change({ persona })}
          options={[
            ...personas.map((one) => [one.id, titleOf(one, model) || ui.untitled] as const),
            ['free', t.freeRole],
            ['none', t.nobody],
          ]}
        />
        <Choose
          label={t.allReleases}
          value={filter.release}
          onChange={(release) => change({ release })}
          options={[
            ...releases.map((one) => [one.id, titleOf(one, model) || ui.untitled] as const),
            ['none', t.noRelease],
          ]}
        />
        <Choose
          label={t.allStatuses}
          value={filter.status}
          onChange={(status) => change({ status })}
          options={[['open', t.open], ...STATUSES.map((status) => [status, t[statusWord[status]]] as const)]}
        />
        {(labels.length > 0 || filter.label) && (
          <Choose
            label={t.allLabels}
            value={filter.label}
            onChange={(label) => change({ label })}
            options={labels.map((label) => [label, label] as const)}
          />
        )}
        <Flag
          label={t.notReady}
          icon="circle-alert"
          on={filter.notReady}
          onChange={(notReady) => change({ notReady })}
        />
        <Flag
          label={t.loose}
          hint={t.looseHint}
          icon="link"
          on={filter.loose}
          onChange={(loose) => change({ loose })}
        />
        <Flag
          label={t.grouped}
          icon="layers"
          on={filter.grouped}
          onChange={(grouped) => change({ grouped })}
        />
        {isFiltering(filter) && (
          <Button
            small
            tone="quiet"
            icon="x"
            onClick={() => change({ ...NO_FILTER, grouped: filter.grouped })}
          >
            {t.clearFilter}
          </Button>
        )}
      </div>
    </search>
  );
}
