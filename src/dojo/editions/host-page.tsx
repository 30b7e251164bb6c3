import { buttonLook } from '#ui/button.tsx';
import { inputLook } from '#ui/input-look.tsx';
import { useWords } from '#ui/language.tsx';
import { PublicFrame } from '../products/public-frame.tsx';
import { SelectionCard, type SelectionCardProps } from '../selection/selection-card.tsx';
import { Chairs } from './chairs.tsx';
import type { Status } from './edition.ts';
import { HostBar } from './host-bar.tsx';
import { type HostedPerson, HostPeople } from './host-people.tsx';
import { type HostedSession, HostSessions } from './host-sessions.tsx';
import type { Waiting } from './waiting.ts';
import { WaitingList } from './waiting-list.tsx';
import { editionWords } from './words.ts';

export interface HostPageProps {
  readonly slug: string;
  readonly title: string;
  readonly status: Status;
  readonly next: readonly Status[];
  readonly capacity: number;
  readonly taken: number;
  /** Whether what is freed is offered by itself, or hosts stopped that; null where it never is. */
  readonly offers: 'flow' | 'paused' | null;
  readonly waiting: readonly Waiting[];
  /** Where hosts choose. */
  readonly selection: Omit<SelectionCardProps, 'slug'> | null;
  readonly people: readonly HostedPerson[];
  readonly sessions: readonly HostedSession[];
  readonly products: readonly { readonly id: string; readonly title: string }[];
  /** Their own, which they may bring. */
  readonly mine: readonly { readonly id: string; readonly title: string }[];
  readonly said: string | null;
  readonly wished: number | null;
}

/** What hosts need in front of them: who, where they stand, the seats, the sessions. */
export function HostPage({ slug, title, status, next, ...rest }: HostPageProps) {
  const { capacity, taken, offers, waiting, selection, people, sessions, said, wished, products, mine } =
    rest;
  const t = useWords(editionWords);
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
      <HostBar slug={slug} status={status} next={next} />
      <WaitingList slug={slug} all={waiting} />
      {selection && <SelectionCard slug={slug} {...selection} />}
      <div className="grid gap-8 lg:grid-cols-[1fr_20rem]">
        <HostPeople people={people} full={taken >= capacity} />
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
          {offers !== null && (
            <form method="post" className="grid gap-2 border-line border-t pt-4">
              <p className="text-pretty text-soft text-sm">{t.offers[offers]}</p>
              <p>
                <button
                  type="submit"
                  name="do"
                  value={offers === 'flow' ? 'pause' : 'go-on'}
                  className={buttonLook(offers === 'flow' ? 'plain' : 'primary')}
                >
                  {offers === 'flow' ? t.pause : t.goOn}
                </button>
              </p>
            </form>
          )}
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
      <HostSessions slug={slug} sessions={sessions} />
    </PublicFrame>
  );
}
