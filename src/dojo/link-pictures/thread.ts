/** The red thread across a poster: a curve, and where its knots are. */
interface Point {
  readonly x: number;
  readonly y: number;
}
type Bend = readonly [Point, Point, Point, Point];

const at = (x: number, y: number): Point => ({ x, y });

/** It comes in below the words, slack, and climbs the right side. */
const START = at(-20, 604);
const SLACK: readonly (readonly [Point, Point, Point])[] = [
  [at(120, 560), at(230, 640), at(400, 606)],
  [at(560, 574), at(650, 618), at(800, 590)],
];
const CLIMB: readonly (readonly [Point, Point, Point])[] = [
  [at(930, 566), at(1150, 570), at(1120, 470)],
  [at(1090, 370), at(850, 420), at(880, 310)],
  [at(910, 205), at(1150, 270), at(1125, 160)],
  [at(1100, 60), at(930, 120), at(960, 20)],
];

const bendsFrom = (start: Point, curves: typeof SLACK): readonly Bend[] => {
  let from = start;
  return curves.map(([a, b, to]) => {
    const bend: Bend = [from, a, b, to];
    from = to;
    return bend;
  });
};
const climb = bendsFrom(SLACK.at(-1)![2], CLIMB);

const onBend = ([a, b, c, d]: Bend, t: number): Point => {
  const u = 1 - t;
  const mix = (of: 'x' | 'y') =>
    u ** 3 * a[of] + 3 * u ** 2 * t * b[of] + 3 * u * t ** 2 * c[of] + t ** 3 * d[of];
  return at(mix('x'), mix('y'));
};

/** As an SVG path. */
export const THREAD_PATH = [
  `M${START.x} ${START.y}`,
  ...[...SLACK, ...CLIMB, [at(975, -30), at(990, -40), at(1000, -50)] as const].map(
    (points) => `C${points.map(({ x, y }) => `${x} ${y}`).join(' ')}`,
  ),
].join('');

const STEPS = 40;
const MOST_KNOTS = 12;

/** Knots at equal ways along the climb: one a session, twelve at most. */
export const knotsOf = (sessions: number): readonly Point[] => {
  const way = climb.flatMap((bend) => Array.from({ length: STEPS }, (_, n) => onBend(bend, (n + 1) / STEPS)));
  const lengths: number[] = [];
  let [length, before] = [0, climb[0]![0]];
  for (const point of way) {
    length += Math.hypot(point.x - before.x, point.y - before.y);
    lengths.push(length);
    before = point;
  }
  const count = Math.min(sessions, MOST_KNOTS);
  return Array.from({ length: count }, (_, n) => {
    const wanted = (length * (n + 0.5)) / count;
    return way[lengths.findIndex((so) => so >= wanted)]!;
  });
};
