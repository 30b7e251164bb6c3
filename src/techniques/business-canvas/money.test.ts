import { expect, test } from 'vitest';
import { tellModel } from '../cases.test-kit.ts';
import { sheetsOf } from './canvas.ts';
import { balanceOf, currencyOf, money, overPeriod, readAmount, sumOf } from './money.ts';

test.each([
  ['', null],
  ['  ', null],
  ['1200', 1200],
  ['1 200,50 €', 1200.5],
  ['1 200', 1200],
  ['1,200', 1200],
  ['1.200', 1200],
  ['1.200,5', 1200.5],
  ['1,200.50', 1200.5],
  ['12,5', 12.5],
  ['$40', 40],
  ['3k', 3000],
  ['1,5k', 1500],
  ['40 EUR', 40],
  ['beaucoup', undefined],
  ['-5', undefined],
  ['12 à 15', undefined],
  ['9'.repeat(20), undefined],
])('« %s » reads as %s', (written, amount) => {
  expect(readAmount(written)).toBe(amount);
});

test('what falls due every month counts twelve times a year, what falls due once stands apart', () => {
  expect([overPeriod(10, 'month', 'year'), overPeriod(120, 'year', 'month')]).toEqual([120, 10]);
  expect([overPeriod(10, 'year', 'year'), overPeriod(10, 'once', 'year')]).toEqual([10, null]);
});

test('each side is summed over the canvas’s period, and the balance is what is left', () => {
  const item = (id: string, area: string, amount: number | null, every: 'month' | 'year' | 'once') =>
    ({ id, kind: 'canvasItem', canvas: 'c', area, text: id, amount, every }) as const;
  const model = tellModel([
    { id: 'c', kind: 'canvas', period: 'year' },
    item('rent', 'costs', 20, 'month'),
    item('tools', 'costs', 300, 'once'),
    item('coffee', 'costs', null, 'month'),
    item('gifts', 'revenues', 400, 'year'),
  ]);
  const [sheet] = sheetsOf(model);
  expect(sumOf(sheet!, 'costs')).toEqual({ sum: 240, once: 300, unsaid: 1, said: 2 });
  expect(balanceOf(sheet!)).toBe(160);
  expect(balanceOf(sheetsOf(tellModel([{ id: 'c', kind: 'canvas' }]))[0]!)).toBeNull();
});

test('amounts read as the language writes them; a code that is none is taken for the euro', () => {
  expect(money('fr', 1240, 'EUR')).toBe('1\u202f240\u202f€');
  expect(money('en', 1240, 'GBP')).toBe('£1,240');
  expect(money('fr', -35.4, 'EUR', true)).toBe('−35\u202f€');
  expect([currencyOf('eur'), currencyOf(''), currencyOf('XOF')]).toEqual(['EUR', 'EUR', 'XOF']);
});
