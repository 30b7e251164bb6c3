import type { Entity, EntityOf } from '#product/kinds/index.ts';
import type { Model } from '#product/model.ts';
import { type Pen, together } from '#product/pen.ts';
import { promote } from '#product/promote.ts';
import { titleOf } from '#product/title.ts';
import { feltFrom } from './put.ts';
import { showOn } from './versions.ts';
import { onMap } from './zones.ts';

/** What the fiche's areas become on a map. */
const FELT = { frustration: 'pain', need: 'gain' } as const;
type FeltArea = keyof typeof FELT;

/** What could be brought onto a map: sentences of its persona's fiche, and pains and gains of theirs found elsewhere. */
export interface Bringable {
  readonly fiche: readonly EntityOf<'note'>[];
  readonly elsewhere: readonly (EntityOf<'pain'> | EntityOf<'gain'>)[];
}

/** What it is on a map. */
export const becomesOnMap = (entity: Bringable[keyof Bringable][number]): 'pain' | 'gain' =>
  entity.kind === 'note' ? FELT[entity.area as FeltArea] : entity.kind;

const NOTHING: Bringable = { fiche: [], elsewhere: [] };

export const bringable = (model: Model, map: string): Bringable => {
  const persona = model.find('persona', model.find('empathyMap', map)?.persona ?? null)?.id;
  if (persona === undefined) return NOTHING;
  const on = onMap(model, map);
  const shown = new Set([...on.pain, ...on.gain]);
  const said = (entity: Entity) => titleOf(entity, model) !== '';
  return {
    fiche: model.list('note').filter(
      (note) =>
        note.subject === persona &&
        note.area in FELT &&
        said(note) &&
        // What was promoted is offered as what it became.
        feltFrom(model, note.id, FELT[note.area as FeltArea]) === null &&
        !cameFromFelt(model, note.id),
    ),
    elsewhere: [...model.list('pain'), ...model.list('gain')].filter(
      (felt) => felt.subject === persona && !shown.has(felt.id) && said(felt),
    ),
  };
};

/** A sentence that was itself written on the fiche from a pain or gain. */
const cameFromFelt = (model: Model, note: string): boolean =>
  model.referring(note).some(({ from, field }) => {
    const source = field === 'to' ? model.get(model.find('link', from)?.from ?? '') : undefined;
    return source?.kind === 'pain' || source?.kind === 'gain';
  });

/** Brings chosen things onto a map, in one change: each keeps the link to where it comes from. What stands there now. */
export const bringOnto = (pen: Pen, map: string, ids: readonly string[]): readonly string[] =>
  together(pen, () =>
    ids.flatMap((id) => {
      const entity = pen.model.get(id);
      if (entity?.kind === 'pain' || entity?.kind === 'gain') {
        showOn(pen, map, id);
        return [id];
      }
      if (entity?.kind !== 'note' || !(entity.area in FELT)) return [];
      return promote(pen, id, FELT[entity.area as FeltArea], { foundIn: map }) ?? [];
    }),
  );
