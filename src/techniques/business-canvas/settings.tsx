import { change } from '#product/pen.ts';
import { useWords } from '#ui/language.tsx';
import { useProduct } from '#ui/product.tsx';
import { BLOCKS, type Form } from './blocks.ts';
import type { Sheet } from './canvas.ts';
import { CURRENCIES, currencyOf, type Period } from './money.ts';
import { canvasWords } from './words.ts';

const FORMS = Object.keys(BLOCKS) as Form[];
const PERIODS: readonly Period[] = ['month', 'year'];

function Choice({
  label,
  value,
  options,
  onChoose,
}: {
  label: string;
  value: string;
  options: readonly (readonly [value: string, name: string])[];
  onChoose: (value: string) => void;
}) {
  const { canEdit } = useProduct();
  return (
    <select
      aria-label={label}
      title={label}
      disabled={!canEdit}
      value={value}
      onChange={(event) => onChoose(event.target.value)}
      className="min-h-7 rounded-control border border-line bg-card px-1 text-sm"
    >
      {options.map(([one, name]) => (
        <option key={one} value={one}>
          {name}
        </option>
      ))}
    </select>
  );
}

/** Which form of canvas, over which period its amounts are summed, in which currency. */
export function Settings({ sheet: { canvas } }: { sheet: Sheet }) {
  const t = useWords(canvasWords);
  const { pen } = useProduct();
  const currency = currencyOf(canvas.currency);
  const currencies = (CURRENCIES as readonly string[]).includes(currency)
    ? CURRENCIES
    : [currency, ...CURRENCIES];
  return (
    <div className="no-print flex flex-wrap items-center gap-2">
      <Choice
        label={t.form}
        value={canvas.form}
        options={FORMS.map((form) => [form, t.forms[form]])}
        onChoose={(form) => change(pen, 'canvas', canvas.id, { form: form as Form })}
      />
      <Choice
        label={t.period}
        value={canvas.period}
        options={PERIODS.map((period) => [period, t.periods[period]])}
        onChoose={(period) => change(pen, 'canvas', canvas.id, { period: period as Period })}
      />
      <Choice
        label={t.currency}
        value={currency}
        options={currencies.map((code) => [code, code])}
        onChoose={(code) => change(pen, 'canvas', canvas.id, { currency: code })}
      />
    </div>
  );
}
