import { shorten } from '#core/text.ts';
import type { EntityOf, KindName } from '#product/kinds/index.ts';
import type { Model } from '#product/model.ts';
import { change, create, type Pen, remove, together } from '#product/pen.ts';
import { isOffered, type Yields } from '#product/play/played.ts';
import { standsFor } from '#product/play/stands-for.ts';
import { wordsOf } from '#product/title.ts';

/** Fields that may take their words from what other techniques found; of pieces, from those that their game offers for it. */
export const TAKEN = {
  title: ['piece'],
  product: ['piece'],
  benefit: ['creator', 'reliever', 'piece'],
  alternative: ['canvasItem', 'pain'],
} as const satisfies Record<string, readonly KindName[]>;
export type TakenSlot = keyof typeof TAKEN;
export type Source = EntityOf<(typeof TAKEN)[TakenSlot][number]>;
/** What pieces yield, by technique; without it there are none. */
type Played = ReadonlyMap<string, Yields>;

const NOTHING: Played = new Map();
/** As long as the fields are. */
const LONGEST: Readonly<Record<TakenSlot, number>> = {
  title: 120,
  product: 120,
  benefit: 300,
  alternative: 300,
};
/** Parts of the sentence; the others are said as they are. */
const WITHIN: readonly TakenSlot[] = ['benefit', 'alternative'];

export const isTaken = (slot: string): slot is TakenSlot => Object.hasOwn(TAKEN, slot);

/** Of a canvas, only what people do today is an alternative; of a game, what it offers for this slot. */
const isFitting = (model: Model, one: Source, slot: TakenSlot, yields: Played): boolean => {
  if (one.kind === 'piece') return isOffered(model, one, 'pitch', yields, slot);
  return one.text.trim() !== '' && (one.kind !== 'canvasItem' || one.area === 'alternatives');
};

/** What was played and became something else is taken from that; another variant may say the same. */
const isFree = (model: Model, one: Source): boolean => {
  const became = one.kind === 'piece' ? standsFor(model, one.id) : null;
  return became === null || model.get(became)?.kind === 'pitch';
};

const ofKinds = (model: Model, slot: TakenSlot): readonly Source[] =>
  TAKEN[slot].flatMap((kind) => model.list(kind) as readonly Source[]);

/** What a slot may be taken from: gain creators, relievers and what was played for the benefit; the canvas and pains for the alternative. */
export const sourcesFor = (model: Model, slot: TakenSlot, yields = NOTHING): readonly Source[] =>
  ofKinds(model, slot).filter((one) => isFitting(model, one, slot, yields) && isFree(model, one));

/** What links say a slot was taken from. */
export const takenFrom = (
  model: Model,
  pitch: string,
  slot: TakenSlot,
  yields = NOTHING,
): readonly Source[] => {
  const kinds: readonly string[] = TAKEN[slot];
  return model.referring(pitch).flatMap(({ from, field }) => {
    const source = field === 'to' ? model.get(model.find('link', from)?.from ?? '') : undefined;
    if (!source || !kinds.includes(source.kind)) return [];
    // One kind of piece fills several slots: its game says which.
    return source.kind !== 'piece' || isOffered(model, source, 'pitch', yields, slot)
      ? [source as Source]
      : [];
  });
};

/** Fills a slot with the words of something else; a link keeps where they come from, in place of an earlier one. */
export const takeInto = (
  pen: Pen,
  pitch: string,
  slot: TakenSlot,
  from: string,
  yields = NOTHING,
): boolean => {
  const source = ofKinds(pen.model, slot).find(({ id }) => id === from);
  if (!source || !pen.model.find('pitch', pitch)) return false;
  const whole = shorten(wordsOf(source, pen.model), LONGEST[slot]).trim();
  const part = whole.replace(/[\s.]+$/, '');
  const words = WITHIN.includes(slot) ? part.charAt(0).toLowerCase() + part.slice(1) : whole;
  together(pen, () => {
    const before = new Set(takenFrom(pen.model, pitch, slot, yields).map(({ id }) => id));
    change(pen, 'pitch', pitch, { [slot]: words });
    const outdated = pen.model.referring(pitch).flatMap(({ from: link, field }) => {
      const other = field === 'to' ? pen.model.find('link', link)?.from : null;
      return other && other !== from && before.has(other) ? [link] : [];
    });
    remove(pen, outdated);
    if (!before.has(from)) create(pen, 'link', { from, to: pitch, how: 'became' });
  });
  return true;
};
