import { memo } from 'react';
import { Icon } from '#ui/icon.tsx';
import { useWords } from '#ui/language.tsx';
import { Fold } from './fold.tsx';
import { useLook, useMapTools, useSums } from './map-context.tsx';
import { headAt } from './roles.tsx';
import { sumIn } from './rollup.ts';
import { SumLine } from './sum-line.tsx';
import { bandItem, LAST_BAND } from './walk.ts';
import { storyMapWords } from './words.ts';

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
