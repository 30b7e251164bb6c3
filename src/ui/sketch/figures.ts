import type { Part, Shape } from './shape.ts';

/** Heads are drawn with one turn of the pen that does not quite close where it began. */
const head = (x: number, y: number): Part => ({
  d: `M${x + 3} ${y - 22}C${x - 14} ${y - 24} ${x - 23} ${y - 12} ${x - 22} ${y + 2}C${x - 21} ${y + 15} ${x - 11} ${y + 22} ${x + 1} ${y + 22}C${x + 14} ${y + 21} ${x + 22} ${y + 11} ${x + 22} ${y - 2}C${x + 21} ${y - 14} ${x + 12} ${y - 22} ${x - 2} ${y - 22}`,
  fill: 'paper',
});

const figure = (
  [x, y]: readonly [number, number],
  width: number,
  height: number,
  ...lines: readonly (string | Part)[]
): Shape => ({
  width,
  height,
  face: [x, y],
  parts: [...lines.map((line) => (typeof line === 'string' ? { d: line } : line)), head(x, y)],
});

const BODY = 'M50 50C49 72 51 96 50 120';
const LEGS =
  'M50 120C48 142 41 168 37 193C34 195 31 195 28 195M50 120C53 144 59 168 63 192C66 195 70 195 73 194';
const ARM_DOWN = 'M50 66C41 78 34 91 31 108';

/** People, by what their body does. They look to the right. */
export const FIGURES = {
  standing: figure([50, 28], 100, 200, BODY, ARM_DOWN, 'M50 66C59 78 66 91 69 108', LEGS),
  walking: figure(
    [54, 28],
    100,
    200,
    'M53 50C51 72 50 96 49 119',
    'M52 67C59 80 68 88 79 92',
    'M52 67C42 76 34 86 27 99',
    'M49 119C60 134 69 148 67 166C69 177 73 185 79 190C83 192 87 190 90 188M49 119C46 142 36 162 22 180C20 183 16 185 13 187',
  ),
  sitting: figure(
    [42, 28],
    104,
    200,
    'M41 50C38 74 38 98 39 121',
    'M40 68C48 84 60 92 76 95',
    'M40 69C44 88 54 98 68 101',
    'M39 121C54 119 70 118 82 120C84 144 83 168 83 191C86 194 92 194 97 193',
    'M22 126C38 124 50 125 64 126M27 126C26 150 25 172 23 194M58 126C59 150 60 172 62 194',
  ),
  pointing: figure(
    [46, 28],
    116,
    200,
    BODY,
    ARM_DOWN,
    'M50 66C66 63 86 58 108 51M108 51C104 47 101 46 98 45',
    LEGS,
  ),
  'arms-up': figure(
    [50, 34],
    100,
    200,
    'M50 56C49 76 51 98 50 122',
    'M50 70C36 60 24 42 17 16',
    'M50 70C64 60 76 42 83 16',
    'M50 122C48 144 41 168 37 194C34 196 31 196 28 196M50 122C53 144 59 168 63 193C66 196 70 196 73 195',
  ),
  talking: figure(
    [46, 28],
    116,
    200,
    'M47 50C48 72 50 96 50 120',
    ARM_DOWN,
    'M49 66C60 78 72 78 84 64M84 64C83 60 84 57 86 54',
    LEGS,
    'M80 18C84 22 84 30 81 35M91 11C98 19 98 33 92 42M102 5C112 17 112 36 103 48',
  ),
  waiting: figure(
    [50, 28],
    100,
    200,
    BODY,
    'M50 66C40 74 34 82 35 92C44 94 56 90 66 84',
    'M50 66C60 74 67 80 66 90C58 96 46 94 37 86',
    LEGS,
  ),
  carrying: figure(
    [42, 28],
    124,
    200,
    'M42 50C42 72 43 96 43 120',
    'M43 120C41 142 34 168 30 193C27 195 24 195 21 195M43 120C46 144 52 168 56 192C59 195 63 195 66 194',
    {
      d: 'M66 66C80 65 98 64 116 66C117 78 117 90 116 103C100 104 82 104 67 103C66 91 65 78 66 66M66 76C82 75 100 75 116 76',
      fill: 'paper',
    },
    'M43 67C50 84 58 96 72 103M43 68C54 80 62 86 70 88',
  ),
  sleeping: figure(
    [40, 62],
    230,
    120,
    {
      d: 'M12 92C60 88 160 88 222 92M12 60C11 80 11 100 11 116M222 78C223 92 223 106 223 117M12 104C80 101 160 101 222 104',
    },
    { d: 'M64 90C74 66 104 58 140 62C176 58 206 66 222 90', fill: 'paper' },
    'M74 30C79 29 84 29 88 29C84 34 79 40 75 44C80 43 85 43 89 43M98 8C105 7 112 7 118 7C112 14 105 22 99 28C106 27 113 27 119 27',
  ),
} satisfies Record<string, Shape>;

export type FigureName = keyof typeof FIGURES;

const EYES = 'M-8 -4C-7.6 -3 -7.6 -2 -8 -1M9 -4C9.4 -3 9.4 -2 9 -1';

/** Faces, around their middle. */
export const MOODS = {
  happy: [EYES, 'M-9 6C-5 14 7 14 11 5'],
  neutral: [EYES, 'M-7 9C-2 8 5 9 9 8'],
  sad: [EYES, 'M-8 13C-4 5 6 5 10 12'],
  angry: [EYES, 'M-8 12C-3 6 6 6 10 11', 'M-14 -12C-10 -11 -7 -9 -4 -7M14 -12C11 -11 8 -9 5 -7'],
  surprised: [
    EYES,
    'M1 6C5 6 6 14 1 14C-4 14 -4 6 1 6',
    'M-13 -11C-10 -14 -7 -14 -5 -12M6 -12C8 -14 12 -14 14 -11',
  ],
} as const satisfies Record<string, readonly string[]>;

export type Mood = keyof typeof MOODS;
export const isMood = (mood: string): mood is Mood => Object.hasOwn(MOODS, mood);
