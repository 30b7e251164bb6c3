import { setWords } from './bubble.ts';
import type { Drawing, Stamp, Stroke } from './drawing.ts';
import { tokenOf } from './inks.ts';
import { outlineOf } from './outline.tsx';
import { placed } from './stamps.ts';

export type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;
/** The colour of a token of the theme, such as `--ink`. */
export type Colours = (token: string) => string;

/** Fills a stroke with its ink; the context is scaled to a drawing 1600 wide. */
export const paintStroke = (context: Context, stroke: Stroke, colours: Colours): void => {
  context.fillStyle = colours(tokenOf(stroke.ink));
  context.fill(new Path2D(outlineOf(stroke)));
};

const paintStamp = (context: Context, stamp: Stamp, colours: Colours): void => {
  const { shape, parts, x, y, scale, flipped, pen } = placed(stamp);
  context.save();
  context.translate(x, y);
  context.scale(scale, scale);
  context.translate(-shape.width / 2, -shape.height / 2);
  context.save();
  if (flipped) {
    context.translate(shape.width, 0);
    context.scale(-1, 1);
  }
  context.strokeStyle = colours(tokenOf(stamp.ink));
  context.lineWidth = pen;
  context.lineCap = context.lineJoin = 'round';
  for (const { d, fill } of parts) {
    const path = new Path2D(d);
    context.fillStyle = fill === 'paper' ? colours('--card') : context.strokeStyle;
    if (fill) context.fill(path);
    context.stroke(path);
  }
  context.restore();
  if (shape.words && stamp.text.trim() !== '') {
    const [left, top, width, height] = shape.words;
    const { size, leading, lines } = setWords(stamp.text, width, height);
    const middle = left + width / 2;
    context.fillStyle = colours('--ink');
    context.font = `${size}px ${colours('--font-text')}`;
    context.textAlign = 'center';
    for (const [at, line] of lines.entries())
      context.fillText(
        line,
        flipped ? shape.width - middle : middle,
        top + height / 2 + (at - (lines.length - 1) / 2) * leading + size * 0.34,
      );
  }
  context.restore();
};

/** Paints a drawing as it looks on the screen; the context is scaled to a drawing 1600 wide. */
export const paintDrawing = (context: Context, { stamps, strokes }: Drawing, colours: Colours): void => {
  for (const stamp of stamps) paintStamp(context, stamp, colours);
  for (const stroke of strokes) paintStroke(context, stroke, colours);
};
