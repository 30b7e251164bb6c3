import { type RefObject, useRef } from 'react';
import type { LiveModel } from '#product/live-model.ts';
import { Icon } from '#ui/icon.tsx';
import { useWords } from '#ui/language.tsx';
import { useDerived } from '#ui/product.tsx';
import { StepHead } from './backbone.tsx';
import { Cell } from './cell.tsx';
import { BareStep, GroupHead } from './group-head.tsx';
import { LastBandHead } from './last-band.tsx';
import { useFolds, useLook, useMapTools, useShape } from './map-context.tsx';
import { cellAt, gridOf, headAt, row, rowGroup } from './roles.tsx';
import { SliceHead } from './slice.tsx';
import { useDrop } from './use-drop.tsx';
import { useHands } from './use-keys.tsx';
import { bandItem, type Ground, TRAY } from './walk.ts';
import { storyMapWords } from './words.ts';

const firstRelease = (model: LiveModel) => model.list('release')[0]?.id;

/** In a narrower column, the hint of what is still to be placed would be cut. */
const HINT_FITS = 140;

interface MapGridProps {
  scroller: RefObject<HTMLDivElement | null>;
  grid: RefObject<HTMLDivElement | null>;
  ground: Ground;
  zoomBy: (by: 1 | -1) => void;
  search: () => void;
}

/** The map as a grid that is one tab stop: activities and steps on top, a band for each release below. */
export function MapGrid({ scroller, grid, ground, zoomBy, search }: MapGridProps) {
  const t = useWords(storyMapWords);
  const tools = useMapTools();
  const { sight, map, canEdit, actions } = tools;
  const shape = useShape(map);
  const look = useLook();
  const { folded } = useFolds();
  const line = useRef<HTMLDivElement>(null);
  const hands = useHands(ground, tools, { zoomBy, search });
  useDrop(scroller, grid, line, tools, look);

  const { columns, bands } = shape;
  const first = useDerived(firstRelease);
  const starts = new Map(columns.map((column, index) => [column, index + 1]));
  const backbone = look.activity + look.step;
  return (
    <div
      ref={(element) => {
        scroller.current = element;
        sight.through(element);
      }}
      className="min-h-0 grow overflow-auto overscroll-contain"
      style={{
        scrollPadding: `${backbone + look.head + 8}px 24px 24px ${columns[0]?.kind === 'unplaced' ? look.column + 8 : 8}px`,
      }}
    >
      <div
        ref={grid}
        {...gridOf(t.grid, columns.length, canEdit)}
        {...hands}
        className="relative w-max min-w-full pb-24 -outline-offset-2"
      >
        <div {...rowGroup} className="sticky top-0 z-20 border-line border-b bg-sheet">
          <div {...row} className="relative flex">
            {shape.groups.map((group) => (
              <GroupHead
                key={group.columns[0]!.step ?? group.activity ?? TRAY}
                group={group}
                column={starts.get(group.columns[0]!)!}
              />
            ))}
            {canEdit && look.density !== 'tiny' && (
              <div {...cellAt(columns.length + 1)} className="no-print flex p-1 pb-2.5">
                <button
                  type="button"
                  tabIndex={-1}
                  title={t.addActivity}
                  aria-label={t.addActivity}
                  onClick={() =>
                    actions.addActivity(
                      map.shape.groups.findLast(({ activity }) => activity)?.activity ?? null,
                    )
                  }
                  className="inline-flex min-w-9 items-center justify-center gap-1 rounded-card border border-line border-dashed px-2 text-soft text-sm hover:border-edge hover:bg-card hover:text-ink"
                >
                  <Icon name="plus" size={16} />
                  {columns.length === 0 && t.addActivity}
                </button>
              </div>
            )}
          </div>
          {look.step > 0 && (
            <div {...row} className="flex">
              {columns.map((column, index) =>
                column.kind === 'step' ? (
                  <StepHead key={column.step} id={column.step!} column={index + 1} />
                ) : column.kind === 'bare' ? (
                  <BareStep key={column.activity} activity={column.activity!} column={index + 1} />
                ) : (
                  <div
                    key={TRAY}
                    {...headAt('columnheader', 1, t.unplaced)}
                    className="sticky left-0 z-10 shrink-0 border-edge border-r bg-sheet px-2 text-soft text-xs leading-[1.3]"
                    style={{ width: look.column, height: look.step }}
                  >
                    <span className={look.column < HINT_FITS ? 'sr-only' : ''}>{t.unplacedHint}</span>
                  </div>
                ),
              )}
            </div>
          )}
        </div>
        {bands.map((release, index) => {
          const closed = folded.has(bandItem(release));
          return (
            <div key={release ?? ''} {...rowGroup} data-band={release ?? ''}>
              <div {...row} className="sticky z-10" style={{ top: backbone + 1 }}>
                {release === null ? (
                  <LastBandHead />
                ) : (
                  <SliceHead id={release} first={index === 0 && first === release} />
                )}
              </div>
              {!closed && (
                <div {...row} className="flex">
                  {columns.map((column, at) => {
                    const first = column.kind !== 'unplaced' && columns[at - 1]?.activity !== column.activity;
                    return column.kind === 'bare' ? (
                      <div
                        key={column.activity}
                        {...cellAt(at + 1)}
                        style={{ width: look.column }}
                        className={`shrink-0 ${first ? 'border-line border-l border-dashed' : ''}`}
                      />
                    ) : (
                      <Cell
                        key={column.step ?? TRAY}
                        step={column.step}
                        release={release}
                        column={at + 1}
                        first={first}
                      />
                    );
                  })}
                </div>
              )}
            </div>
          );
        })}
        <div ref={line} hidden aria-hidden="true" className="map-aim" />
      </div>
    </div>
  );
}
