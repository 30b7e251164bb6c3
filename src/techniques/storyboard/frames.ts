import type { EntityOf } from '#product/kinds/index.ts';
import type { Model } from '#product/model.ts';
import { drawingOf, isBlank } from '#ui/sketch/drawing.ts';

export type Storyboard = EntityOf<'storyboard'>;
export type Frame = EntityOf<'frame'>;

/** A frame's drawing is 1600 wide and so high. */
export const FRAME_HEIGHT = 1000;
/** As many as a new storyboard begins with: enough for a story, few enough to be read at a glance. */
export const FIRST_FRAMES = 6;

/** The frames of a storyboard, in the order of the story. */
export const framesOf = (model: Model, storyboard: string): readonly Frame[] =>
  model.list('frame').filter((frame) => frame.storyboard === storyboard);

/** Whether one sees something in it: a picture, strokes or stamps. */
export const hasImage = (model: Model, { id, picture }: Frame): boolean =>
  picture !== '' || !isBlank(drawingOf(model, id));

/** Whether it tells anything at all yet. */
export const isTold = (model: Model, frame: Frame): boolean =>
  frame.caption.trim() !== '' || frame.alt.trim() !== '' || hasImage(model, frame);

/** The frames that tell something. */
export const toldFrames = (model: Model, storyboard: string): readonly Frame[] =>
  framesOf(model, storyboard).filter((frame) => isTold(model, frame));
