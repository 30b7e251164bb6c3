import { expect, test } from 'vitest';
import { aHand } from '#product/hand.test-kit.ts';
import { change, create } from '#product/pen.ts';
import { becameOf, bulletsOf, sendToMap } from '#product/storyboard-steps.ts';
import { drawingOf, drawStroke } from '#ui/sketch/drawing.ts';
import { framesOf } from './frames.ts';
import { beginStoryboard, duplicateFrame, nudgeFrame, pasteFrames } from './hand.ts';

const begun = () => {
  const hand = aHand();
  const persona = create(hand.pen, 'persona', { name: 'Awa' });
  const { id } = beginStoryboard(hand.pen, persona);
  const frames = () => framesOf(hand.model, id);
  const captions = () => frames().map(({ caption }) => caption);
  return { ...hand, persona, id, frames, captions };
};

test('lines pasted into a caption fill the frames that follow, and make more when there are too few', () => {
  const { pen, frames, captions } = begun();
  change(pen, 'frame', frames()[5]!.id, { caption: 'Fin' });
  pasteFrames(pen, frames()[3]!, '1. Attendre\n2. Apprendre\n3. Repartir');
  expect(captions()).toEqual(['', '', '', 'Attendre', 'Apprendre', 'Fin'].toSpliced(5, 0, 'Repartir'));
});

test('a frame is duplicated with its drawing', () => {
  const { pen, model, frames, captions } = begun();
  const first = frames()[0]!.id;
  change(pen, 'frame', first, { caption: 'Partir', emotion: 1 });
  drawStroke(pen, first, ['gyBofA'], { ink: 'thread', width: 12 });
  const copy = duplicateFrame(pen, first)!;
  expect(captions().slice(0, 3)).toEqual(['Partir', 'Partir', '']);
  expect(drawingOf(model, copy).strokes).toMatchObject([{ points: 'gyBofA', ink: 'thread' }]);
  expect(frames()[1]).toMatchObject({ id: copy, emotion: 1 });
});

test('a frame moves within its own story only', () => {
  const { pen, model, frames } = begun();
  const other = beginStoryboard(pen, null);
  const [a, b] = frames();
  expect(nudgeFrame(pen, a!, -1)).toBe(false);
  expect(nudgeFrame(pen, a!, 1)).toBe(true);
  expect(frames().slice(0, 2)).toMatchObject([{ id: b!.id }, { id: a!.id }]);
  expect(nudgeFrame(pen, frames().at(-1)!, 1)).toBe(false);
  expect(framesOf(model, other.id)[0]!.id).toBe(other.frame);
});

test('a story goes to the map as one activity with a step per caption, once, and every step knows its frame', () => {
  const { pen, model, id, persona, frames } = begun();
  expect(sendToMap(pen, id)).toBeNull();
  change(pen, 'storyboard', id, { title: 'Le grille-pain' });
  change(pen, 'frame', frames()[0]!.id, { caption: '- Lire l’affiche\n- Noter la date' });
  change(pen, 'frame', frames()[2]!.id, { caption: 'Attendre' });
  const sent = sendToMap(pen, id)!;
  expect(sent.steps).toBe(2);
  expect(model.find('activity', sent.activity)).toMatchObject({ title: 'Le grille-pain', persona });
  expect(model.list('step')).toMatchObject([
    { title: 'Lire l’affiche', activity: sent.activity },
    { title: 'Attendre', activity: sent.activity },
  ]);
  expect(becameOf(model, frames()[2]!.id, 'step')).toEqual([model.list('step')[1]!.id]);
  expect(sendToMap(pen, id)).toBeNull();
  change(pen, 'frame', frames()[3]!.id, { caption: 'Repartir' });
  expect(sendToMap(pen, id)).toEqual({ activity: sent.activity, steps: 1 });
  expect(model.list('activity')).toHaveLength(1);
});

test('a caption’s bullets are counted as one reads them', () => {
  expect(bulletsOf('- Elle attend\n- Elle s’inquiète')).toEqual(['Elle attend', 'Elle s’inquiète']);
  expect(bulletsOf('Elle attend • Elle part')).toHaveLength(2);
  expect(bulletsOf('Un quart d’heure - au moins')).toHaveLength(1);
  expect(bulletsOf('  \n ')).toEqual([]);
});
