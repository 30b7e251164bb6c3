import type { EntityOf } from '#product/kinds/index.ts';
import type { Model } from '#product/model.ts';

/** Zones 1 to 6 hold notes; zone 7, inside the head, holds pains, gains and other notes. */
export const OUTSIDE = ['see', 'say', 'do', 'hear'] as const;
export const NOTE_AREAS = ['who', 'need', ...OUTSIDE, 'think'] as const;
/** Every area of the map in Dave Gray's order: the goal first, round the outside, then inside. */
export const AREAS = ['who', 'need', ...OUTSIDE, 'pain', 'gain', 'think'] as const;
export type Area = (typeof AREAS)[number];
export type NoteArea = (typeof NOTE_AREAS)[number];

/** The number each zone bears; zone 7 has three parts. */
export const NUMBERS: Readonly<Record<Area, number>> = {
  who: 1,
  need: 2,
  see: 3,
  say: 4,
  do: 5,
  hear: 6,
  pain: 7,
  gain: 7,
  think: 7,
};

/** Ids of what stands in each area of a map, in order. */
export type OnMap = Readonly<Record<Area, readonly string[]>>;

/** An area this map does not know is shown with who it is about rather than lost. */
const areaOf = ({ area }: EntityOf<'note'>): NoteArea =>
  NOTE_AREAS.includes(area as NoteArea) ? (area as NoteArea) : 'who';

/** Pains or gains that a map shows: found on it, or found again on it (a link from the map says so). */
const feltOn = (model: Model, map: string, kind: 'pain' | 'gain'): readonly string[] => {
  const again = new Set(
    model.referring(map).flatMap(({ from, field }) => {
      const link = field === 'from' ? model.find('link', from) : undefined;
      return link?.to ? [link.to] : [];
    }),
  );
  return model.list(kind).flatMap(({ id, foundIn }) => (foundIn === map || again.has(id) ? [id] : []));
};

/** What stands on a map. */
export const onMap = (model: Model, map: string): OnMap => {
  const notes: Record<NoteArea, string[]> = {
    who: [],
    need: [],
    see: [],
    say: [],
    do: [],
    hear: [],
    think: [],
  };
  for (const note of model.list('note')) if (note.subject === map) notes[areaOf(note)].push(note.id);
  return { ...notes, pain: feltOn(model, map, 'pain'), gain: feltOn(model, map, 'gain') };
};

const says = (model: Model, id: string): boolean => {
  const entity = model.get(id);
  return !!entity && 'text' in entity && entity.text.trim() !== '';
};

/** What says something in an area: a card without words is no content. */
export const saidIn = (model: Model, on: OnMap, area: Area): readonly string[] =>
  on[area].filter((id) => says(model, id));

/** Zones of the outside where nothing is said yet: what zone 7 waits for. */
export const awaited = (model: Model, on: OnMap): readonly (typeof OUTSIDE)[number][] =>
  OUTSIDE.filter((area) => saidIn(model, on, area).length === 0);

/**
 * Whether zone 7 is open: a host opened it, the outside has content, or there is something in it already (nothing
 * that was written is ever hidden).
 */
export const isOpen = (model: Model, map: EntityOf<'empathyMap'>, on: OnMap): boolean =>
  map.head === 'open' ||
  on.pain.length + on.gain.length + on.think.length > 0 ||
  awaited(model, on).length === 0;
