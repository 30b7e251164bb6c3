import type { RefObject } from 'react';
import { BringIn } from '#ui/bring-in.tsx';
import { Button, IconButton } from '#ui/button.tsx';
import { useEntityActions } from '#ui/entity-actions.tsx';
import { Icon } from '#ui/icon.tsx';
import { useWords } from '#ui/language.tsx';
import { Menu } from '#ui/menu.tsx';
import { useList, useReading } from '#ui/product.tsx';
import { useSelectedIds, useSelection } from '#ui/selection.tsx';
import { uiWords } from '#ui/words.ts';
import { BECOME_ACTIVITIES } from './brings.ts';
import { isFiltering, type MapFilter, NO_FILTER, NO_RELEASE } from './filter.ts';
import { ZOOMS, type Zoom } from './look.ts';
import { useMapTools, useSums } from './map-context.tsx';
import { storyMapWords } from './words.ts';

interface ToolbarProps {
  filter: MapFilter;
  look: (filter: MapFilter) => void;
  shown: number;
  search: RefObject<HTMLInputElement | null>;
  zoom?: Zoom;
  zoomTo?: (zoom: Zoom) => void;
}

const choiceLook =
  'min-h-8 min-w-0 max-w-44 rounded-control max-sm:order-1 sm:max-w-48 border border-transparent bg-transparent px-1 text-sm hover:border-line';

/** Above the map: what one looks for, from how far; and with several stories selected, what to do with them. */
export function Toolbar({ filter, look, shown, search, zoom, zoomTo }: ToolbarProps) {
  const t = useWords(storyMapWords);
  const { canEdit, actions, map } = useMapTools();
  const { stories } = useSums();
  const personas = useList('persona');
  const releases = useList('release');
  const ui = useWords(uiWords);
  const on = isFiltering(filter);
  return (
    <div className="no-print flex min-h-11 shrink-0 flex-wrap items-center gap-x-2 gap-y-1 border-line border-b bg-paper px-3 py-1 text-sm">
      <label className="flex min-w-32 max-w-64 grow max-sm:basis-32 items-center gap-1.5 rounded-control border border-line bg-card px-2 text-soft outline-offset-1 focus-within:outline-2 focus-within:outline-thread">
        <Icon name="search" size={15} />
        <input
          ref={search}
          type="search"
          aria-label={t.search}
          placeholder={t.search}
          value={filter.text}
          onChange={(event) => look({ ...filter, text: event.target.value })}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            look({ ...filter, text: '' });
            event.currentTarget.blur();
          }}
          className="min-h-8 min-w-0 grow text-ellipsis bg-transparent text-ink outline-none"
        />
      </label>
      {personas.length > 0 && (
        <select
          aria-label={t.who}
          value={filter.persona ?? ''}
          onChange={(event) => look({ ...filter, persona: event.target.value || null })}
          className={`${choiceLook} ${filter.persona ? 'text-thread' : ''}`}
        >
          <option value="">{t.everybody}</option>
          {personas.map(({ id, name, role }) => (
            <option key={id} value={id}>
              {name || role || ui.untitled}
            </option>
          ))}
        </select>
      )}
      {releases.length > 0 && (
        <select
          aria-label={t.toRelease}
          value={filter.release ?? ''}
          onChange={(event) => look({ ...filter, release: event.target.value || null })}
          className={`${choiceLook} ${filter.release ? 'text-thread' : ''}`}
        >
          <option value="">{t.allReleases}</option>
          {releases.map(({ id, title }) => (
            <option key={id} value={id}>
              {title || t.untitledRelease}
            </option>
          ))}
          <option value={NO_RELEASE}>{t.noRelease}</option>
        </select>
      )}
      {on && (
        <>
          <span role="status" className="tabular text-soft max-sm:order-1">
            {t.shown(shown, stories)}
          </span>
          <Button small tone="quiet" icon="x" onClick={() => look(NO_FILTER)} className="max-sm:order-1">
            {t.clearFilter}
          </Button>
        </>
      )}
      <span className="grow max-sm:hidden" />
      <Chosen />
      <BringIn to="activity" from={BECOME_ACTIVITIES} small />
      {canEdit && (
        <Menu
          label={t.add}
          items={[
            {
              label: t.addActivity,
              icon: 'footprints',
              onSelect: () =>
                actions.addActivity(map.shape.groups.findLast(({ activity }) => activity)?.activity ?? null),
            },
            { label: t.addRelease, icon: 'flag', onSelect: () => actions.addRelease(null) },
          ]}
          className="min-h-8 gap-1 px-2"
        >
          <Icon name="plus" size={16} />
          {t.add}
        </Menu>
      )}
      {zoom && zoomTo && <ZoomChoice zoom={zoom} zoomTo={zoomTo} />}
    </div>
  );
}

/** From how far one looks: three densities, or the whole map at once. */
function ZoomChoice({ zoom, zoomTo }: { zoom: Zoom; zoomTo: (zoom: Zoom) => void }) {
  const t = useWords(storyMapWords);
  const at = ZOOMS.indexOf(zoom);
  return (
    <fieldset className="flex items-center" aria-label={t.zoom}>
      <IconButton
        icon="zoom-out"
        label={t.zooms[ZOOMS[Math.min(at + 1, ZOOMS.length - 1)]!]}
        disabled={at === ZOOMS.length - 1}
        onClick={() => zoomTo(ZOOMS[at + 1]!)}
      />
      <Menu
        label={`${t.zoom} : ${t.zooms[zoom]}`}
        items={ZOOMS.map((one) => ({
          label: t.zooms[one],
          checked: one === zoom,
          onSelect: () => zoomTo(one),
        }))}
        className="min-h-8 min-w-24 px-1"
      >
        {t.zooms[zoom]}
      </Menu>
      <IconButton
        icon="zoom-in"
        label={t.zooms[ZOOMS[Math.max(at - 1, 0)]!]}
        disabled={at === 0}
        onClick={() => zoomTo(ZOOMS[at - 1]!)}
      />
    </fieldset>
  );
}

/** What one can do with several selected stories. */
function Chosen() {
  const t = useWords(storyMapWords);
  const ui = useWords(uiWords);
  const read = useReading();
  const { canEdit, actions } = useMapTools();
  const { selection } = useSelection();
  const { removeEntities } = useEntityActions();
  const selected = useSelectedIds();
  if (selected.size < 2) return null;
  const ids = [...selected].filter((id) => read.find('story', id));
  if (ids.length < 2) return null;
  return (
    <div className="flex flex-wrap items-center gap-1 rounded-control bg-thread-wash px-2 py-0.5">
      <span role="status" className="tabular font-[550]">
        {t.selection(ids.length)}
      </span>
      {canEdit && (
        <>
          <Button small tone="quiet" icon="move" onClick={() => actions.askWhere(ids)}>
            {t.moveTo}
          </Button>
          <Button small tone="quiet" icon="trash" onClick={() => removeEntities(ids)}>
            {ui.remove}
          </Button>
        </>
      )}
      <IconButton
        icon="x"
        label={t.clearSelection}
        size={15}
        className="size-7"
        onClick={() => selection.clear()}
      />
    </div>
  );
}
