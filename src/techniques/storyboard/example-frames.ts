import type { Locale } from '#core/words.ts';
import type { ExampleEntity } from '../technique.ts';
import { drawingOn } from './example-drawings.ts';

/** What is drawn on the six frames: the same in both languages, but for what people say. */
export const drawings = (locale: Locale): readonly ExampleEntity[] => {
  const say = (fr: string, en: string) => (locale === 'fr' ? fr : en);
  const kitchen = drawingOn('frame-toaster');
  const hall = drawingOn('frame-poster');
  const street = drawingOn('frame-walk');
  const desk = drawingOn('frame-wait');
  const bench = drawingOn('frame-part');
  const home = drawingOn('frame-home');
  return [
    kitchen.stamp('table', [1110, 800], 330),
    kitchen.stamp('standing', [420, 660], 600, { mood: 'sad', ink: 'indigo' }),
    kitchen.stamp('thought', [760, 210], 330, { text: say('Le jeter ? Non.', 'Bin it? No.') }),
    ...kitchen.toaster([1110, 545], 270),
    ...kitchen.smoke([1040, 390]),
    kitchen.stroke([
      [80, 962],
      [420, 968],
      [900, 960],
      [1530, 966],
    ]),

    hall.stamp('poster', [1140, 430], 620),
    hall.stamp('tools', [1140, 440], 190, { ink: 'thread' }),
    hall.stamp('pointing', [560, 640], 620, { mood: 'happy', ink: 'indigo' }),
    hall.stamp('speech', [480, 160], 250, { text: say('Samedi !', 'Saturday!'), facing: 'left' }),
    hall.stroke([
      [90, 962],
      [600, 956],
      [1100, 966],
      [1520, 960],
    ]),
    hall.stroke(
      [
        [960, 800],
        [1090, 786],
        [1210, 802],
        [1330, 790],
      ],
      'thread',
      14,
    ),

    street.stamp('street', [860, 420], 700, { ink: 'teal' }),
    street.stamp('carrying', [940, 690], 520, { mood: 'neutral', ink: 'indigo' }),
    street.stamp('walking', [640, 770], 360, { mood: 'happy', ink: 'plum' }),
    street.stamp('walking', [420, 790], 310, { mood: 'happy', ink: 'plum' }),
    street.stroke(
      [
        [1390, 190],
        [1440, 150],
        [1495, 190],
        [1480, 250],
        [1420, 262],
        [1384, 220],
        [1402, 178],
      ],
      'amber',
      14,
    ),
    street.stroke(
      [
        [1440, 70],
        [1442, 105],
      ],
      'amber',
      12,
    ),
    street.stroke(
      [
        [1330, 120],
        [1360, 145],
      ],
      'amber',
      12,
    ),
    street.stroke(
      [
        [1560, 120],
        [1528, 146],
      ],
      'amber',
      12,
    ),
    street.stroke(
      [
        [1440, 310],
        [1438, 345],
      ],
      'amber',
      12,
    ),

    desk.stamp('standing', [1260, 500], 560, { mood: 'happy', ink: 'green' }),
    desk.stamp('counter', [1230, 770], 390),
    desk.stamp('waiting', [300, 660], 600, { mood: 'sad', ink: 'indigo' }),
    desk.stamp('sitting', [640, 770], 380, { mood: 'angry', ink: 'plum' }),
    desk.stamp('clock', [560, 190], 250),
    desk.stamp('speech', [960, 160], 260, { text: say('Encore un peu !', 'Not long now!'), facing: 'left' }),
    desk.stroke(
      [
        [500, 60],
        [580, 20],
        [690, 70],
        [730, 190],
        [680, 310],
        [560, 355],
        [450, 320],
        [400, 220],
        [415, 150],
      ],
      'thread',
      14,
    ),
    desk.stroke(
      [
        [385, 185],
        [414, 146],
        [452, 178],
      ],
      'thread',
      14,
    ),

    bench.stamp('pointing', [1330, 600], 600, { mood: 'sad', facing: 'left', ink: 'amber' }),
    bench.stamp('table', [880, 810], 320),
    bench.stamp('arms-up', [330, 650], 620, { mood: 'surprised', ink: 'indigo' }),
    bench.stamp('speech', [1010, 180], 330, {
      text: say('Il me manque la pièce. Revenez avec.', 'I lack the part. Come back with it.'),
      facing: 'left',
    }),
    ...bench.toaster([860, 560], 250),
    bench.stroke(
      [
        [790, 520],
        [820, 560],
        [850, 515],
        [880, 562],
        [912, 518],
      ],
      'thread',
      9,
    ),
    bench.stamp('tools', [1110, 620], 120),

    home.stamp('house', [1300, 560], 640),
    home.stamp('carrying', [640, 680], 580, { mood: 'sad', ink: 'indigo' }),
    home.stamp('walking', [300, 790], 330, { mood: 'sad', ink: 'plum' }),
    home.stamp('thought', [660, 200], 380, {
      text: say('Un simple non, et je serais restée dormir.', 'A plain no, and I would have stayed in bed.'),
    }),
    ...[180, 330, 1010, 1120, 1480, 1550].map((x, at) =>
      home.stroke(
        [
          [x, 120 + (at % 3) * 70],
          [x - 24, 200 + (at % 3) * 70],
        ],
        'teal',
        10,
      ),
    ),
    home.stroke([
      [90, 966],
      [500, 958],
      [980, 968],
      [1540, 962],
    ]),
  ];
};
