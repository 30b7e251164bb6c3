import { useEffect, useMemo, useRef, useState } from 'react';
import type { Skipped, StoryItem } from '#product/story-import/item.ts';
import { importWords } from '#product/story-import/words.ts';
import { Button } from '#ui/button.tsx';
import { Face } from '#ui/face.tsx';
import { useWords } from '#ui/language.tsx';
import { useReading } from '#ui/product.tsx';
import { useWindow } from '../use-window.tsx';
import { offsetsOf } from '../window.ts';
import type { Doubt, FoundRole } from './plan.ts';
import { PREVIEW_COLUMNS, PreviewRow } from './preview-row.tsx';
import { importDialogWords } from './words.ts';

interface PreviewProps {
  items: readonly StoryItem[];
  skipped: readonly Skipped[];
  /** The lines of what was given, to show those that are left out. */
  lines: readonly string[];
  doubts: ReadonlyMap<number, Doubt>;
  taken: readonly boolean[];
  roles: readonly FoundRole[];
  chosen: ReadonlySet<string>;
  onTake: (at: number, taken: boolean) => void;
  onTakeAll: () => void;
  onEdit: (at: number, fields: Partial<StoryItem>) => void;
  onChoose: (role: string, chosen: boolean) => void;
  onColumns: (() => void) | undefined;
}

/** A line's height in pixels: its fields beside or under one another, and a line of notes where there are some. */
const previewHeight = (item: StoryItem, doubtful: boolean, narrow: boolean): number => {
  const { role, want, benefit, criteria, size, release, labels } = item;
  const free = want === '' && benefit === '' && role === '';
  const noted = doubtful || criteria.length > 0 || size !== null || release !== '' || labels.length > 0;
  return 9 + (narrow && !free ? 3 : 1) * 30 + (noted ? 18 : 0);
};

/** How much of a line left out is quoted. */
const QUOTED = 90;

/** Everything that will be written, before anything is. */
export function PreviewStep(props: PreviewProps) {
  const { items, skipped, lines, doubts, taken, onTake, onTakeAll, onEdit, onColumns } = props;
  const t = useWords(importDialogWords);
  const says = useWords(importWords);
  const scroller = useRef<HTMLElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const head = useRef<HTMLElement>(null);
  const [narrow, setNarrow] = useState(false);
  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const sized = new ResizeObserver(() => setNarrow(box.clientWidth < 560));
    sized.observe(box);
    return () => sized.disconnect();
  }, []);
  const offsets = useMemo(
    () => offsetsOf([...items.keys()], (at) => previewHeight(items[at]!, doubts.has(at), narrow)),
    [items, doubts, narrow],
  );
  const { range } = useWindow(scroller, list, head, offsets);
  const left = taken.filter((one) => !one).length;
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <span className="font-[650]">{t.found(items.length)}</span>
        {left > 0 && (
          <>
            <span className="text-soft">{t.left(left)}</span>
            <Button small tone="quiet" onClick={onTakeAll}>
              {t.all}
            </Button>
          </>
        )}
        {onColumns && (
          <Button small tone="quiet" icon="map" onClick={onColumns}>
            {t.fixColumns}
          </Button>
        )}
      </div>
      <section
        ref={scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be within reach of the keyboard
        tabIndex={0}
        aria-label={t.preview}
        hidden={items.length === 0}
        className="relative max-h-[42dvh] overflow-y-auto border-line border-y"
      >
        {!narrow && (
          <div
            aria-hidden="true"
            className="sticky top-0 z-10 flex border-line border-b bg-card py-1 pl-16 text-soft text-xs"
          >
            <div className={`${PREVIEW_COLUMNS} grid grow gap-x-1`}>
              <span className="px-1.5">{t.role}</span>
              <span className="px-1.5">{t.want}</span>
              <span className="px-1.5">{t.benefit}</span>
            </div>
          </div>
        )}
        <ul ref={list} style={{ height: offsets[items.length] }} className="relative">
          {items.slice(range[0], range[1]).map((item, index) => {
            const at = range[0] + index;
            return (
              <PreviewRow
                key={at}
                item={item}
                at={at}
                top={offsets[at]!}
                height={offsets[at + 1]! - offsets[at]!}
                taken={taken[at]!}
                doubt={doubts.get(at)}
                narrow={narrow}
                onTake={onTake}
                onEdit={onEdit}
              />
            );
          })}
        </ul>
      </section>
      {skipped.length > 0 && (
        <details open={items.length === 0}>
          <summary className="min-h-6 text-soft text-sm">{t.skippedLines(skipped.length)}</summary>
          <ul className="mt-1 grid max-h-40 gap-1 overflow-y-auto text-sm">
            {skipped.slice(0, 200).map(({ line, reason }) => (
              <li key={`${line} ${reason}`} className="flex gap-2">
                <span className="w-9 shrink-0 text-right text-soft tabular">{line}</span>
                <span className="min-w-0">
                  <span className="block truncate">{(lines[line - 1] ?? '').slice(0, QUOTED)}</span>
                  <span className="text-soft">{says[reason]}</span>
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {items.length > 0 && <Roles {...props} />}
    </div>
  );
}

function Roles({ roles, chosen, onChoose }: PreviewProps) {
  const t = useWords(importDialogWords);
  const read = useReading();
  const pill = 'flex min-h-8 items-center gap-2 rounded-full border px-3 text-sm';
  return (
    <section className="grid gap-1">
      <h3 className="text-base">{t.roles}</h3>
      <p className="text-pretty text-soft text-sm">{roles.length > 0 ? t.rolesHint : t.rolesNone}</p>
      <ul className="flex flex-wrap gap-1.5">
        {roles.map(({ key, role, count, persona }) =>
          persona ? (
            <li key={key} className={`${pill} border-line`}>
              <Face id={persona} picture={read.find('persona', persona)?.portrait ?? ''} size={20} />
              {role}
              <span className="text-soft">{t.isPersona(read.find('persona', persona)?.name || role)}</span>
            </li>
          ) : (
            <li key={key}>
              <label
                className={`${pill} ${chosen.has(key) ? 'border-thread bg-thread-wash' : 'border-line'}`}
              >
                <input
                  type="checkbox"
                  checked={chosen.has(key)}
                  onChange={(event) => onChoose(key, event.target.checked)}
                  className="size-4"
                />
                {role}
                <span className="text-soft">{t.roleCount(count)}</span>
              </label>
            </li>
          ),
        )}
      </ul>
    </section>
  );
}
