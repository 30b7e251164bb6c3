import { Icon } from '#ui/icon.tsx';
import { useWords } from '#ui/language.tsx';
import { ActivityHead } from './backbone.tsx';
import { useLook, useMapTools, useSums } from './map-context.tsx';
import { headAt } from './roles.tsx';
import type { ColumnGroup } from './shape.ts';
import { BARE, TRAY } from './walk.ts';
import { storyMapWords } from './words.ts';

/** What stands above a group of columns: an activity's card, the tray's name, or that the activity is missing. */
export function GroupHead({ group, column }: { group: ColumnGroup; column: number }) {
  const t = useWords(storyMapWords);
  const look = useLook();
  const { unplaced } = useSums();
  const { activity, columns } = group;
  if (activity !== null)
    return (
      <div role="none" className="relative shrink-0">
        <ActivityHead id={activity} column={column} span={columns.length} />
        <Knot />
      </div>
    );
  const tray = columns[0]!.kind === 'unplaced';
  return (
    <div
      {...headAt('columnheader', column, tray ? t.unplaced : t.noActivity, columns.length)}
      {...(tray ? { 'data-item': TRAY, 'data-drop': 'tray', tabIndex: -1 } : {})}
      style={{ width: look.column * columns.length, height: look.activity, fontSize: look.text * 1.04 }}
      className={`flex shrink-0 flex-wrap content-center items-center gap-x-2 overflow-hidden px-2 font-[600] text-soft -outline-offset-2 data-over:bg-thread-wash ${
        tray ? 'cursor-pointer sticky left-0 z-10 border-edge border-r bg-sheet' : ''
      }`}
    >
      <Icon name={tray ? 'inbox' : 'footprints'} size={16} />
      <span className="truncate">{tray ? t.unplaced : t.noActivity}</span>
      {tray && <span className="tabular font-normal text-xs">{t.stories(unplaced)}</span>}
    </div>
  );
}

/** The red thread that runs through the activities, with a knot at each. */
function Knot() {
  return (
    <span
      aria-hidden="true"
      className="pointer-events-none absolute inset-x-0 bottom-1 block h-0.5 bg-thread"
    >
      <span className="absolute -top-[3px] left-3 size-2 rounded-full bg-thread" />
    </span>
  );
}

/** The step that an activity still lacks. */
export function BareStep({ activity, column }: { activity: string; column: number }) {
  const t = useWords(storyMapWords);
  const look = useLook();
  const { canEdit } = useMapTools();
  return (
    <div
      {...headAt('columnheader', column, t.addStep)}
      tabIndex={-1}
      data-item={`${BARE}${activity}`}
      data-drop="bare"
      style={{ width: look.column, height: look.step }}
      className="shrink-0 cursor-pointer px-[3px] pt-0.5 pb-1.5 text-soft text-sm data-over:bg-thread-wash"
    >
      {!canEdit && <span className="sr-only">{t.emptyCell}</span>}
      {canEdit && (
        <span className="no-print flex h-full items-center justify-center gap-1 rounded-card border border-line border-dashed hover:border-edge hover:bg-card hover:text-ink">
          <Icon name="plus" size={15} />
          <span className={look.density === 'tiny' ? 'sr-only' : ''}>{t.step}</span>
        </span>
      )}
    </div>
  );
}
