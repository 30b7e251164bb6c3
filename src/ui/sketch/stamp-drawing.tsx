import { setWords } from './bubble.ts';
import type { Stamp } from './drawing.ts';
import { colourOf } from './inks.ts';
import { placed } from './stamps.ts';

/** A stamp as SVG, where it stands on its drawing. */
export function StampDrawing({ stamp }: { stamp: Omit<Stamp, 'id' | 'kind' | 'on' | 'order'> | Stamp }) {
  const { shape, parts, x, y, scale, flipped, pen } = placed(stamp);
  const box = shape.words;
  const colour = colourOf(stamp.ink);
  const said = box && stamp.text.trim() !== '' ? setWords(stamp.text, box[2], box[3]) : null;
  const middle = box ? box[0] + box[2] / 2 : 0;
  const across = flipped ? shape.width - middle : middle;
  return (
    <g transform={`translate(${x} ${y}) scale(${scale}) translate(${-shape.width / 2} ${-shape.height / 2})`}>
      <g
        transform={flipped ? `translate(${shape.width} 0) scale(-1 1)` : undefined}
        stroke={colour}
        strokeWidth={pen}
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        {parts.map(({ d, fill }) => (
          <path key={d} d={d} fill={fill === 'paper' ? 'var(--card)' : fill === 'ink' ? colour : 'none'} />
        ))}
      </g>
      {said && box && (
        <text fill="var(--ink)" fontSize={said.size} textAnchor="middle">
          {said.lines.map((line, at) => (
            <tspan
              // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name than their place
              key={at}
              x={across}
              y={box[1] + box[3] / 2 + (at - (said.lines.length - 1) / 2) * said.leading + said.size * 0.34}
            >
              {line}
            </tspan>
          ))}
        </text>
      )}
    </g>
  );
}
