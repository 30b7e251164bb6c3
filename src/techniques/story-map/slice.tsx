import { memo, useState } from 'react';
import type { EntityOf } from '#product/kinds/index.ts';
import { titleOf } from '#product/title.ts';
import { IconButton } from '#ui/button.tsx';
import { EntityMenu } from '#ui/entity-menu.tsx';
import { Icon } from '#ui/icon.tsx';
import { hueOf, KindIcon } from '#ui/kind-look.tsx';
import { useWords } from '#ui/language.tsx';
import { LiveText } from '#ui/live-text.tsx';
import type { MenuItem } from '#ui/menu.tsx';
import { useEditor } from '#ui/presence.tsx';
import { useEntityOf } from '#ui/product.tsx';
import { useIsSelected } from '#ui/selection.tsx';
import { uiWords } from '#ui/words.ts';
import { EditScope } from './edit-scope.tsx';
import { HeadText } from './head-text.tsx';
import { useFolds, useLook, useMapTools, useSums } from './map-context.tsx';
import { MapItem } from './map-item.tsx';
import { headAt } from './roles.tsx';
import { sumIn } from './rollup.ts';
import { SumLine } from './sum-line.tsx';
import { bandItem, LAST_BAND } from './walk.ts';
import { storyMapWords } from './words.ts';

/** How many missing activities are named before the rest is counted. */
const NAMED = 4;

/** Which activities the first release does not touch yet: the gaps of the walking skeleton. */
export function SkeletonHint() {
  const t = useWords(storyMapWords);
  const { map } = useMapTools();
  const { gaps } = useSums();
  const { untitled } = useWords(uiWords);
  const names = gaps.flatMap((id) => {
    const activity = map.model.find('activity', id);
    return activity ? [titleOf(activity, map.model) || untitled] : [];
  });
  if (names.length === 0) return null;
  const said =
    names.length > NAMED + 1 ? [...names.slice(0, NAMED), t.moreGaps(names.length - NAMED)] : names;
  return (
    <span className="flex min-w-0 items-center gap-1 text-thread" title={t.gaps(names)}>
      <Icon name="route" size={14} />
      <span className="truncate">{t.gaps(said)}</span>
    </span>
  );
}

/** The fold of a band. */
function Fold({ band }: { band: string }) {
  const t = useWords(storyMapWords);
  const { folded, toggle } = useFolds();
  const closed = folded.has(band);
  return (
    <IconButton
      icon={closed ? 'chevron-right' : 'chevron-down'}
      label={closed ? t.unfold : t.fold}
      aria-expanded={!closed}
      tabIndex={-1}
      size={16}
      className="no-print -ml-1 size-6!"
      onClick={() => toggle(band)}
    />
  );
}

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

/** A release's name and outcome while they are written. */
function SliceWords({ release }: { release: EntityOf<'release'> }) {
  const t = useWords(storyMapWords);
  const { actions, hand } = useMapTools();
  const [atOutcome] = useState(hand.part === 'outcome');
  const { id } = release;
  return (
    <EditScope id={id} className="grid max-w-2xl grow gap-0.5 py-0.5">
      <div className="font-[650] font-heading">
        <HeadText entity={release} placeholder={t.nameRelease} autoFocus={!atOutcome} />
      </div>
      <LiveText
        kind="release"
        id={id}
        field="outcome"
        label={t.outcomeName}
        placeholder={t.outcome}
        autoFocus={atOutcome}
        onEnter={() => actions.endEdit(id, { focus: true })}
        onEscape={() => actions.endEdit(id, { focus: true })}
      />
    </EditScope>
  );
}

/** The head of the last band: what is in no release yet, and where the next release is drawn. */
export const LastBandHead = memo(function LastBandHead() {
  const t = useWords(storyMapWords);
  const { canEdit, actions } = useMapTools();
  const look = useLook();
  const sum = sumIn(useSums().slices, null);
  return (
    <div
      {...headAt('rowheader', 1, t.noRelease)}
      tabIndex={-1}
      data-item={LAST_BAND}
      data-drop="band"
      style={{ minHeight: look.head }}
      className="border-edge border-t-2 border-dashed bg-sheet -outline-offset-2 data-over:bg-thread-wash"
    >
      <div
        className="sticky left-0 flex w-[var(--view,100vw)] items-center gap-2 px-2"
        style={{ minHeight: look.head - 2 }}
      >
        <Fold band={bandItem(null)} />
        <h2
          className="truncate text-soft"
          style={{ fontSize: look.density === 'tiny' ? 13 : look.text * 1.06 }}
        >
          {t.noRelease}
        </h2>
        <span className="grow text-xs">
          <SumLine sum={sum} />
        </span>
        {canEdit && (
          <button
            type="button"
            tabIndex={-1}
            className="no-print inline-flex min-h-6 items-center gap-1 rounded-control px-2 text-sm text-soft hover:bg-card hover:text-ink"
            onClick={() => actions.addRelease(null)}
          >
            <Icon name="plus" size={15} />
            {t.addRelease}
          </button>
        )}
      </div>
    </div>
  );
});
