import { byOrder } from '#core/order.ts';
import type { Place } from '#core/room.ts';
import type { EntityOf, FieldsOf } from '#product/kinds/index.ts';
import type { Model } from '#product/model.ts';
import { change, create, move, type Pen, together } from '#product/pen.ts';
import { piecesOf } from '#product/play/games.ts';

/**
 * What a play uses of its pieces. A face: `sort` face, `area` which one; it is drawn on. An objection of the sceptic:
 * `sort` objection, `why` the answer given. A message: any other; `sort` what it says, `area` the face it stands on,
 * empty while it stands beside the box.
 */
export type Piece = EntityOf<'piece'>;

/** The faces, in the order in which one turns the box. */
export const FACES = ['front', 'back', 'left', 'right', 'top'] as const;
export type FaceName = (typeof FACES)[number];

/** What a message may be, in the order in which a buyer reads it. */
export const SORTS = ['name', 'slogan', 'benefit', 'feature', 'price', 'support'] as const;
export type Sort = (typeof SORTS)[number];

export const FACE = 'face';
export const OBJECTION = 'objection';
/** The area of messages that stand on no face yet. */
export const BESIDE = 'beside';

/** How high the drawing on a face is; it is 1600 wide. */
export const HEIGHTS: Readonly<Record<FaceName, number>> = {
  front: 1100,
  back: 1100,
  left: 1800,
  right: 1800,
  top: 560,
};

export interface Side {
  readonly face: FaceName;
  /** What is drawn on; null once somebody removed it, until somebody draws again. */
  readonly piece: Piece | null;
  readonly messages: readonly Piece[];
}

export interface Box {
  readonly sides: Readonly<Record<FaceName, Side>>;
  readonly beside: readonly Piece[];
  readonly objections: readonly Piece[];
}

export const isFace = (area: string): area is FaceName => FACES.includes(area as FaceName);
/** What a message is; what nobody sorted is a feature, as most are. */
export const sortOf = ({ sort }: Pick<Piece, 'sort'>): Sort =>
  SORTS.includes(sort as Sort) ? (sort as Sort) : 'feature';

export const boxOf = (model: Model, play: string): Box => {
  const pieces = piecesOf(model, play);
  const messages = pieces.filter(({ sort }) => sort !== FACE && sort !== OBJECTION);
  const side = (face: FaceName): Side => ({
    face,
    piece: pieces.find(({ sort, area }) => sort === FACE && area === face) ?? null,
    messages: messages.filter(({ area }) => area === face),
  });
  return {
    sides: {
      front: side('front'),
      back: side('back'),
      left: side('left'),
      right: side('right'),
      top: side('top'),
    },
    beside: messages.filter(({ area }) => !isFace(area)),
    objections: pieces.filter(({ sort }) => sort === OBJECTION),
  };
};

/** All messages on the faces of a box, face after face, and those beside it; those without words are left out. */
export const messagesOf = ({ sides, beside }: Box): readonly Piece[] =>
  [...FACES.flatMap((face) => sides[face].messages), ...beside].filter(({ text }) => text.trim() !== '');

/** The faces of an empty box; `nameOf` says what each is called in the product's language. */
export const dealFaces = (nameOf: (face: FaceName) => string): readonly FieldsOf<'piece'>[] =>
  FACES.map((face) => ({ sort: FACE, area: face, text: nameOf(face) }));

/** What the next message of a face most likely is: the front begins with a name and a slogan. */
export const nextSort = (box: Box, area: string): Sort => {
  const has = (sort: Sort) =>
    [...Object.values(box.sides)].some((side) => side.messages.some((one) => sortOf(one) === sort));
  if (area === 'front') return has('name') ? (has('slogan') ? 'benefit' : 'slogan') : 'name';
  if (area === 'right') return has('price') ? 'support' : 'price';
  return area === 'back' ? 'feature' : 'benefit';
};

/** Puts a message on a face, or beside the box. */
export const write = (pen: Pen, play: string, area: string, text: string, place?: Place): string =>
  create(
    pen,
    'piece',
    {
      play,
      sort: nextSort(boxOf(pen.model, play), area),
      area: isFace(area) ? area : '',
      text,
    },
    place,
  );

/** Puts messages on another face, in their order. */
export const stick = (
  pen: Pen,
  messages: readonly string[],
  area: string,
  place?: Place,
): readonly string[] =>
  together(pen, () => {
    const moved = messages.flatMap((id) => pen.model.find('piece', id) ?? []).sort(byOrder);
    let to = place;
    for (const { id } of moved) {
      change(pen, 'piece', id, { area: isFace(area) ? area : '' });
      if (to) move(pen, id, to);
      to = { after: id };
    }
    return moved.map(({ id }) => id);
  });

/** What is drawn on for a face; made anew where somebody removed it. */
export const faceToDraw = (pen: Pen, play: string, face: FaceName, name: string): string =>
  boxOf(pen.model, play).sides[face].piece?.id ??
  create(pen, 'piece', { play, sort: FACE, area: face, text: name });

/** The sceptic objects. */
export const object = (pen: Pen, play: string, text = '', place?: Place): string =>
  create(pen, 'piece', { play, sort: OBJECTION, text }, place);
