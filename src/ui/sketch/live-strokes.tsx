import { usePeople } from '../presence.tsx';
import { DRAWING_WIDTH } from './drawing.ts';
import { colourOf } from './inks.ts';
import { outline } from './outline.tsx';
import { readPoints } from './points.ts';

const held = (width: number): number => Math.min(80, Math.max(1, width));

/** What others are drawing right now, with their names. */
export function LiveStrokes({ on, height }: { on: string; height: number }) {
  const drawing = usePeople().flatMap((person) =>
    !person.self && person.drawing?.on === on ? [{ person, drawing: person.drawing }] : [],
  );
  if (drawing.length === 0) return null;
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${DRAWING_WIDTH} ${height}`}
      className="pointer-events-none absolute inset-0 size-full"
    >
      {drawing.map(({ person, drawing: { points, ink, width } }) => {
        const line = readPoints(points);
        const end = line.at(-1);
        return (
          <g key={person.client}>
            <path data-live="" d={outline(line, held(width))} fill={colourOf(ink)} />
            {end && (
              <g fill={person.colour}>
                <circle cx={end[0]} cy={end[1]} r="9" />
                <text
                  x={end[0] + 20}
                  y={end[1] + 10}
                  fontSize="32"
                  stroke="var(--card)"
                  strokeWidth="8"
                  paintOrder="stroke"
                >
                  {person.name}
                </text>
              </g>
            )}
          </g>
        );
      })}
    </svg>
  );
}
