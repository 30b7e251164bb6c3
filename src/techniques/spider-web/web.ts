import type { EntityOf } from '#product/kinds/index.ts';
import type { Model } from '#product/model.ts';
import { change, create, type Pen, together } from '#product/pen.ts';
import { piecesOf } from '#product/play/games.ts';
import { type Lying, MIDDLE, PRODUCT, roomBeyond, roomNear, type Size, USUAL } from './room.ts';

/**
 * Pieces of this game. A thing: sort « thing », its place in x and y, in `why` when and how it is used. A line: sort is
 * the kind of relation, `from` and `to` the things it joins (no `from`: the product in the middle), `text` its note.
 */
export type Thing = EntityOf<'piece'>;
export type Line = EntityOf<'piece'>;

export const THING = 'thing';
const STEP = 40;

export interface Web {
  readonly things: readonly Thing[];
  /** Lines whose ends are there. */
  readonly lines: readonly Line[];
}

export const webOf = (model: Model, play: string): Web => {
  const pieces = piecesOf(model, play);
  const things = pieces.filter(({ sort }) => sort === THING);
  const ids = new Set(things.map(({ id }) => id));
  const lines = pieces.filter(
    ({ sort, from, to }) => sort !== THING && to !== null && ids.has(to) && (from === null || ids.has(from)),
  );
  return { things, lines };
};

/** Where the next thing stands: on a spiral around the product, so that none lies upon another. */
export const nextPlace = (count: number): { readonly x: number; readonly y: number } => {
  const angle = count * 2.399963 - Math.PI / 2;
  const reach = 260 + Math.min(150, count * 14);
  return {
    x: Math.round(MIDDLE.x + Math.cos(angle) * reach),
    y: Math.round(MIDDLE.y + Math.sin(angle) * reach * 0.95),
  };
};

const placeOf = ({ x, y }: Thing) => ({ x: x ?? MIDDLE.x, y: y ?? MIDDLE.y });

/** Adds a thing, tied to the product by a line of the first kind. Returns its id. */
export const addThing = (pen: Pen, play: string, relation: string, text = ''): string =>
  together(pen, () => {
    const { things } = webOf(pen.model, play);
    const taken = [PRODUCT, ...things.map((thing) => ({ ...placeOf(thing), ...USUAL }))];
    const place = roomNear(nextPlace(things.length), USUAL, taken);
    const thing = create(pen, 'piece', { play, sort: THING, text, ...place });
    create(pen, 'piece', { play, sort: relation, from: null, to: thing });
    return thing;
  });

/** Puts a thing where it was let go of, or beside what lies there. `taken`: everything else on the sheet, as drawn. */
export const moveThing = (
  pen: Pen,
  id: string,
  x: number,
  y: number,
  size: Size = USUAL,
  taken: readonly Lying[] = [],
): boolean => change(pen, 'piece', id, roomNear({ x, y }, size, taken));

/** Moves a thing a step by the arrows, over what lies in the way. */
export const nudge = (
  pen: Pen,
  thing: Thing,
  right: number,
  down: number,
  size: Size = USUAL,
  taken: readonly Lying[] = [],
): boolean =>
  change(pen, 'piece', thing.id, roomBeyond(placeOf(thing), [right * STEP, down * STEP], size, taken));

/** Joins two things, once. Null when they are joined already. */
export const join = (pen: Pen, play: string, from: string, to: string, relation: string): string | null => {
  const { lines } = webOf(pen.model, play);
  const joined = lines.some(
    (line) => (line.from === from && line.to === to) || (line.from === to && line.to === from),
  );
  return joined || from === to ? null : create(pen, 'piece', { play, sort: relation, from, to });
};

export const linesOf = ({ lines }: Web, thing: string): readonly Line[] =>
  lines.filter(({ from, to }) => from === thing || to === thing);
