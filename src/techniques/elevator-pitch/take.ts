import { shorten } from '#core/text.ts';
import type { EntityOf, KindName } from '#product/kinds/index.ts';
import type { Model } from '#product/model.ts';
import { change, create, type Pen, remove, together } from '#product/pen.ts';
import { wordsOf } from '#product/title.ts';

/** Slots that may take their words from what other techniques found. */
export const TAKEN = {
  benefit: ['creator', 'reliever'],
  alternative: ['canvasItem', 'pain'],
} as const satisfies Record<string, readonly KindName[]>;
export type TakenSlot = keyof typeof TAKEN;
export type Source = EntityOf<(typeof TAKEN)[TakenSlot][number]>;

export const isTaken = (slot: string): slot is TakenSlot => Object.hasOwn(TAKEN, slot);

/** Of a canvas, only what people do today is an alternative. */
const isFitting = (one: Source): boolean =>
  one.text.trim() !== '' && (one.kind !== 'canvasItem' || one.area === 'alternatives');

const ofKinds = (model: Model, slot: TakenSlot): readonly Source[] =>
  TAKEN[slot].flatMap((kind) => model.list(kind) as readonly Source[]);

/** What a slot may be taken from: gain creators and relievers for the benefit; the canvas and pains for the alternative. */
export const sourcesFor = (model: Model, slot: TakenSlot): readonly Source[] =>
  ofKinds(model, slot).filter(isFitting);

/** What links say a slot was taken from. */
export const takenFrom = (model: Model, pitch: string, slot: TakenSlot): readonly Source[] => {
  const kinds: readonly string[] = TAKEN[slot];
  return model.referring(pitch).flatMap(({ from, field }) => {
    const source = field === 'to' ? model.get(model.find('link', from)?.from ?? '') : undefined;
    return source && kinds.includes(source.kind) ? [source as Source] : [];
  });
};

/** Fills a slot with the words of something else; a link keeps where they come from, in place of an earlier one. */
export const takeInto = (pen: Pen, pitch: string, slot: TakenSlot, from: string): boolean => {
  const source = ofKinds(pen.model, slot).find(({ id }) => id === from);
  if (!source || !pen.model.find('pitch', pitch)) return false;
  const words = shorten(wordsOf(source, pen.model), 300).replace(/[\s.]+$/, '');
  together(pen, () => {
    const before = new Set(takenFrom(pen.model, pitch, slot).map(({ id }) => id));
    change(pen, 'pitch', pitch, { [slot]: words.charAt(0).toLowerCase() + words.slice(1) });
    const outdated = pen.model.referring(pitch).flatMap(({ from: link, field }) => {
      const other = field === 'to' ? pen.model.find('link', link)?.from : null;
      return other && other !== from && before.has(other) ? [link] : [];
    });
    remove(pen, outdated);
    if (!before.has(from)) create(pen, 'link', { from, to: pitch, how: 'became' });
  });
  return true;
};
