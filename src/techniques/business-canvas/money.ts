import type { Locale } from '#core/words.ts';
import type { EntityOf } from '#product/kinds/index.ts';
import type { Sheet } from './canvas.ts';

type Every = EntityOf<'canvasItem'>['every'];
export type Period = EntityOf<'canvas'>['period'];

/** An amount over a period; null for what falls due only once. */
export const overPeriod = (amount: number, every: Every, period: Period): number | null => {
  if (every === 'once') return null;
  if (every === period) return amount;
  return every === 'month' ? amount * 12 : amount / 12;
};

/** What a block of money comes to over the canvas's period. */
export interface Sum {
  readonly sum: number;
  /** What falls due once, apart. */
  readonly once: number;
  /** How many say no amount. */
  readonly unsaid: number;
  readonly said: number;
}

export const sumOf = ({ canvas, items }: Sheet, block: 'costs' | 'revenues'): Sum => {
  let [sum, once, unsaid, said] = [0, 0, 0, 0];
  for (const { amount, every, text } of items.get(block) ?? []) {
    if (amount === null) {
      if (text.trim() !== '') unsaid++;
      continue;
    }
    said++;
    const share = overPeriod(amount, every, canvas.period);
    if (share === null) once += amount;
    else sum += share;
  }
  return { sum, once, unsaid, said };
};

/** What is left when costs are paid, over the period; null until both sides say an amount. */
export const balanceOf = (sheet: Sheet): number | null => {
  const [costs, revenues] = [sumOf(sheet, 'costs'), sumOf(sheet, 'revenues')];
  return costs.said > 0 && revenues.said > 0 ? revenues.sum - costs.sum : null;
};

/** Currencies one may choose; a canvas may bear another. */
export const CURRENCIES = ['EUR', 'CHF', 'CAD', 'GBP', 'USD', 'MAD', 'TND', 'XAF', 'XOF'] as const;

/** The currency of a canvas: the euro while it says none that could be one. */
export const currencyOf = (code: string): string => (/^[A-Z]{3}$/.test(code) ? code : 'EUR');

/** An amount in a language, without cents; with a sign in front where it is a balance. */
export const money = (locale: Locale, amount: number, currency: string, signed = false): string =>
  new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: currencyOf(currency),
    maximumFractionDigits: 0,
    ...(signed ? { signDisplay: 'exceptZero' } : {}),
  })
    .format(Math.round(amount))
    // A minus that is one, and no space that a line could break at.
    .replace('-', '−')
    .replace(/[\s\u00a0]/g, '\u202f');

const MOST = 1_000_000_000_000;

/** An amount as people write it (« 1 200,50 € », “1.2k”); null where nothing is written, undefined when it cannot be read. */
export const readAmount = (written: string): number | null | undefined => {
  const bare = written.replace(/[\s\u00a0\u202f’']/g, '').replace(/^[€$£]|[€$£]$|[A-Z]{3}$/g, '');
  if (bare === '') return null;
  const found = /^(\d[\d.,]*)(k)?$/i.exec(bare);
  if (!found) return undefined;
  const digits = found[1]!;
  const last = Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.'));
  const isDecimal =
    last >= 0 &&
    (digits.length - last - 1 !== 3 ||
      (/[.,].*[.,]/.test(digits) && digits[last] !== digits.match(/[.,]/)![0]));
  const whole = (isDecimal ? digits.slice(0, last) : digits).replace(/[.,]/g, '');
  const amount =
    Number(`${whole || '0'}.${isDecimal ? digits.slice(last + 1) || '0' : '0'}`) * (found[2] ? 1000 : 1);
  return Number.isFinite(amount) && amount <= MOST ? amount : undefined;
};
