import { DRAWING_WIDTH, lettersOf, type Stroke } from './drawing.ts';
import { colourOf } from './inks.ts';
import { outlineOf } from './outline.tsx';
import { StampDrawing } from './stamp-drawing.tsx';
import { useDrawing } from './use-drawing.tsx';
import { useOutlines } from './use-outlines.tsx';

export interface SketchPictureProps {
  /** The entity it is drawn on. */
  on: string;
  /** Height of the drawing, which is 1600 wide. */
  height: number;
  /** What lies under the drawing: a data URL, or empty. */
  picture?: string;
  /** What it shows, in words; empty where a caption beside it says so. */
  alt: string;
  className?: string;
}

/** A heavier drawing is drawn with fewer points where it is shown small. Letters of its strokes. */
const HEAVY = 40_000;

/** Strokes of one colour that follow one another, as one path: far fewer elements, and the same picture. */
const runsOf = (strokes: readonly Stroke[], small: boolean) => {
  const runs: { ink: string; d: string }[] = [];
  for (const stroke of strokes) {
    const [last, d] = [runs.at(-1), outlineOf(stroke, small)];
    if (last?.ink === stroke.ink) last.d += d;
    else runs.push({ ink: stroke.ink, d });
  }
  return runs;
};

/** A drawing to look at, on screen and on paper. */
export default function SketchPicture({ on, height, picture = '', alt, className }: SketchPictureProps) {
  const drawing = useDrawing(on);
  const letters = lettersOf(drawing);
  const small = letters > HEAVY;
  const ready = useOutlines(drawing.strokes, letters, small);
  return (
    <svg
      viewBox={`0 0 ${DRAWING_WIDTH} ${height}`}
      className={className}
      role="img"
      aria-label={alt}
      aria-hidden={alt === ''}
    >
      {picture && <image href={picture} width={DRAWING_WIDTH} height={height} />}
      {drawing.stamps.map((stamp) => (
        <StampDrawing key={stamp.id} stamp={stamp} />
      ))}
      {ready &&
        runsOf(drawing.strokes, small).map(({ ink, d }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: runs have no other name than their place
          <path key={at} d={d} fill={colourOf(ink)} />
        ))}
    </svg>
  );
}
