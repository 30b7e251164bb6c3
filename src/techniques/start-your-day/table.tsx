import { type CSSProperties, useCallback, useState } from 'react';
import type { EntityOf } from '#product/kinds/index.ts';
import type { LiveModel } from '#product/live-model.ts';
import { change, remove } from '#product/pen.ts';
import { Button } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import { useLocale, useWords } from '#ui/language.tsx';
import { usePlay } from '#ui/play/kit.tsx';
import { useDerived, useProduct } from '#ui/product.tsx';
import { useSay } from '#ui/toasts.tsx';
import { uiWords } from '#ui/words.ts';
import { EventCard } from './event-card.tsx';
import {
  addEvent,
  type Event,
  marksOf,
  SPANS,
  type Span,
  timelineOf,
  toActivity,
  toStoryboard,
} from './spans.ts';
import { dayWords } from './words.ts';

const NONE: readonly Event[] = [];
/** A mark where something stands is wide enough to read it; the others leave it their room. */
const tracksOf = (marks: readonly string[], events: readonly (readonly Event[])[]): string =>
  marks.map((_, at) => (events[at]?.length ? 'minmax(9.5rem, 3fr)' : 'minmax(3.5rem, 1fr)')).join(' ');

/** Five lines of time; everybody writes on them in their own ink, in several passes. */
export function Table({ play }: { play: EntityOf<'play'> }) {
  const t = useWords(dayWords);
  const ui = useWords(uiWords);
  const locale = useLocale();
  const say = useSay();
  const { model, pen, canEdit, undo } = useProduct();
  const { leads, mayHarvest } = usePlay();
  const [fresh, setFresh] = useState<string | null>(null);
  const timeline = useDerived(useCallback((read: LiveModel) => timelineOf(read, play.id), [play.id]));
  const pass = play.round ?? 1;
  const add = (span: Span, mark: number) => setFresh(addEvent(pen, play.id, span, mark, pass));
  const next = (event: Event, span: Span, mark: number) => {
    // Enter on an empty one ends the row instead of making another empty one.
    if (model.find('piece', event.id)?.text.trim()) return add(span, mark);
    remove(pen, [event.id]);
    setFresh(null);
  };
  const map = (span: Span) => {
    undo.stopCapturing();
    const steps = toActivity(pen, play.id, span, t.span[span]);
    undo.stopCapturing();
    if (steps === 0) say(t.mappedAlready);
    else say(t.mapped(steps), { label: ui.undo, run: () => undo.undo() });
  };
  const tell = (span: Span) => {
    undo.stopCapturing();
    const before = model.list('frame').length;
    const made = toStoryboard(pen, play.id, span, t.span[span]);
    undo.stopCapturing();
    if (made) say(t.told(model.list('frame').length - before), { label: ui.undo, run: () => undo.undo() });
  };
  return (
    <div className="grid gap-5">
      <div className="flex flex-wrap items-center gap-3">
        <span className="rounded-full border border-thread px-3 py-0.5 font-[650] text-thread">
          {t.pass(pass)}
        </span>
        <p className="text-soft text-sm">{t.passHint}</p>
        {canEdit && leads && (
          <Button
            small
            className="no-print"
            onClick={() => change(pen, 'play', play.id, { round: Math.min(50, pass + 1) })}
          >
            {t.nextPass}
          </Button>
        )}
      </div>
      {SPANS.map((span) => {
        const marks = marksOf(span, locale);
        return (
          <section key={span} aria-label={t.span[span]} className="grid gap-1.5">
            <div className="flex flex-wrap items-center gap-3">
              <h3 className={`text-lg ${span === 'disaster' ? 'text-thread' : ''}`}>{t.span[span]}</h3>
              {mayHarvest && timeline.events[span].flat().length > 0 && (
                <>
                  <Button small icon="footprints" className="no-print" onClick={() => map(span)}>
                    {t.toMap}
                  </Button>
                  <Button small icon="film" className="no-print" onClick={() => tell(span)}>
                    {t.toStory}
                  </Button>
                </>
              )}
            </div>
            <ol
              className="grid gap-x-1.5 overflow-x-auto border-thread border-t-2 p-0.5 max-md:gap-y-2 md:grid-cols-(--marks)"
              style={{ '--marks': tracksOf(marks, timeline.events[span]) } as CSSProperties}
            >
              {marks.map((mark, at) => {
                const here = timeline.events[span][at] ?? NONE;
                return (
                  <li
                    key={mark}
                    className={`group grid grid-cols-1 content-start gap-1.5 pt-1 ${here.length === 0 ? 'max-md:hidden' : ''}`}
                  >
                    <div className="flex items-center gap-1 text-soft text-xs">
                      <span className="tabular truncate">{mark}</span>
                      {canEdit && (
                        <button
                          type="button"
                          aria-label={t.addAt(`${t.span[span]}, ${mark}`)}
                          title={t.addAt(mark)}
                          onClick={() => add(span, at)}
                          className="no-print tap ml-auto grid size-6 place-items-center rounded-control hover:bg-card hover:text-ink"
                        >
                          <Icon name="plus" size={14} />
                        </button>
                      )}
                    </div>
                    {here.map((event) => (
                      <EventCard
                        key={event.id}
                        event={event}
                        notes={timeline.notes.get(event.id) ?? NONE}
                        fresh={fresh === event.id}
                        hold={(on) => setFresh((now) => (on ? event.id : now === event.id ? null : now))}
                        next={() => next(event, span, at)}
                      />
                    ))}
                  </li>
                );
              })}
            </ol>
            {canEdit && (
              <Button
                small
                icon="plus"
                className="no-print justify-self-start md:hidden"
                onClick={() => add(span, 0)}
              >
                {t.add}
              </Button>
            )}
          </section>
        );
      })}
    </div>
  );
}
