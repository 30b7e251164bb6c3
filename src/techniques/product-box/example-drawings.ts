import type { FieldsOf } from '#product/kinds/index.ts';
import { writePieces } from '#ui/sketch/points.ts';
import type { ExampleEntity } from '../technique.ts';

type Place = readonly [x: number, y: number];

/** A line as a hand draws it: a little pressure more in the middle, places between the given ones. */
const stroke = (
  on: string,
  at: number,
  places: readonly Place[],
  ink: FieldsOf<'stroke'>['ink'] = 'ink',
  width = 14,
): ExampleEntity => {
  const points = places.flatMap(([x, y], i) => {
    const [nx, ny] = places[i + 1] ?? [x, y];
    const steps = i === places.length - 1 ? [0] : [0, 0.25, 0.5, 0.75];
    return steps.map(
      (share) => [Math.round(x + (nx - x) * share), Math.round(y + (ny - y) * share), 0.5] as const,
    );
  });
  return { id: `${on}-stroke-${at}`, kind: 'stroke', on, points: writePieces(points)[0]!, ink, width };
};

const stamp = (
  on: string,
  shape: string,
  [x, y]: Place,
  size: number,
  more: Pick<FieldsOf<'stamp'>, 'mood' | 'text' | 'facing' | 'ink'> = {},
): ExampleEntity => ({ id: `${on}-${shape}`, kind: 'stamp', on, shape, x, y, size, ...more });

/** Lines that leave a middle to all sides, as around something that shines. */
const rays = (on: string, [x, y]: Place, from: number, to: number): readonly ExampleEntity[] =>
  Array.from({ length: 9 }, (_, at) => {
    const angle = Math.PI * (1 + at / 8);
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    return stroke(
      on,
      at,
      [
        [Math.round(x + cos * from), Math.round(y + sin * from)],
        [Math.round(x + cos * to), Math.round(y + sin * to)],
      ],
      'amber',
    );
  });

/** What two groups drew on the front of their boxes; a bubble says it in each language. */
export const drawings = (say: (fr: string, en: string) => string): readonly ExampleEntity[] => [
  stamp('box-nb-front', 'phone', [420, 650], 760),
  stamp('box-nb-front', 'speech', [960, 300], 440, { text: say('Réparable : oui !', 'It can be fixed!') }),
  stamp('box-nb-front', 'standing', [1180, 740], 660, { mood: 'happy', ink: 'indigo' }),
  stroke(
    'box-nb-front',
    0,
    [
      [352, 640],
      [400, 706],
      [492, 560],
    ],
    'green',
    26,
  ),
  stroke('box-nb-front', 1, [
    [120, 1060],
    [800, 1052],
    [1480, 1062],
  ]),
  stamp('box-nb-left', 'house', [760, 1180], 900, { ink: 'teal' }),
  stamp('box-nb-left', 'heart', [1240, 520], 330, { ink: 'thread' }),
  stamp('box-vol-front', 'tools', [800, 780], 520, { ink: 'thread' }),
  ...rays('box-vol-front', [800, 740], 360, 560),
];
