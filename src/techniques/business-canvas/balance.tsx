import { useLocale, useWords } from '#ui/language.tsx';
import type { Sheet } from './canvas.ts';
import { balanceOf, money, sumOf } from './money.ts';
import { canvasWords } from './words.ts';

/** What a block of money comes to. */
export function BlockSum({ sheet, block }: { sheet: Sheet; block: 'costs' | 'revenues' }) {
  const t = useWords(canvasWords);
  const locale = useLocale();
  const { sum, once, said } = sumOf(sheet, block);
  const { currency, period } = sheet.canvas;
  if (said === 0) return null;
  return (
    <span className="tabular text-right text-sm">
      <b>{t.sum(money(locale, sum, currency), t.periods[period])}</b>
      {once > 0 && <span className="text-soft"> {t.once(money(locale, once, currency))}</span>}
    </span>
  );
}

/** What is left when costs are paid, as a sentence; nothing until both sides say an amount. */
export function Balance({ sheet }: { sheet: Sheet }) {
  const t = useWords(canvasWords);
  const locale = useLocale();
  const balance = balanceOf(sheet);
  if (balance === null) return null;
  const { currency, period } = sheet.canvas;
  const [costs, revenues] = [sumOf(sheet, 'costs').once, sumOf(sheet, 'revenues').once];
  const said = (amount: number) => (amount > 0 ? money(locale, amount, currency) : '');
  const over = t.periods[period];
  const rounded = Math.round(balance);
  return (
    <p role="status" className="text-sm">
      <b className={rounded < 0 ? 'text-thread' : 'text-good'}>
        {rounded === 0
          ? t.even
          : rounded < 0
            ? t.loss(money(locale, -balance, currency), over)
            : t.balance(money(locale, balance, currency), over)}
      </b>{' '}
      {costs + revenues > 0 && <span className="text-soft">{t.onceApart(said(costs), said(revenues))}</span>}
    </p>
  );
}
