import { buttonLook } from '#ui/button.tsx';
import { inputLook } from '#ui/input-look.tsx';
import { useLocale, useWords } from '#ui/language.tsx';
import { PublicFrame } from '../products/public-frame.tsx';
import { sayDay } from '../sessions/say-day.ts';
import { Chairs } from './chairs.tsx';
import type { Status } from './edition.ts';
import { type HostedPerson, HostPeople } from './host-people.tsx';
import { editionWords } from './words.ts';

export interface HostPageProps {
  readonly slug: string;
  readonly title: string;
  readonly status: Status;
  readonly next: readonly Status[];
  readonly capacity: number;
  readonly taken: number;
  readonly people: readonly HostedPerson[];
  readonly sessions: readonly {
    readonly id: string;
    readonly number: number;
    readonly title: string;
    readonly date: string;
    readonly start: string;
    readonly end: string;
    readonly cancelled: boolean;
    readonly remarks: readonly string[];
  }[];
  readonly products: readonly { readonly id: string; readonly title: string }[];
  /** Their own, which they may bring. */
  readonly mine: readonly { readonly id: string; readonly title: string }[];
  readonly said: string | null;
  readonly wished: number | null;
}

/** What hosts need in front of them: who, where they stand, the seats, the sessions. */
export function HostPage({ slug, title, status, next, ...rest }: HostPageProps) {
  const { capacity, taken, people, sessions, said, wished, products, mine } = rest;
  const t = useWords(editionWords);
  const locale = useLocale();
  return (
    <PublicFrame path={`/e/${slug}/host`}>
      <p className="pt-4">
        <a href={`/e/${slug}`} className="text-soft underline">
          {title}
        </a>{' '}
        <span className="text-soft">· {t.statuses[status]}</span>
      </p>
      <h1 className="pb-4 text-3xl">{t.dash}</h1>
      {said !== null && (
        <p role="status" className="mb-4 rounded-card border border-line bg-sheet px-4 py-3">
          {said}
        </p>
      )}
      <form method="post" className="flex flex-wrap gap-2 pb-6">
        {next.map((one, n) => (
          <button
            key={one}
            type="submit"
            name="become"
            value={one}
            className={buttonLook(n === 0 ? 'primary' : 'plain')}
          >
            {t.become[one]}
          </button>
        ))}
        <button type="submit" name="do" value="duplicate" className={buttonLook('plain')}>
          {t.duplicate}
        </button>
      </form>
      <div className="grid gap-8 lg:grid-cols-[1fr_20rem]">
        <HostPeople people={people} />
        <aside className="grid content-start gap-4">
          <Chairs taken={taken} all={capacity} />
          <form method="post" className="grid gap-2">
            <label className="grid gap-1">
              <span className="font-[550]">{t.capacity}</span>
              <input
                type="number"
                name="capacity"
                defaultValue={wished ?? capacity}
                className={inputLook}
                required
              />
            </label>
            <div className="flex flex-wrap gap-2">
              <button type="submit" name="do" value="try-capacity" className={buttonLook('plain')}>
                {t.tryCapacity}
              </button>
              {wished !== null && (
                <button type="submit" name="do" value="set-capacity" className={buttonLook('primary')}>
                  {t.setCapacity}
                </button>
              )}
            </div>
          </form>
          <section aria-labelledby="products" className="grid gap-2 border-line border-t pt-4">
            <h2 id="products" className="text-xl">
              {t.products}
            </h2>
            <p className="text-pretty text-soft text-sm">{t.productsHint}</p>
            {products.length === 0 && <p className="text-soft">{t.noProducts}</p>}
            <ul>
              {products.map(({ id, title: name }) => (
                <li key={id} className="border-line border-b">
                  <a href={`/p/${id}`} className="flex min-h-11 items-center font-[550] hover:text-thread">
                    {name}
                  </a>
                </li>
              ))}
            </ul>
            <form method="post" className="grid gap-2">
              <label className="grid gap-1">
                <span className="font-[550]">{t.need}</span>
                <textarea name="need" rows={2} maxLength={2000} required className={inputLook} />
              </label>
              <button type="submit" name="do" value="begin-product" className={buttonLook('plain')}>
                {t.beginProduct}
              </button>
            </form>
            {mine.length > 0 && (
              <form method="post" className="grid gap-2">
                <label className="grid gap-1">
                  <span className="font-[550]">{t.mine}</span>
                  <select name="product" className={inputLook}>
                    {mine.map(({ id, title: name }) => (
                      <option key={id} value={id}>
                        {name}
                      </option>
                    ))}
                  </select>
                </label>
                <button type="submit" name="do" value="take-product" className={buttonLook('plain')}>
                  {t.takeProduct}
                </button>
              </form>
            )}
          </section>
        </aside>
      </div>
      <section aria-labelledby="sessions" className="py-8">
        <h2 id="sessions" className="pb-2 text-xl">
          {t.sessions}
        </h2>
        {sessions.length === 0 && <p className="text-soft">{t.noSession}</p>}
        <ol className="grid gap-2">
          {sessions.map((one) => (
            <li key={one.id} className="rounded-card border border-line bg-card px-4 py-1">
              <details>
                <summary className="cursor-pointer py-1.5">
                  <span className={one.cancelled ? 'line-through' : ''}>
                    {one.title || t.session(one.number)} · {sayDay(one.date, locale)}, {one.start}–{one.end}
                  </span>
                  {one.cancelled && <b className="text-thread"> {t.cancelled}</b>}
                  {one.remarks.length > 0 && (
                    <span className="text-soft text-sm"> ({one.remarks.join(', ')})</span>
                  )}
                </summary>
                <form method="post" className="flex flex-wrap items-end gap-2 py-2">
                  <input type="hidden" name="session" value={one.id} />
                  <input
                    type="date"
                    name="date"
                    defaultValue={one.date}
                    aria-label={t.when}
                    className={`${inputLook} max-w-44`}
                  />
                  <input
                    type="time"
                    name="start"
                    defaultValue={one.start}
                    aria-label={t.fields.start}
                    className={`${inputLook} max-w-32`}
                  />
                  <input
                    type="time"
                    name="end"
                    defaultValue={one.end}
                    aria-label={t.fields.end}
                    className={`${inputLook} max-w-32`}
                  />
                  <button type="submit" name="do" value="move-session" className={buttonLook('plain')}>
                    {t.move}
                  </button>
                  {!one.cancelled && (
                    <button type="submit" name="do" value="cancel-session" className={buttonLook('danger')}>
                      {t.cancel}
                    </button>
                  )}
                </form>
              </details>
            </li>
          ))}
        </ol>
      </section>
    </PublicFrame>
  );
}
