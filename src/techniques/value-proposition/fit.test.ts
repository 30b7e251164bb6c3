import { expect, test } from 'vitest';
import { create, remove } from '#product/pen.ts';
import { makeSegment } from '#product/segments.ts';
import { penOn, tellModel } from '../cases.test-kit.ts';
import { example } from './example.ts';
import { type Fit, fitsOf } from './fit.ts';
import { answerAnew, switchAnswer } from './hand.ts';

const texts = (fit: Fit, kind: 'job' | 'pain' | 'gain') => fit.profile[kind].map(({ text }) => text);

const begun = () => {
  const model = tellModel([]);
  const pen = penOn(model);
  const awa = create(pen, 'persona', { name: 'Awa' });
  const segment = makeSegment(pen, 'Voisins', [awa]);
  const proposition = create(pen, 'proposition', { segment });
  return { model, pen, awa, segment, proposition, first: () => fitsOf(model)[0]! };
};

test('the profile holds what is about the segment and about its personas, the heaviest first', () => {
  const { pen, awa, segment, first } = begun();
  create(pen, 'pain', { subject: awa, text: 'Attendre une heure', weight: 3 });
  create(pen, 'pain', { subject: segment, text: 'Repartir bredouille', weight: 5 });
  create(pen, 'pain', { subject: null, text: 'À personne' });
  create(pen, 'pain', { subject: 'gone', text: 'À qui n’est plus là' });
  expect(texts(first(), 'pain')).toEqual(['Repartir bredouille', 'Attendre une heure']);
});

test('a pain found on an empathy map of a persona is simply there', () => {
  const { pen, awa, first } = begun();
  const map = create(pen, 'empathyMap', { persona: awa });
  create(pen, 'pain', { subject: awa, foundIn: map, text: 'Attendre' });
  expect(texts(first(), 'pain')).toEqual(['Attendre']);
});

test('a proposition may be for one persona; without anybody its profile is empty, its value map stays', () => {
  const { model, pen, awa, segment, proposition, first } = begun();
  create(pen, 'gain', { subject: awa, text: 'Savoir' });
  create(pen, 'offer', { proposition, text: 'Un carnet' });
  remove(pen, [segment]);
  expect([first().subjects, first().profile.gain, first().map.offer.length]).toEqual([[], [], 1]);
  const alone = create(pen, 'proposition', { segment: awa });
  expect(fitsOf(model).find(({ proposition: one }) => one.id === alone)?.profile.gain).toHaveLength(1);
});

test('the value map waits for jobs, pains and gains, unless it is opened or holds something', () => {
  const { pen, segment, proposition, first } = begun();
  expect(first().veiled).toBe(true);
  for (const kind of ['job', 'pain', 'gain'] as const) create(pen, kind, { subject: segment });
  expect(first().veiled).toBe(false);
  remove(pen, [first().profile.job[0]!.id]);
  expect(first().veiled).toBe(true);
  create(pen, 'offer', { proposition });
  expect(first().veiled).toBe(false);
  create(pen, 'proposition', { segment, opens: 'open' });
  expect(begun().first().veiled).toBe(true);
});

test('an answer that names no proposition stands on the first one', () => {
  const { model, pen } = begun();
  create(pen, 'offer', { text: 'Un carnet' });
  create(pen, 'proposition', {});
  expect(fitsOf(model).map(({ map }) => map.offer.length)).toEqual([1, 0]);
});

test('coverage counts what weighs 4 or 5, and only answers of this value map', () => {
  const { pen, segment, first } = begun();
  const [heavy] = [5, 4, 3].map((weight) => create(pen, 'pain', { subject: segment, weight }));
  const other = create(pen, 'proposition', {});
  const elsewhere = create(pen, 'reliever', { proposition: other });
  switchAnswer(pen, heavy!, elsewhere);
  expect(first().coverage).toMatchObject({ top: { length: 2 }, unanswered: { length: 2 } });
  const reliever = answerAnew(pen, first(), 'pain', heavy!);
  expect(first().coverage.unanswered).toHaveLength(1);
  expect([first().answersOf.get(heavy!), first().askedOf.get(reliever)]).toEqual([[reliever], [heavy]]);
  switchAnswer(pen, heavy!, reliever);
  expect(first().coverage.unanswered).toHaveLength(2);
});

test('in the example all that matters most to the neighbours has an answer, one gain of the fixers has none', async () => {
  const neighbours = ['awa', 'marcel'].map((id) => ({ id, kind: 'persona', name: id }) as const);
  const firsts = fitsOf(tellModel([...neighbours, ...example('fr')]));
  expect(firsts.map(({ coverage }) => coverage.unanswered.map(({ id }) => id))).toEqual([
    [],
    ['gain-pass-on'],
  ]);
  for (const { coverage } of firsts) expect(coverage.top.length).toBeGreaterThan(1);
});
