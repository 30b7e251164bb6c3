import type { Entity, EntityOf } from '#product/kinds/index.ts';
import type { Model } from '#product/model.ts';
import { type Pen, together } from '#product/pen.ts';
import { promote } from '#product/promote.ts';
import { titleOf } from '#product/title.ts';
import { feltFrom } from './put.ts';
import { showOn } from './versions.ts';
import { type OnMap, OUTSIDE, onMap } from './zones.ts';

/** What the fiche's areas become on a map. */
const FELT = { frustration: 'pain', need: 'gain' } as const;
type FeltArea = keyof typeof FELT;

/** What could be brought onto a map. */
export interface Bringable {
  /** Observations from the field, noted while playing, that say in which zone of the outside they belong. */
  readonly seen: readonly EntityOf<'piece'>[];
  /** Sentences of its persona's fiche. */
  readonly fiche: readonly EntityOf<'note'>[];
  /** Pains and gains of the persona found elsewhere. */
  readonly elsewhere: readonly (EntityOf<'pain'> | EntityOf<'gain'>)[];
}

const isOutside = (area: string): area is (typeof OUTSIDE)[number] => OUTSIDE.some((one) => one === area);

/** What becomes of it on a map: a kind, and the zone where a note stands. */
export const becomesOnMap = (entity: Bringable[keyof Bringable][number]) =>
  entity.kind === 'piece'
    ? ({ kind: 'note', area: isOutside(entity.area) ? entity.area : 'see' } as const)
    : entity.kind === 'note'
      ? ({ kind: FELT[entity.area as FeltArea], area: FELT[entity.area as FeltArea] } as const)
      : ({ kind: entity.kind, area: entity.kind } as const);

const linked = (model: Model, id: string, end: 'from' | 'to'): readonly Entity[] =>
  model.referring(id).flatMap(({ from, field }) => {
    const link = field === end ? model.find('link', from) : undefined;
    const other = link ? model.get((end === 'from' ? link.to : link.from) ?? '') : undefined;
    return other ? [other] : [];
  });

/** Observations of which no note has come yet. */
const seenInTheField = (model: Model): readonly EntityOf<'piece'>[] =>
  model
    .list('piece')
    .filter(
      (piece) =>
        isOutside(piece.area) &&
        piece.text.trim() !== '' &&
        !linked(model, piece.id, 'from').some(({ kind }) => kind === 'note'),
    );

/** Sentences of a fiche that have not become what they would on a map, and did not come from there. */
const onTheFiche = (model: Model, persona: string): readonly EntityOf<'note'>[] =>
  model.list('note').filter(
    (note) =>
      note.subject === persona &&
      Object.hasOwn(FELT, note.area) &&
      note.text.trim() !== '' &&
      // What was promoted is offered as what it became.
      feltFrom(model, note.id, FELT[note.area as FeltArea]) === null &&
      !linked(model, note.id, 'to').some(({ kind }) => kind === 'pain' || kind === 'gain'),
  );

const foundElsewhere = (model: Model, persona: string, on: OnMap): Bringable['elsewhere'] => {
  const shown = new Set([...on.pain, ...on.gain]);
  return [...model.list('pain'), ...model.list('gain')].filter(
    (felt) => felt.subject === persona && !shown.has(felt.id) && titleOf(felt, model) !== '',
  );
};

/** What could be brought onto a map; while zone 7 is closed, only what belongs outside. */
export const bringable = (model: Model, map: string, open = true): Bringable => {
  const persona = model.find('persona', model.find('empathyMap', map)?.persona ?? null)?.id;
  const inside = open && persona !== undefined;
  return {
    seen: seenInTheField(model),
    fiche: inside ? onTheFiche(model, persona) : [],
    elsewhere: inside ? foundElsewhere(model, persona, onMap(model, map)) : [],
  };
};

/** Brings chosen things onto a map, in one change: each keeps the link to where it comes from. What stands there now. */
export const bringOnto = (pen: Pen, map: string, ids: readonly string[]): readonly string[] =>
  together(pen, () =>
    ids.flatMap((id) => {
      const entity = pen.model.get(id);
      if (entity?.kind === 'pain' || entity?.kind === 'gain') {
        showOn(pen, map, id);
        return [id];
      }
      if (entity?.kind === 'piece') {
        const play = pen.model.find('play', entity.play);
        const source = play ? titleOf(play, pen.model) : '';
        const known = { standing: 'evidence', ...(source ? { source } : {}) } as const;
        return promote(pen, id, 'note', { subject: map, area: becomesOnMap(entity).area, ...known }) ?? [];
      }
      if (entity?.kind !== 'note' || !Object.hasOwn(FELT, entity.area)) return [];
      return promote(pen, id, becomesOnMap(entity).kind, { foundIn: map }) ?? [];
    }),
  );
