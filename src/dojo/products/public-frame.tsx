import type { ReactNode } from 'react';
import { useLocale, useWords } from '#ui/language.tsx';

import { Logo } from './logo.tsx';
import { publicWords } from './public-words.ts';

/** Around the public pages: sent without any framework script, forms and links work as they are. */
export function PublicFrame({ path, children }: { path: string; children: ReactNode }) {
  const t = useWords(publicWords);
  const locale = useLocale();
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
      </header>
      <main className="mx-auto w-full max-w-6xl grow px-5">{children}</main>
      <footer className="no-print mx-auto w-full max-w-6xl border-line border-t px-5 py-5 text-soft text-sm">
        {t.foot}
      </footer>
    </div>
  );
}
