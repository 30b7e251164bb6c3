import { pastedLines } from '#product/paste.ts';
import { change, create, move, type Pen, together } from '#product/pen.ts';
import { copyDrawing } from '#ui/sketch/drawing.ts';
import { FIRST_FRAMES, type Frame, framesOf } from './frames.ts';

/** A storyboard of somebody, with the frames a story usually takes; the first of them is returned with it. */
export const beginStoryboard = (pen: Pen, persona: string | null): { id: string; frame: string } =>
  together(pen, () => {
    const id = create(pen, 'storyboard', { persona });
    const frames = Array.from({ length: FIRST_FRAMES }, () => create(pen, 'frame', { storyboard: id }));
    return { id, frame: frames[0]! };
  });

/** A frame more, behind another or at the end. */
export const addFrame = (pen: Pen, storyboard: string, after?: string): string =>
  create(pen, 'frame', { storyboard }, after === undefined ? undefined : { after });

/** The same frame once more beside it, with its drawing. */
export const duplicateFrame = (pen: Pen, id: string): string | null => {
  const frame = pen.model.find('frame', id);
  if (!frame) return null;
  const { storyboard, caption, place, device, emotion, picture, alt } = frame;
  return together(pen, () => {
    const copy = create(
      pen,
      'frame',
      { storyboard, caption, place, device, emotion, picture, alt },
      { after: id },
    );
    copyDrawing(pen, id, copy);
    return copy;
  });
};

/** Puts a frame one earlier or later in its story. */
export const nudgeFrame = (pen: Pen, frame: Frame, by: -1 | 1): boolean => {
  if (frame.storyboard === null) return false;
  const frames = framesOf(pen.model, frame.storyboard);
  const beside = frames[frames.findIndex(({ id }) => id === frame.id) + by];
  if (!beside) return false;
  return move(pen, frame.id, by === 1 ? { after: beside.id } : { before: beside.id });
};

/** Several lines pasted into a caption: the first goes on in it, each other is the next frame's. */
export const pasteFrames = (pen: Pen, frame: Frame, text: string): string =>
  together(pen, () => {
    const [first = '', ...rest] = pastedLines(text).lines;
    change(pen, 'frame', frame.id, { caption: frame.caption + first });
    const following = frame.storyboard === null ? [] : framesOf(pen.model, frame.storyboard);
    let at = following.findIndex(({ id }) => id === frame.id);
    let last = frame.id;
    for (const caption of rest) {
      const next = following[++at];
      if (next && next.caption.trim() === '') {
        change(pen, 'frame', next.id, { caption });
        last = next.id;
      } else last = create(pen, 'frame', { storyboard: frame.storyboard, caption }, { after: last });
    }
    return last;
  });
