import { expect, test } from 'vitest';
import { create } from '#product/pen.ts';
import { penOn, tellModel } from '../cases.test-kit.ts';
import { fitsOf } from './fit.ts';
import { addAt, answerAnew, answerWith, rankAt, switchAnswer } from './hand.ts';
import { mergeTwins, twinsOf } from './twins.ts';

const begun = () => {
  const model = tellModel([
    { id: 'segment', kind: 'segment' },
    { id: 'vp', kind: 'proposition', segment: 'segment' },
  ]);
  const pen = penOn(model);
  const first = () => fitsOf(model)[0]!;
  const pain = (text: string, weight: number | null = null) =>
    create(pen, 'pain', { subject: 'segment', text, weight });
  const pains = () => first().profile.pain.map(({ text, weight }) => `${text} ${weight}`);
  return { model, pen, first, pain, pains };
};

test('what is written below something heavy stands right below it; last, it has no rank', () => {
  const { pen, first, pain, pains } = begun();
  pain('a', 5);
  pain('b', 3);
  addAt(pen, first(), 'pain', 1, 'new');
  addAt(pen, first(), 'pain', 3, 'last');
  expect(pains()).toEqual(['a 5', 'new 3', 'b 3', 'last null']);
});

test('moving up passes what weighs more by taking its weight; the others keep theirs', () => {
  const { pen, first, pain, pains } = begun();
  pain('a', 5);
  pain('b', 4);
  const c = pain('c', 2);
  rankAt(pen, first(), 'pain', c, 1);
  expect(pains()).toEqual(['a 5', 'c 4', 'b 4']);
  rankAt(pen, first(), 'pain', c, 3);
  expect(pains()).toEqual(['a 5', 'b 4', 'c 4']);
  rankAt(pen, first(), 'pain', 'gone', 0);
  expect(pains()).toEqual(['a 5', 'b 4', 'c 4']);
});

test('a tie is said once, and said no longer when it is switched again', () => {
  const { model, pen, first, pain } = begun();
  const a = pain('a');
  const reliever = answerAnew(pen, first(), 'pain', a);
  answerWith(pen, a, reliever);
  expect(model.list('link')).toMatchObject([{ from: a, to: reliever, how: 'answered' }]);
  switchAnswer(pen, a, reliever);
  expect(model.list('link')).toEqual([]);
  expect(switchAnswer(pen, a, 'gone')).toBe(false);
});

test('of twins one stays, with the answers, the weight and the evidence of both', () => {
  const { model, pen, first, pain } = begun();
  const keep = pain('Attendre', 2);
  const spare = create(pen, 'pain', {
    subject: 'segment',
    text: 'attendre !',
    weight: 1,
    standing: 'evidence',
    source: 'Cahier d’accueil',
  });
  const reliever = answerAnew(pen, first(), 'pain', spare);
  answerWith(pen, keep, reliever);
  const other = answerAnew(pen, first(), 'pain', spare);
  mergeTwins(pen, [...twinsOf(model)][0]!);
  expect(model.list('pain')).toMatchObject([
    { id: keep, weight: 2, standing: 'evidence', source: 'Cahier d’accueil' },
  ]);
  expect(first().answersOf.get(keep)).toEqual([reliever, other]);
  expect(model.list('link')).toHaveLength(2);
});
