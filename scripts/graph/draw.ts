/** Draws the house as SVG that reads in light and dark, without any tool. */
import type { Floor, House } from './house.ts';

const width = 960;
const railGap = 12;
const [left, right] = [104, 864];
const gap = 44;
const chip = { height: 26, gap: 8, letter: 7.2 };
const captions: Record<string, string> = {
  process: 'src/*: main, root, routes',
  dojo: 'dojo: where and with whom',
  techniques: 'techniques: what people practise, strangers to one another',
  ui: 'ui: kit of pages and boards',
  server: 'server: database, live rooms, http',
  product: 'product: the connected model',
  core: 'core: the language all others are written in',
};

type Box = { name: string; x: number; y: number; width: number; height: number; svg: string };

/** The SVG text. The same house gives the same text. */
export function draw(house: House): string {
  const boxes: Box[] = [];
  let y = 16;
  for (const row of house.rows) {
    const each = (right - left - (row.length - 1) * 24) / row.length;
    const drawn = row.map((floor, index) => drawFloor(floor, left + index * (each + 24), y, each));
    const height = Math.max(...drawn.map((box) => box.height));
    boxes.push(...drawn.map((box) => ({ ...box, height })));
    y += height + gap;
  }
  const total = y - gap + 16;
  const arrows = drawEdges(house, boxes).join('\n');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${total}" role="img" aria-label="Who imports whom">
${style}
${marker}
${arrows}
${boxes.map((box) => `${frame(box)}\n${box.svg}`).join('\n')}
</svg>
`;
}

const style = `<style>
  text { font: 13px system-ui, sans-serif; fill: #1f2430 }
  .name { font-weight: 650; font-size: 14px }
  .floor { fill: #fffdf8; stroke: #b9b2a3 }
  .room { fill: #f1ece0; stroke: none }
  .edge { fill: none; stroke: #b3282d; stroke-width: 1.5 }
  .tip { fill: #b3282d }
  @media (prefers-color-scheme: dark) {
    text { fill: #ece7db }
    .floor { fill: #23262e; stroke: #5b5f6b }
    .room { fill: #333743 }
    .edge { stroke: #ff8a80 }
    .tip { fill: #ff8a80 }
  }
</style>`;

const marker = `<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto">
  <path class="tip" d="M0 0 8 4 0 8z"/></marker></defs>`;

function drawFloor({ name, rooms }: Floor, x: number, y: number, wide: number): Box {
  let [at, line] = [x + 14, y + 36];
  const chips = rooms.map((room) => {
    const size = Math.round(room.length * chip.letter + 20);
    if (at + size > x + wide - 14) [at, line] = [x + 14, line + chip.height + chip.gap];
    const drawn = `<rect class="room" x="${at}" y="${line}" width="${size}" height="${chip.height}" rx="6"/><text x="${at + 10}" y="${line + 18}">${room}</text>`;
    at += size + chip.gap;
    return drawn;
  });
  const height = (rooms.length > 0 ? line + chip.height : y + 26) + 14 - y;
  const title = `<text class="name" x="${x + 14}" y="${y + 24}">${captions[name] ?? name}</text>`;
  return { name, x, y, width: wide, height, svg: [title, ...chips].join('\n') };
}

function frame({ x, y, width: wide, height }: Box): string {
  return `<rect class="floor" x="${x}" y="${y}" width="${wide}" height="${height}" rx="10"/>`;
}

type Arrow = { from: Box; to: Box; fromRow: number; toRow: number };

// Neighbours are joined straight down; who reaches further goes round by the side, each on its own rail.
function drawEdges(house: House, boxes: Box[]): string[] {
  const rowOf = (name: string) =>
    house.rows.findIndex((floors) => floors.some((floor) => floor.name === name));
  const boxOf = (name: string) => {
    const box = boxes.find((one) => one.name === name);
    if (!box) throw new Error(`The picture has no place for the folder ${name}.`);
    return box;
  };
  const arrows = house.edges.map(({ from, to }) => {
    return { from: boxOf(from), to: boxOf(to), fromRow: rowOf(from), toRow: rowOf(to) };
  });
  const far = arrows.filter(({ fromRow, toRow }) => toRow - fromRow !== 1);
  const byRight = far.filter(({ from, to }) => from.x > left || to.x > left);
  const byLeft = far.filter((arrow) => !byRight.includes(arrow));
  return [
    ...arrows.filter((arrow) => !far.includes(arrow)).map(straight),
    ...round(
      byLeft,
      (index) => left - 20 - index * railGap,
      (box) => box.x,
    ),
    ...round(
      byRight,
      (index) => right + 20 + index * railGap,
      (box) => box.x + box.width,
    ),
  ];
}

function straight({ from, to }: Arrow): string {
  const narrow = from.width < to.width ? from : to;
  const x = Math.round(narrow.x + narrow.width / 2);
  return path(`M${x} ${from.y + from.height} V${to.y - 2}`);
}

function round(arrows: Arrow[], railAt: (index: number) => number, sideOf: (box: Box) => number): string[] {
  // The shorter the way, the nearer its rail: that way few of them cross.
  const sorted = arrows.toSorted(
    (a, b) => a.toRow - a.fromRow - (b.toRow - b.fromRow) || a.fromRow - b.fromRow,
  );
  const ends = (box: Box) => sorted.filter(({ from, to }) => from === box || to === box);
  const heightAt = (box: Box, arrow: Arrow) => {
    const order = ends(box).toSorted((a, b) => Number(a.from === box) - Number(b.from === box));
    return Math.round(box.y + (box.height * (order.indexOf(arrow) + 1)) / (order.length + 1));
  };
  return sorted.map((arrow, index) => {
    const rail = railAt(index);
    const [leave, enter] = [heightAt(arrow.from, arrow), heightAt(arrow.to, arrow)];
    const turn = rail < sideOf(arrow.from) ? rail + 8 : rail - 8;
    const tip = sideOf(arrow.to) + (rail < sideOf(arrow.to) ? -2 : 2);
    const down = `Q${rail} ${leave} ${rail} ${leave + 8} V${enter - 8} Q${rail} ${enter} ${turn} ${enter}`;
    return path(`M${sideOf(arrow.from)} ${leave} H${turn} ${down} H${tip}`);
  });
}

function path(way: string): string {
  return `<path class="edge" d="${way}" marker-end="url(#tip)"/>`;
}
