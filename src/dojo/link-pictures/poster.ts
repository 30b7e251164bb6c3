/** The poster as an SVG: words on paper, the red thread below them and up the side. Pixels of LINK_PICTURE_SIZE. */
import { drawable } from './drawable.ts';
import { LINK_PICTURE_SIZE, type LinkPicture } from './link-picture.ts';
import { knotsOf, THREAD_PATH } from './thread.ts';
import { type Measure, setTitle, shorten } from './typeset.ts';

/** A typeface as the poster uses it: widths and outlines in ems. */
interface Face {
  has(codePoint: number): boolean;
  readonly measure: Measure;
  outline(text: string): string;
}
export interface Faces {
  readonly titles: Face;
  readonly strong: Face;
  readonly text: Face;
}

/** As in theme.css by day: what others show is seen by day and by night. */
const INK = {
  paper: '#faf7f1',
  sheet: '#f3eee4',
  ink: '#221e1a',
  soft: '#5f574e',
  line: '#ddd4c6',
  thread: '#b3261e',
};

/** Where the side begins on which the thread climbs, or the picture stands. */
export const SIDE = 800;
const MARGIN = 72;
const WIDTH = SIDE - MARGIN - 56;
const TITLE = { top: 194, leading: 1.08 } as const;
/** Sizes of a title, and how many lines of each have room. */
const SIZES = [
  { size: 84, most: 2 },
  { size: 70, most: 3 },
  { size: 58, most: 3 },
  { size: 50, most: 4 },
  { size: 40, most: 5 },
] as const;
const FACTS = { last: 548, step: 40, size: 28 } as const;
const OURS = 'PO Dojo';

const LOGO =
  '<path d="M3 9c0 12 10 17 14 10s-4-10-5-4 6 9 17 3"/><circle cx="27.500" cy="19" r="2.400" fill="currentColor" stroke="none"/>';

const set = (
  face: Face,
  text: string,
  { x, y, size, fill }: { x: number; y: number; size: number; fill: string },
) => `<g fill="${fill}" transform="translate(${x} ${y}) scale(${size})">${face.outline(text)}</g>`;

/** One line, cut where it ends. */
const line = (face: Face, text: string, at: { x: number; y: number; size: number; fill: string }): string =>
  set(face, shorten(text, WIDTH / at.size, face.measure), at);

/** In the first of these typefaces that can write it: that of titles writes more of Latin than that of texts. */
const written = (text: string, ...faces: readonly Face[]) => {
  for (const face of faces) {
    const said = drawable(text, face.has);
    if (said !== null) return { face, said };
  }
  return null;
};

/**
 * What no typeface has letters for is not drawn: who reads it there has the title beside the picture. Then the poster is
 * that of who it is from.
 */
const saidBy = ({ titles, strong, text }: Faces, { above, title, facts }: LinkPicture) => {
  const named = drawable(title, titles.has);
  return {
    above: named === null ? null : written(above, strong, titles),
    title: named ?? drawable(above, titles.has) ?? OURS,
    facts: facts.flatMap((fact, n) => written(fact, n === 0 ? strong : text, titles) ?? []),
  };
};

export const posterOf = (said: LinkPicture, faces: Faces): string => {
  const { width, height } = LINK_PICTURE_SIZE;
  const { above, title, facts } = saidBy(faces, said);
  const { size, lines } = setTitle(title, WIDTH, SIZES, faces.titles.measure);
  const words = [
    set(faces.titles, OURS, { x: MARGIN + 56, y: 90, size: 34, fill: INK.ink }),
    ...(above === null
      ? []
      : [line(above.face, above.said, { x: MARGIN, y: 162, size: 30, fill: INK.thread })]),
    ...lines.map((one, n) =>
      set(faces.titles, one, {
        ...{ x: MARGIN, y: TITLE.top + size * (0.78 + n * TITLE.leading), size, fill: INK.ink },
      }),
    ),
    ...facts.map(({ face, said: fact }, n) =>
      line(face, fact, {
        ...{ x: MARGIN, y: FACTS.last - (facts.length - 1 - n) * FACTS.step, size: FACTS.size },
        fill: n === 0 ? INK.ink : INK.soft,
      }),
    ),
  ];
  const thread = `<path d="${THREAD_PATH}"/>`;
  const knots = knotsOf(said.knots).map(
    ({ x, y }) => `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="10"/>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    // The picture is below, where there is one.
    `<rect width="${SIDE}" height="${height}" fill="${INK.paper}"/>`,
    said.picture === null
      ? `<rect x="${SIDE}" width="${width - SIDE}" height="${height}" fill="${INK.sheet}"/>`
      : '',
    `<path d="M${SIDE} 0V${height}" stroke="${INK.line}" stroke-width="2"/>`,
    `<g transform="translate(${MARGIN} 57) scale(1.4)" fill="none" stroke="${INK.thread}" stroke-width="2.6" stroke-linecap="round" color="${INK.thread}">${LOGO}</g>`,
    ...words,
    // Paper around it, so that it is seen on a picture too.
    `<g fill="none" stroke-linecap="round"><g stroke="${INK.paper}" stroke-width="14">${said.picture === null ? '' : thread}</g>`,
    `<g stroke="${INK.thread}" stroke-width="6">${thread}</g></g>`,
    `<g fill="${INK.paper}" stroke="${INK.thread}" stroke-width="5">${knots.join('')}</g>`,
    '</svg>',
  ].join('');
};
