import { memo } from 'react';
import { EntityMenu } from '#ui/entity-menu.tsx';
import { hueOf, KindIcon } from '#ui/kind-look.tsx';
import { useWords } from '#ui/language.tsx';
import type { MenuItem } from '#ui/menu.tsx';
import { useEditor } from '#ui/presence.tsx';
import { useEntityOf } from '#ui/product.tsx';
import { useIsSelected } from '#ui/selection.tsx';
import { Fold } from './fold.tsx';
import { useLook, useMapTools, useSums } from './map-context.tsx';
import { MapItem } from './map-item.tsx';
import { sumIn } from './rollup.ts';
import { SkeletonHint } from './skeleton-hint.tsx';
import { SliceWords } from './slice-words.tsx';
import { SumLine } from './sum-line.tsx';
import { storyMapWords } from './words.ts';

/** The head of a slice: its name, the outcome that makes it worth releasing, what it adds up to. */
export const SliceHead = memo(function SliceHead({ id, first }: { id: string; first: boolean }) {
  const t = useWords(storyMapWords);
  const { canEdit, actions } = useMapTools();
  const look = useLook();
  const sum = sumIn(useSums().slices, id);
  const release = useEntityOf('release', id);
  const editor = useEditor(id);
  const selected = useIsSelected(id);
  if (!release) return null;
  const flat = look.density === 'tiny';
  const items = (): readonly MenuItem[] =>
    canEdit
      ? [
          { label: t.edit, icon: 'pencil', keys: 'F2', onSelect: () => actions.edit(id) },
          { label: t.belowRelease, icon: 'plus', keys: '↵', onSelect: () => actions.sibling(id) },
          {
            label: t.up,
            icon: 'arrow-up',
            keys: 'Alt ↑',
            group: ' ',
            onSelect: () => actions.nudge(id, 'up'),
          },
          {
            label: t.down,
            icon: 'arrow-down',
            keys: 'Alt ↓',
            group: ' ',
            onSelect: () => actions.nudge(id, 'down'),
          },
        ]
      : [];
  return (
    <MapItem
      id={id}
      kind="release"
      label={t.inRelease(release.title || t.untitledRelease)}
      role="rowheader"
      column={1}
      style={{
        ...hueOf('release'),
        minHeight: look.head,
        ...(editor ? { boxShadow: `inset 0 0 0 2px ${editor.colour}` } : {}),
      }}
      className={`border-hue border-t-2 bg-paper -outline-offset-2 ${selected ? 'ring-2 ring-thread ring-inset' : ''}`}
    >
      {({ near, editing }) => (
        <div
          className={`sticky left-0 flex w-[var(--view,100vw)] gap-1.5 px-2 ${flat ? 'items-center' : 'items-start py-1'}`}
          style={{ minHeight: look.head - 2 }}
        >
          <Fold band={id} />
          <span className={flat ? 'inline-flex' : 'mt-1'}>
            <KindIcon kind="release" size={flat ? 14 : 16} />
          </span>
          {editing ? (
            <SliceWords release={release} />
          ) : (
            <div className={`min-w-0 grow ${flat ? 'flex items-center gap-3' : ''}`}>
              <div className="flex min-w-0 items-baseline gap-3">
                <h2
                  className={`truncate ${flat ? 'text-sm' : ''} ${release.title ? '' : 'text-soft italic'}`}
                  style={{ fontSize: flat ? 13 : look.text * 1.12, lineHeight: 1.35 }}
                >
                  {release.title || t.untitledRelease}
                </h2>
                <span className="text-xs">
                  <SumLine sum={sum} />
                </span>
              </div>
              <div className="flex min-w-0 items-center gap-3 text-xs leading-[1.35]">
                {release.outcome ? (
                  <span className="truncate text-soft">{release.outcome}</span>
                ) : (
                  canEdit && (
                    <button
                      type="button"
                      tabIndex={-1}
                      className="no-print min-h-6 truncate text-soft italic hover:text-ink"
                      onClick={() => actions.edit(id, 'outcome')}
                    >
                      {t.outcome}
                    </button>
                  )
                )}
                {first && sum.stories > 0 && <SkeletonHint />}
              </div>
            </div>
          )}
          {near && !editing && <EntityMenu id={id} items={items} />}
          {editor && (
            <span
              className="rounded-full px-2 text-2xs text-white leading-5"
              style={{ background: editor.colour }}
            >
              {editor.name}
            </span>
          )}
        </div>
      )}
    </MapItem>
  );
});
