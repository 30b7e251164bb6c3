import { fileName } from '#core/file-name.ts';
import type { Locale } from '#core/words.ts';
import type { Model } from '#product/model.ts';
import { DRAWING_WIDTH, drawingOf } from '#ui/sketch/drawing.ts';
import { type Colours, paintDrawing } from '#ui/sketch/paint.tsx';
import { curveOf, feelingOf, heightOf } from './curve.ts';
import { FACES } from './faces.ts';
import { FRAME_HEIGHT, type Frame, type Storyboard, toldFrames } from './frames.ts';
import { storyboardWords } from './words.ts';

/** The sheet, in pixels: wide enough for A3 at about 150 dots per inch. */
const WIDTH = 2400;
const MARGIN = 70;
const GAP = 44;
const COLUMNS = 3;
const PAD = 22;
const BAND = 190;

/** Colours of daylight, whatever theme the page has now. */
const daylight = (): { colours: Colours; done: () => void } => {
  const probe = document.createElement('div');
  probe.className = 'daylight';
  probe.hidden = true;
  document.body.append(probe);
  const look = getComputedStyle(probe);
  const font = getComputedStyle(document.documentElement).fontFamily;
  return {
    colours: (token) => (token === '--font-text' ? font : look.getPropertyValue(token)),
    done: () => probe.remove(),
  };
};

interface Style {
  readonly size: number;
  readonly weight?: number;
  readonly token?: string;
}

/** Sets text on a canvas: lines that fit a width, and where they end. */
class Pen {
  readonly #context: CanvasRenderingContext2D;
  readonly #colours: Colours;
  constructor(context: CanvasRenderingContext2D, colours: Colours) {
    this.#context = context;
    this.#colours = colours;
  }

  #use({ size, weight = 400, token = '--ink' }: Style): void {
    this.#context.font = `${weight} ${size}px ${this.#colours('--font-text')}`;
    this.#context.fillStyle = this.#colours(token);
    this.#context.textAlign = 'left';
  }

  lines(text: string, width: number, style: Style): readonly string[] {
    this.#use(style);
    const lines: string[] = [];
    for (const paragraph of text.split('\n').filter((one) => one.trim() !== '')) {
      let line = '';
      for (const word of paragraph.split(/[ \t]+/)) {
        const longer = line === '' ? word : `${line} ${word}`;
        if (line !== '' && this.#context.measureText(longer).width > width) {
          lines.push(line);
          line = word;
        } else line = longer;
      }
      lines.push(line);
    }
    return lines;
  }

  /** Writes lines from a top; says where they end. */
  write(lines: readonly string[], x: number, top: number, style: Style): number {
    this.#use(style);
    for (const [at, line] of lines.entries())
      this.#context.fillText(line, x, top + style.size * (0.98 + at * 1.32));
    return top + lines.length * style.size * 1.32;
  }
}

const TITLE: Style = { size: 62, weight: 650 };
const SCENARIO: Style = { size: 32 };
const FACT: Style = { size: 30, token: '--soft' };
const CAPTION: Style = { size: 30, weight: 550 };
const PLACE: Style = { size: 25, token: '--soft' };

const pictureOf = async ({ picture }: Frame): Promise<HTMLImageElement | null> => {
  if (picture === '') return null;
  const image = new Image();
  image.src = picture;
  return image.decode().then(
    () => image,
    () => null,
  );
};

const paintFace = (
  context: CanvasRenderingContext2D,
  [x, y]: [number, number],
  face: string,
  colours: Colours,
) => {
  context.save();
  context.translate(x, y);
  context.scale(1.5, 1.5);
  context.lineWidth = 2.6;
  context.lineCap = 'round';
  context.strokeStyle = colours('--thread');
  context.fillStyle = colours('--card');
  const round = new Path2D('M17 0A17 17 0 1 1 -17 0A17 17 0 1 1 17 0');
  context.fill(round);
  context.stroke(round);
  context.stroke(new Path2D(face));
  context.restore();
};

