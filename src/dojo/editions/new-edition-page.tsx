import type { ReactNode } from 'react';
import { buttonLook } from '#ui/button.tsx';
import { inputLook } from '#ui/input-look.tsx';
import { useWords } from '#ui/language.tsx';
import { PublicFrame } from '../products/public-frame.tsx';
import { type EditionWish, MODES, MOST_SEATS } from './edition.ts';
import { editionWords } from './words.ts';

export interface NewEditionProps {
  readonly path: string;
  readonly community: string;
  readonly wish: EditionWish;
  readonly page: string;
  readonly leftOut: readonly {
    readonly what: string;
    readonly why: 'unknown' | 'elsewhere' | 'wrong' | 'too-long';
  }[];
  readonly first: string;
  readonly count: number;
  readonly refused: string | null;
}

/** An edition from the page a community has already, or from nothing: what was understood stands in the form, to be mended. */
export function NewEditionPage(props: NewEditionProps) {
  const { path, community, wish, page, leftOut, first, count, refused } = props;
  const t = useWords(editionWords);
  const field = (name: keyof typeof t.fields, input: ReactNode) => (
    // biome-ignore lint/a11y/noLabelWithoutControl: the field is handed in.
    <label className="grid grid-rows-[1fr_auto] gap-1">
      <span className="self-end text-pretty font-[550]">{t.fields[name]}</span>
      {input}
    </label>
  );
  const text = (name: 'title' | 'sentence' | 'region' | 'place' | 'elsewhere') =>
    field(
      name,
      <input name={name} defaultValue={wish[name]} className={inputLook} required={name === 'title'} />,
    );
  const lines = (name: 'hosts' | 'themes' | 'partners' | 'questions', all: readonly string[]) =>
    field(name, <textarea name={name} rows={4} defaultValue={all.join('\n')} className={inputLook} />);
  const day = (name: 'opensOn' | 'closesOn' | 'first', value: string) =>
    field(name, <input type="date" name={name} defaultValue={value} className={inputLook} />);
  return (
    <PublicFrame path={path}>
      <p className="pt-4 text-soft">
        <a href={path.replace(/\/new$/, '')} className="underline">
          {community}
        </a>
      </p>
      <h1 className="pb-6 text-3xl">{t.newEdition}</h1>
      <details className="mb-6 rounded-card border border-line bg-sheet p-5" open={page !== ''}>
        <summary className="cursor-pointer font-[550]">{t.fromPage}</summary>
        <form method="post" className="grid gap-2 pt-3">
          <label className="grid gap-1">
            <span>{t.page}</span>
            <textarea
              name="page"
              rows={10}
              defaultValue={page}
              className={`${inputLook} font-mono text-sm`}
              required
            />
          </label>
          <p>
            <button type="submit" name="do" value="read" className={buttonLook('plain')}>
              {t.look}
            </button>
          </p>
        </form>
        {leftOut.length > 0 && (
          <section aria-labelledby="left-out" className="pt-2">
            <h2 id="left-out" className="text-base">
              {t.leftOut}
            </h2>
            <ul className="list-disc pl-5 text-sm">
              {leftOut.map(({ what, why }) => (
                <li key={`${what} ${why}`}>
                  <code>{what}</code> <span className="text-soft">{t.why[why]}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </details>
      {refused !== null && (
        <p role="alert" className="mb-4 rounded-card border border-thread bg-thread-wash px-4 py-3">
          {refused}
        </p>
      )}
      <form method="post" className="grid max-w-3xl gap-4 pb-10">
        {page !== '' && <h2 className="text-xl">{t.understood}</h2>}
        <input type="hidden" name="locale" value={wish.locale} />
        <input type="hidden" name="zone" value={wish.zone} />
        {text('title')}
        {text('sentence')}
        {field(
          'description',
          <textarea name="description" rows={12} defaultValue={wish.description} className={inputLook} />,
        )}
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
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-[6rem_minmax(0,1fr)_11rem_11rem]">
          {field(
            'capacity',
            <input
              type="number"
              name="capacity"
              min={1}
              max={MOST_SEATS}
              defaultValue={wish.capacity}
              className={inputLook}
              required
            />,
          )}
          {field(
            'mode',
            <select name="mode" defaultValue={wish.mode} className={inputLook}>
              {MODES.map((mode) => (
                <option key={mode} value={mode}>
                  {t.modes[mode]}
                </option>
              ))}
            </select>,
          )}
          {day('opensOn', wish.opensOn ?? '')}
          {day('closesOn', wish.closesOn ?? '')}
        </div>
        {lines('questions', wish.questions)}
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
          {day('first', first)}
          {field(
            'count',
            <input type="number" name="count" min={1} max={40} defaultValue={count} className={inputLook} />,
          )}
          {field('start', <input type="time" name="start" defaultValue="18:30" className={inputLook} />)}
          {field('end', <input type="time" name="end" defaultValue="20:30" className={inputLook} />)}
        </div>
        <p className="text-soft text-sm">{t.planHow}</p>
        <p>
          <button
            type="submit"
            name="do"
            value="create"
            className={`${buttonLook('primary')} min-h-12 text-lg`}
          >
            {t.create}
          </button>
        </p>
      </form>
    </PublicFrame>
  );
}
