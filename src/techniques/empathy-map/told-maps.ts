import type { EntityOf } from '#product/kinds/index.ts';
import type { Model } from '#product/model.ts';
import { rememberOf } from '../remember.ts';
import { AREAS, type Area, type OnMap, onMap, saidIn } from './zones.ts';

/** A map somebody has begun, and what says something in each of its areas. */
export interface ToldMap {
  readonly map: EntityOf<'empathyMap'>;
  readonly said: OnMap;
}

/** The maps of a product on which something is said. */
export const toldMaps = rememberOf((model: Model): readonly ToldMap[] =>
  model.list('empathyMap').flatMap((map) => {
    const on = onMap(model, map.id);
    const said = Object.fromEntries(AREAS.map((area) => [area, saidIn(model, on, area)])) as Record<
      Area,
      readonly string[]
    >;
    return AREAS.some((area) => said[area].length > 0) ? [{ map, said }] : [];
  }),
);

/** Notes of an area of a map, as entities. */
export const notesIn = (model: Model, { said }: ToldMap, ...areas: readonly Area[]) =>
  areas.flatMap((area) => said[area].flatMap((id) => model.find('note', id) ?? []));
