import { expect, test } from 'vitest';
import { aHand } from '#product/hand.test-kit.ts';
import { create, remove } from '#product/pen.ts';
import { beginPlay } from '#product/play/begin.ts';
import {
  BESIDE,
  boxOf,
  dealFaces,
  FACES,
  faceToDraw,
  messagesOf,
  object,
  sortOf,
  stick,
  write,
} from './box.ts';
import { targetsOf } from './targets.ts';

const opened = () => {
  const { pen, model } = aHand();
  const game = create(pen, 'game', { technique: 'product-box' });
  const play = beginPlay(pen, game, { title: 'Table 1' }, { pieces: dealFaces((face) => `Face ${face}`) })!;
  const box = () => boxOf(model, play);
  return { pen, model, play, box };
};
const told = (pieces: readonly { readonly text: string }[]) => pieces.map(({ text }) => text);

test('a play begins with one piece a face, to be drawn on', () => {
  const { box, pen, play } = opened();
  expect(FACES.map((face) => box().sides[face].piece?.text)).toEqual(FACES.map((face) => `Face ${face}`));
  expect(faceToDraw(pen, play, 'front', 'Devant')).toBe(box().sides.front.piece?.id);
});

test('a face that somebody removed can be drawn on again', () => {
  const { box, pen, play } = opened();
  remove(pen, [box().sides.top.piece!.id]);
  const made = faceToDraw(pen, play, 'top', 'Dessus');
  expect(box().sides.top.piece).toMatchObject({ id: made, text: 'Dessus' });
});

test('what is written on the front is a name first, then a slogan, then benefits', () => {
  const { box, pen, play } = opened();
  for (const text of ['L’Établi', 'Sachez avant de venir', 'Deux soirs', 'Sans trajet'])
    write(pen, play, 'front', text);
  expect(box().sides.front.messages.map(sortOf)).toEqual(['name', 'slogan', 'benefit', 'benefit']);
  write(pen, play, 'back', 'Une photo');
  write(pen, play, 'right', 'Gratuit');
  write(pen, play, 'right', 'Une voix au téléphone');
  expect(messagesOf(box()).slice(4).map(sortOf)).toEqual(['feature', 'price', 'support']);
});

test('messages move between faces in their order, and beside the box', () => {
  const { box, pen, play } = opened();
  const [one, two] = ['Un', 'Deux'].map((text) => write(pen, play, 'back', text));
  const front = write(pen, play, 'front', 'Trois');
  stick(pen, [two!, one!], 'front', { after: front });
  expect(told(box().sides.front.messages)).toEqual(['Trois', 'Un', 'Deux']);
  stick(pen, [front], BESIDE);
  expect(told(box().beside)).toEqual(['Trois']);
  expect(box().beside[0]?.area).toBe('');
});

test('objections stand on no face, and those without words say nothing', () => {
  const { box, pen, play } = opened();
  object(pen, play, 'Et si personne ne sait ?');
  write(pen, play, 'front', ' ');
  expect(told(box().objections)).toEqual(['Et si personne ne sait ?']);
  expect(messagesOf(box())).toEqual([]);
});

test('each message becomes what it is: a slogan names a pitch, an objection is a pain known from this play', () => {
  const { box, model, pen, play } = opened();
  const ids = ['L’Établi', 'Sachez avant de venir', 'Plus de trajet pour rien'].map((text) =>
    write(pen, play, 'front', text),
  );
  const take = (id: string, to: string) =>
    targetsOf(pen, model.find('piece', id)!)
      .find((one) => one.to === to)
      ?.take();
  const pitches = ids.map((id) => model.find('pitch', take(id, 'pitch') ?? null));
  expect(pitches.map((pitch) => [pitch?.title, pitch?.product !== '', pitch?.benefit])).toEqual([
    ['', true, ''],
    ['Sachez avant de venir', pitches[1]?.product !== '', ''],
    ['', pitches[2]?.product !== '', 'Plus de trajet pour rien'],
  ]);
  expect(pitches[0]?.product).toBe('L’Établi');
  const pain = take(object(pen, play, 'Et si personne ne sait ?'), 'pain');
  expect(model.find('pain', pain ?? null)).toMatchObject({ standing: 'evidence', source: 'Table 1' });
  expect(box().objections).toHaveLength(1);
  const price = model.find('canvasItem', take(write(pen, play, 'right', 'Gratuit'), 'canvasItem') ?? null);
  expect(price).toMatchObject({ area: 'revenues', canvas: model.list('canvas')[0]?.id });
});