/** Paints a storyboard as one sheet: its head, then its frames in rows of three with the curve beneath them. */
const paintStrip = async (model: Model, board: Storyboard, locale: Locale): Promise<HTMLCanvasElement> => {
  const t = storyboardWords[locale];
  const frames = toldFrames(model, board.id);
  const pictures = await Promise.all(frames.map(pictureOf));
  const { colours, done } = daylight();
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d')!;
  const pen = new Pen(context, colours);
  const inner = WIDTH - 2 * MARGIN;
  const wide = (inner - (COLUMNS - 1) * GAP) / COLUMNS;
  const high = (wide - 2 * PAD) * (FRAME_HEIGHT / DRAWING_WIDTH);
  const persona = model.find('persona', board.persona);
  const facts = [persona?.name, persona?.role, t.times[board.time]].filter(Boolean).join(' · ');
  const title = pen.lines(board.title || persona?.name || '', inner, TITLE);
  const scenario = pen.lines(board.scenario, inner * 0.8, SCENARIO);
  const head = title.length * TITLE.size * 1.32 + (scenario.length + 1.6) * SCENARIO.size * 1.32 + 40;
  const cells = frames.map((frame) => ({
    frame,
    caption: pen.lines(frame.caption, wide - 2 * PAD, CAPTION),
    place: pen.lines([frame.place, frame.device].filter(Boolean).join(' · '), wide - 2 * PAD, PLACE),
  }));
  const rows = Array.from({ length: Math.ceil(cells.length / COLUMNS) }, (_, row) => {
    const inRow = cells.slice(row * COLUMNS, (row + 1) * COLUMNS);
    const words = inRow.map(
      ({ caption, place }) => (caption.length * CAPTION.size + place.length * PLACE.size) * 1.32,
    );
    return high + 3 * PAD + Math.max(...words) + BAND;
  });
  canvas.width = WIDTH;
  canvas.height = Math.ceil(2 * MARGIN + head + rows.reduce((sum, one) => sum + one + GAP, 0) - GAP);
  context.fillStyle = colours('--paper');
  context.fillRect(0, 0, canvas.width, canvas.height);
  let top = pen.write(title, MARGIN, MARGIN, TITLE);
  top = pen.write([facts], MARGIN, top + 6, FACT);
  pen.write(scenario, MARGIN, top + 14, SCENARIO);

  const pieces = curveOf(frames.map(({ emotion }) => emotion));
  for (const [at, { frame, caption, place }] of cells.entries()) {
    const [row, column] = [Math.floor(at / COLUMNS), at % COLUMNS];
    const x = MARGIN + column * (wide + GAP);
    const y = MARGIN + head + rows.slice(0, row).reduce((sum, one) => sum + one + GAP, 0);
    context.fillStyle = colours('--card');
    context.strokeStyle = colours('--line');
    context.lineWidth = 2;
    context.beginPath();
    context.roundRect(x, y, wide, rows[row]!, 16);
    context.fill();
    context.stroke();
    const scale = (wide - 2 * PAD) / DRAWING_WIDTH;
    context.save();
    context.beginPath();
    context.rect(x + PAD, y + PAD, wide - 2 * PAD, high);
    context.stroke();
    context.clip();
    context.translate(x + PAD, y + PAD);
    context.scale(scale, scale);
    const picture = pictures[at];
    if (picture) {
      const fit = Math.min(DRAWING_WIDTH / picture.width, FRAME_HEIGHT / picture.height);
      const [w, h] = [picture.width * fit, picture.height * fit];
      context.drawImage(picture, (DRAWING_WIDTH - w) / 2, (FRAME_HEIGHT - h) / 2, w, h);
    }
    paintDrawing(context, drawingOf(model, frame.id), colours);
    context.restore();
    const under = pen.write(caption, x + PAD, y + high + 2 * PAD, CAPTION);
    pen.write(place, x + PAD, under, PLACE);
    const band = y + rows[row]! - BAND;
    context.save();
    context.beginPath();
    context.rect(x, band, wide, BAND);
    context.clip();
    const curve = new Path2D();
    curve.addPath(
      new Path2D(pieces[at]),
      new DOMMatrix([(wide + GAP) / 100, 0, 0, BAND / 100, x - GAP / 2, band]),
    );
    context.strokeStyle = colours('--thread');
    context.lineWidth = 5;
    context.stroke(curve);
    context.restore();
    const feeling = feelingOf(frame.emotion);
    if (feeling !== null)
      paintFace(context, [x + wide / 2, band + (heightOf(feeling) / 100) * BAND], FACES[feeling], colours);
  }
  done();
  return canvas;
};

/** Saves a storyboard as a PNG, in the colours of daylight. */
export const savePng = async (model: Model, storyboard: string, locale: Locale): Promise<void> => {
  const board = model.find('storyboard', storyboard);
  if (!board) return;
  await document.fonts.ready;
  const canvas = await paintStrip(model, board, locale);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) return;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = fileName(board.title ?? '', 'png', 'storyboard');
  link.click();
  URL.revokeObjectURL(link.href);
};
