import { byOrder } from '#core/order.ts';
import { shorten } from '#core/text.ts';
import type { Locale, Words } from '#core/words.ts';
import type { EntityOf } from '#product/kinds/index.ts';
import type { Model } from '#product/model.ts';
import { change, create, move, type Pen, together } from '#product/pen.ts';
import { piecesOf } from '#product/play/games.ts';
import { promote } from '#product/promote.ts';

export type Event = EntityOf<'piece'>;

/** The stretches of time one looks at, from a day to the day on which everything goes wrong. */
export const SPANS = ['day', 'week', 'month', 'year', 'disaster'] as const;
export type Span = (typeof SPANS)[number];

const weekday = (locale: Locale, day: number): string =>
  new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(Date.UTC(2026, 5, 1 + day));
const month = (locale: Locale, at: number): string =>
  new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' }).format(Date.UTC(2026, at, 1));
const DISASTER: Words<readonly string[]> = {
  fr: ['avant', 'cela casse', 'on s’en aperçoit', 'on répare', 'après'],
  en: ['before', 'it breaks', 'somebody notices', 'it is mended', 'after'],
};

/** The marks of a span, in order; an event stands at one of them. */
export const marksOf = (span: Span, locale: Locale): readonly string[] => {
  switch (span) {
    case 'day':
      return Array.from({ length: 9 }, (_, at) =>
        locale === 'fr' ? `${6 + at * 2}\u202fh` : `${String(6 + at * 2).padStart(2, '0')}:00`,
      );
    case 'week':
      return Array.from({ length: 7 }, (_, at) => weekday(locale, at));
    case 'month':
      return ['1', '8', '15', '22', '28'];
    case 'year':
      return Array.from({ length: 12 }, (_, at) => month(locale, at));
    case 'disaster':
      return DISASTER[locale];
  }
};

/**
 * Pieces of this game: `area` is the span, `x` the place on it in thousandths, `sort` the pass in which it was said,
 * `weight` how many agreed, `from` the event that a note makes clearer.
 */
export const spanOf = ({ area }: Pick<Event, 'area'>): Span =>
  SPANS.includes(area as Span) ? (area as Span) : 'day';

/** The mark at which an event stands, from 0. */
export const markOf = (event: Event): number => {
  const last = marksOf(spanOf(event), 'fr').length - 1;
  return Math.round(((event.x ?? 0) / 1000) * last);
};

const placeOf = (span: Span, mark: number): number => {
  const last = marksOf(span, 'fr').length - 1;
  return Math.round((Math.min(last, Math.max(0, mark)) / last) * 1000);
};

export interface Timeline {
  /** Events of a span, by their mark; several may stand at one. */
  readonly events: Readonly<Record<Span, readonly (readonly Event[])[]>>;
  /** What makes an event clearer, by its id. */
  readonly notes: ReadonlyMap<string, readonly Event[]>;
}

export const timelineOf = (model: Model, play: string): Timeline => {
  const pieces = piecesOf(model, play);
  const ids = new Set(pieces.map(({ id }) => id));
  const isNote = ({ from }: Event) => from !== null && ids.has(from);
  const on = (span: Span) => {
    const here = pieces.filter((piece) => !isNote(piece) && spanOf(piece) === span);
    return marksOf(span, 'fr').map((_, at) => here.filter((event) => markOf(event) === at).sort(byOrder));
  };
  return {
    events: {
      day: on('day'),
      week: on('week'),
      month: on('month'),
      year: on('year'),
      disaster: on('disaster'),
    },
    notes: Map.groupBy(pieces.filter(isNote), ({ from }) => from!),
  };
};

/** Puts something on a span; `pass` is the round in which it is said. */
export const addEvent = (pen: Pen, play: string, span: Span, mark: number, pass: number, text = ''): string =>
  create(pen, 'piece', { play, area: span, x: placeOf(span, mark), sort: `pass-${pass}`, text });

/** Moves an event to another mark, or to the same place of the span above or below. */
export const shift = (
  pen: Pen,
  event: Event,
  by: { readonly marks?: number; readonly spans?: number },
): boolean => {
  const span = SPANS[SPANS.indexOf(spanOf(event)) + (by.spans ?? 0)];
  if (!span) return false;
  const x = by.spans
    ? placeOf(span, Math.round(((event.x ?? 0) / 1000) * (marksOf(span, 'fr').length - 1)))
    : placeOf(span, markOf(event) + (by.marks ?? 0));
  return change(pen, 'piece', event.id, { area: span, x });
};

/** Puts an event at a mark of a span. */
export const putAt = (pen: Pen, event: Event, span: Span, mark: number): boolean =>
  change(pen, 'piece', event.id, { area: span, x: placeOf(span, mark) });

/** What was said on a span, in the order of time. */
const saidOn = (model: Model, play: string, span: Span): readonly Event[] =>
  timelineOf(model, play)
    .events[span].flat()
    .filter(({ text }) => text.trim() !== '');

/** The step that an event became, while it stands in an activity. */
const stepOf = (model: Model, event: string): EntityOf<'step'> | undefined =>
  model
    .referring(event)
    .flatMap(({ from, field }) => (field === 'from' ? (model.find('link', from)?.to ?? []) : []))
    .map((id) => model.find('step', id))
    .find((step) => step && model.find('activity', step.activity));

/**
 * Lays an event on the story map: a step of the activity that its span became, or of a new one called so, between the
 * steps of what comes before and after. Returns the step, the one it is already.
 */
export const layDown = (pen: Pen, event: Event, title: string): string | null => {
  const { model } = pen;
  if (!event.play) return null;
  const steps = saidOn(model, event.play, spanOf(event)).map(({ id }) => ({ id, step: stepOf(model, id) }));
  const at = steps.findIndex(({ id }) => id === event.id);
  if (at < 0) return null;
  const known = steps[at]!.step;
  if (known) return known.id;
  const before = steps.slice(0, at).findLast(({ step }) => step)?.step;
  const after = steps.slice(at).find(({ step }) => step)?.step;
  return together(pen, () => {
    const activity = (before ?? after)?.activity ?? create(pen, 'activity', { title });
    const made = promote(pen, event.id, 'step', { activity });
    if (made && before) move(pen, made, { after: before.id });
    else if (made && after) move(pen, made, { before: after.id });
    return made;
  });
};

/** Lays all that was said on a span on the story map. Returns how many steps that made: none where all are there already. */
export const toActivity = (pen: Pen, play: string, span: Span, title: string): number => {
  const waiting = saidOn(pen.model, play, span).filter(({ id }) => !stepOf(pen.model, id));
  together(pen, () => {
    for (const event of waiting) layDown(pen, event, title);
  });
  return waiting.length;
};

/** Tells the events of a span as a storyboard of life as it is, a frame for each. Null when there is nothing on it. */
export const toStoryboard = (pen: Pen, play: string, span: Span, title: string): string | null => {
  const events = saidOn(pen.model, play, span);
  if (events.length === 0) return null;
  return together(pen, () => {
    const storyboard = create(pen, 'storyboard', { title, time: 'as-is' });
    for (const { id, text } of events) {
      const frame = create(pen, 'frame', { storyboard, caption: shorten(text, 400) });
      create(pen, 'link', { from: id, to: frame, how: 'became' });
    }
    return storyboard;
  });
};
