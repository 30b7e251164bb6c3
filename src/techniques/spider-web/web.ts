import type { EntityOf } from '#product/kinds/index.ts';
import type { Model } from '#product/model.ts';
import { change, create, type Pen, together } from '#product/pen.ts';
import { piecesOf } from '#product/play/games.ts';

/**
 * Pieces of this game. A thing: sort « thing », its place in x and y, in `why` when and how it is used. A line: sort is
 * the kind of relation, `from` and `to` the things it joins (no `from`: the product in the middle), `text` its note.
 */
export type Thing = EntityOf<'piece'>;
export type Line = EntityOf<'piece'>;

export const THING = 'thing';
/** Middle of the web, in thousandths: where the product stands. */
export const MIDDLE = { x: 500, y: 500 } as const;
/** Further out, a thing would leave the sheet. */
const [NEAR, FAR] = [60, 940];
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

const within = (value: number): number => Math.max(NEAR, Math.min(FAR, Math.round(value)));

/** Adds a thing, tied to the product by a line of the first kind. Returns its id. */
export const addThing = (pen: Pen, play: string, relation: string, text = ''): string =>
  together(pen, () => {
    const place = nextPlace(webOf(pen.model, play).things.length);
    const thing = create(pen, 'piece', { play, sort: THING, text, ...place });
    create(pen, 'piece', { play, sort: relation, from: null, to: thing });
    return thing;
  });

export const moveThing = (pen: Pen, id: string, x: number, y: number): boolean =>
  change(pen, 'piece', id, { x: within(x), y: within(y) });

/** Moves a thing a step by the arrows. */
export const nudge = (pen: Pen, thing: Thing, right: number, down: number): boolean =>
  moveThing(pen, thing.id, (thing.x ?? MIDDLE.x) + right * STEP, (thing.y ?? MIDDLE.y) + down * STEP);

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
