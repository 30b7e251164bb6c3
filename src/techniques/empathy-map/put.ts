import type { FieldsOf } from '#product/kinds/index.ts';
import type { Model } from '#product/model.ts';
import { change, create, move, type Pen, type Place, together } from '#product/pen.ts';
import { promote } from '#product/promote.ts';
import { recast } from './recast.ts';
import type { Area } from './zones.ts';

type Felt = 'pain' | 'gain';
const isFelt = (area: Area): area is Felt => area === 'pain' || area === 'gain';

const feltFields = (model: Model, map: string): FieldsOf<Felt> => ({
  subject: model.find('empathyMap', map)?.persona ?? null,
  foundIn: map,
});

/** Writes something new on a map. Null when the map has gone. */
export const addTo = (pen: Pen, map: string, area: Area, text: string, place?: Place): string | null => {
  if (!pen.model.find('empathyMap', map)) return null;
  if (isFelt(area)) return create(pen, area, { text, ...feltFields(pen.model, map) }, place);
  return create(pen, 'note', { text, subject: map, area }, place);
};

/** The pain or gain that already came of a note. */
export const feltFrom = (model: Model, note: string, kind: Felt): string | null => {
  for (const { from, field } of model.referring(note)) {
    const to = field === 'from' ? (model.find('link', from)?.to ?? null) : null;
    if (to && model.find(kind, to)) return to;
  }
  return null;
};

/** Where a card of the map may go: what is felt stays inside the head; observations may go anywhere. */
export const mayGo = (model: Model, id: string, area: Area): boolean => {
  const entity = model.get(id);
  if (entity?.kind === 'note') return true;
  return (entity?.kind === 'pain' || entity?.kind === 'gain') && (isFelt(area) || area === 'think');
};

const putOne = (pen: Pen, map: string, id: string, area: Area, place: Place | undefined): string | null => {
  const entity = pen.model.get(id);
  if (!entity || !mayGo(pen.model, id, area)) return null;
  if (entity.kind === area || (entity.kind === 'note' && !isFelt(area))) {
    if (entity.kind === 'note') change(pen, 'note', id, { area });
    if (place) move(pen, id, place);
    return id;
  }
  if (!isFelt(area)) return recast(pen, id, 'note', { subject: map, area }, place);
  // What was seen or heard stays where it is: what they feel about it comes from it.
  if (entity.kind === 'note' && entity.area !== 'think')
    return feltFrom(pen.model, id, area) ?? promote(pen, id, area, feltFields(pen.model, map));
  const { subject, foundIn } =
    entity.kind === 'pain' || entity.kind === 'gain' ? entity : feltFields(pen.model, map);
  return recast(pen, id, area, { subject, foundIn } as FieldsOf<Felt>, place);
};

/** Puts cards into an area, in one change. What stands there now. */
export const putInto = (
  pen: Pen,
  map: string,
  ids: readonly string[],
  area: Area,
  place?: Place,
): readonly string[] =>
  together(pen, () => {
    let at = place;
    return ids.flatMap((id) => {
      const made = putOne(pen, map, id, area, at);
      if (made && at) at = { after: made };
      return made ?? [];
    });
  });
