import type { ReactNode } from 'react';
import { LOCALES } from '#core/words.ts';
import { buttonLook } from '#ui/button.tsx';
import { inputLook } from '#ui/input-look.tsx';
import { useWords } from '#ui/language.tsx';
import { MODES, MOST_OFFER_HOURS, MOST_SEATS } from './edition.ts';
import { Prose } from './prose.tsx';
import type { FilledIn } from './wish-of-form.ts';
import { editionWords } from './words.ts';

/** A field under its name. */
export function Field({ name, children }: { name: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the field is handed in.
    <label className="grid grid-rows-[1fr_auto] gap-1">
      <span className="self-end text-pretty font-[550]">{name}</span>
      {children}
    </label>
  );
}

export interface EditionFieldsProps {
  readonly wish: FilledIn;
  /** The description as readers would see it; empty until somebody asks. */
  readonly preview: string;
  /** What is decided once people may have answered to it: seats are changed on the dashboard, and the way in stays. */
  readonly settled: boolean;
  /** The time zones there are; null once there may be sessions, which are in one. */
  readonly zones: readonly string[] | null;
}

/** What a host says about an edition, new or there already. A field in which something does not fit keeps what was typed. */
export function EditionFields({ wish, preview, settled, zones }: EditionFieldsProps) {
  const t = useWords(editionWords);
  const text = (name: 'title' | 'sentence' | 'region' | 'place' | 'elsewhere') => (
    <Field name={t.fields[name]}>
      <input name={name} defaultValue={wish[name]} className={inputLook} required={name === 'title'} />
    </Field>
  );
  const lines = (name: 'hosts' | 'themes' | 'partners' | 'questions', all: readonly string[]) => (
    <Field name={t.fields[name]}>
      <textarea name={name} rows={4} defaultValue={all.join('\n')} className={inputLook} />
    </Field>
  );
  const day = (name: 'opensOn' | 'closesOn') => (
    <Field name={t.fields[name]}>
      <input type="date" name={name} defaultValue={wish[name] ?? ''} className={inputLook} />
    </Field>
  );
  return (
    <>
      {/* The first button of a form is what Enter presses: that must keep what is written, not show it. */}
      <button type="submit" hidden tabIndex={-1} aria-hidden />
      {text('title')}
      {text('sentence')}
      <div className="grid gap-3">
        <Field name={t.fields.description}>
          <textarea
            name="description"
            rows={12}
            defaultValue={wish.description}
            className={inputLook}
            data-preview="preview"
          />
        </Field>
        <p>
          <button type="submit" name="do" value="preview" formNoValidate className={buttonLook('plain')}>
            {t.showDescription}
          </button>
        </p>
        <section id="preview" aria-label={t.description} className="empty:hidden">
          {preview !== '' && (
            <div className="rounded-card border border-line bg-sheet px-5 py-3">
              <Prose html={preview} />
            </div>
          )}
        </section>
      </div>
      <div className="grid gap-4 md:grid-cols-3">
        {lines('hosts', wish.hosts)}
        {lines('themes', wish.themes)}
        {lines(
          'partners',
          wish.partners.map(({ name, url }) => (url === '' ? name : `${name} ${url}`)),
        )}
      </div>
      <div className="grid gap-4 md:grid-cols-3">
        {text('region')}
        {text('place')}
        {text('elsewhere')}
      </div>
      {settled ? (
        <>
          <input type="hidden" name="capacity" value={wish.capacity} />
          <input type="hidden" name="mode" value={wish.mode} />
          <p className="text-pretty text-soft text-sm">{t.settled}</p>
          <div className="grid gap-4 sm:grid-cols-2">
            {day('opensOn')}
            {day('closesOn')}
          </div>
        </>
      ) : (
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-[6rem_minmax(0,1fr)_11rem_11rem]">
          <Field name={t.fields.capacity}>
            <input
              type="number"
              name="capacity"
              min={1}
              max={MOST_SEATS}
              defaultValue={wish.capacity}
              className={inputLook}
              required
            />
          </Field>
          <Field name={t.fields.mode}>
            <select name="mode" defaultValue={wish.mode} className={inputLook}>
              {MODES.map((mode) => (
                <option key={mode} value={mode}>
                  {t.modes[mode]}
                </option>
              ))}
            </select>
          </Field>
          {day('opensOn')}
          {day('closesOn')}
        </div>
      )}
      <div className="grid gap-4 sm:grid-cols-3">
        <Field name={t.fields.locale}>
          <select name="locale" defaultValue={wish.locale} className={inputLook}>
            {LOCALES.map((one) => (
              <option key={one} value={one}>
                {t.locales[one]}
              </option>
            ))}
          </select>
        </Field>
        {zones && (
          <Field name={t.fields.zone}>
            <select name="zone" defaultValue={wish.zone} className={inputLook}>
              {[...new Set([wish.zone, ...zones])].map((one) => (
                <option key={one}>{one}</option>
              ))}
            </select>
          </Field>
        )}
        <Field name={t.fields.offerHours}>
          <input
            type="number"
            name="offerHours"
            min={1}
            max={MOST_OFFER_HOURS}
            defaultValue={wish.offerHours}
            className={inputLook}
            required
          />
        </Field>
      </div>
      {zones === null && (
        <>
          <input type="hidden" name="zone" value={wish.zone} />
          <p className="-mt-2 text-pretty text-soft text-sm">{t.zoneStays(wish.zone)}</p>
        </>
      )}
      {lines('questions', wish.questions)}
      {settled && <p className="-mt-2 text-pretty text-soft text-sm">{t.asked}</p>}
      <script src="/preview.js" defer />
    </>
  );
}
