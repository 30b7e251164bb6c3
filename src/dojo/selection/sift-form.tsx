import { buttonLook } from '#ui/button.tsx';
import { inputLook } from '#ui/input-look.tsx';
import { useWords } from '#ui/language.tsx';
import { enrolmentWords } from '../enrolment/words.ts';
import { DOINGS } from '../people/person.ts';
import { type Sifting, showsFor } from './sift.ts';
import { selectionWords } from './words.ts';

/** Words, which ones, and in which order: a long list made short. */
export function SiftForm({ sifting, decides }: { sifting: Sifting; decides: boolean }) {
  const [t, e] = [useWords(selectionWords), useWords(enrolmentWords)];
  const { sought, show, doing, byArrival } = sifting;
  return (
    <form method="get" className="flex flex-wrap items-end gap-2">
      <label className="grid min-w-28 grow basis-28 gap-0.5">
        <span className="text-soft text-sm">{t.findLabel}</span>
        <input type="search" name="q" defaultValue={sought} className={inputLook} />
      </label>
      <label className="grid gap-0.5">
        <span className="text-soft text-sm">{t.showLabel}</span>
        <select name="show" defaultValue={show} className={inputLook}>
          {showsFor(decides).map((one) => (
            <option key={one} value={one}>
              {t.shows[one]}
            </option>
          ))}
        </select>
      </label>
      <label className="grid gap-0.5">
        <span className="text-soft text-sm">{t.doingLabel}</span>
        <select name="doing" defaultValue={doing ?? ''} className={inputLook}>
          <option value="">{t.anyDoing}</option>
          {DOINGS.map((one) => (
            <option key={one} value={one}>
              {e.doings[one]}
            </option>
          ))}
        </select>
      </label>
      {decides && (
        <label className="grid gap-0.5">
          <span className="text-soft text-sm">{t.orderLabel}</span>
          <select name="order" defaultValue={byArrival ? 'arrival' : 'tally'} className={inputLook}>
            <option value="tally">{t.orders.tally}</option>
            <option value="arrival">{t.orders.arrival}</option>
          </select>
        </label>
      )}
      <button type="submit" className={buttonLook('plain')}>
        {t.find}
      </button>
    </form>
  );
}
