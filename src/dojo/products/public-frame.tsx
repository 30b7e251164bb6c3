import type { ReactNode } from 'react';
import { useRouteLoaderData } from 'react-router';
import { useLocale, useWords } from '#ui/language.tsx';

import type { Person } from '../people/person.ts';
import { Portrait } from '../people/portrait-view.tsx';
import { Logo } from './logo.tsx';
import { publicWords } from './public-words.ts';

type Me = Pick<Person, 'id' | 'name' | 'picture' | 'colour'>;

/** Around the public pages: sent without any framework script, forms and links work as they are. */
export function PublicFrame({ path, children }: { path: string; children: ReactNode }) {
  const t = useWords(publicWords);
  const locale = useLocale();
  const me = useRouteLoaderData<{ me: Me | null }>('root')?.me;
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="no-print mx-auto flex w-full max-w-6xl items-center justify-between gap-4 px-5 py-4">
        <a
          href="/"
          className="inline-flex items-center gap-2 rounded-control font-[700] font-heading text-xl"
        >
          <span className="text-thread">
            <Logo size={30} />
          </span>
          PO Dojo
        </a>
        <div className="flex items-center gap-1">
          <form method="post" action="/language">
            <input type="hidden" name="back" value={path} />
            <button
              type="submit"
              name="locale"
              value={t.otherLocale}
              lang={locale === 'fr' ? 'en' : 'fr'}
              className="min-h-9 rounded-control px-3 text-soft hover:bg-sheet hover:text-ink"
            >
              {t.other}
            </button>
          </form>
          {me ? (
            <a
              href="/me"
              aria-label={me.name ? t.meNamed(me.name) : t.me}
              className="inline-flex min-h-9 items-center gap-2 rounded-control px-2 hover:bg-sheet"
            >
              <Portrait person={me} size={28} />
              <span className="max-w-40 truncate max-sm:hidden">{me.name || t.me}</span>
            </a>
          ) : (
            <a
              href="/sign-in"
              className="inline-flex min-h-9 items-center rounded-control px-3 text-soft hover:bg-sheet hover:text-ink"
            >
              {t.signIn}
            </a>
          )}
        </div>
      </header>
      <main className="mx-auto w-full max-w-6xl grow px-5">{children}</main>
      <footer className="no-print mx-auto flex w-full max-w-6xl flex-wrap items-center justify-between gap-x-6 gap-y-2 border-line border-t px-5 py-5 text-soft text-sm">
        {t.foot}
        <a href="/privacy" className="inline-flex min-h-6 items-center underline">
          {t.privacy}
        </a>
      </footer>
    </div>
  );
}
