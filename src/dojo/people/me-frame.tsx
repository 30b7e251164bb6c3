import type { ReactNode } from 'react';
import { useWords } from '#ui/language.tsx';
import { PublicFrame } from '../products/public-frame.tsx';
import { meWords } from './me-words.ts';

export type MeTab = 'profile' | 'editions' | 'products' | 'data' | 'communities' | 'admin';

const PATHS: Record<MeTab, string> = {
  profile: '/me',
  editions: '/me/editions',
  products: '/me/products',
  data: '/me/data',
  communities: '/admin/communities',
  admin: '/admin/mail',
};

const FOR_ADMINS: readonly MeTab[] = ['communities', 'admin'];

/** The pages of an account: where one is on the thread of them, and the way out. */
export function MeFrame({
  tab,
  title,
  lead,
  isAdmin,
  children,
}: {
  tab: MeTab;
  title: string;
  lead: string;
  isAdmin: boolean;
  children: ReactNode;
}) {
  const t = useWords(meWords);
  const tabs = (Object.keys(PATHS) as MeTab[]).filter((name) => isAdmin || !FOR_ADMINS.includes(name));
  return (
    <PublicFrame path={PATHS[tab]}>
      <div className="grid gap-8 py-6 md:py-10">
        <nav aria-label={t.nav} className="flex flex-wrap items-center gap-x-6 gap-y-2 border-line border-b">
          {tabs.map((name) => (
            <a
              key={name}
              href={PATHS[name]}
              aria-current={name === tab ? 'page' : undefined}
              className="-mb-px inline-flex min-h-11 items-center border-transparent border-b-3 text-soft hover:text-ink aria-[current]:border-thread aria-[current]:font-[550] aria-[current]:text-ink"
            >
              {t.tabs[name]}
            </a>
          ))}
          <form method="post" action="/sign-out" className="ml-auto">
            <button
              type="submit"
              className="min-h-9 rounded-control px-3 text-soft hover:bg-sheet hover:text-ink"
            >
              {t.signOut}
            </button>
          </form>
        </nav>
        <header className="grid max-w-2xl gap-2">
          <h1 className="text-3xl md:text-4xl">{title}</h1>
          <p className="text-pretty text-lg text-soft">{lead}</p>
        </header>
        {children}
      </div>
    </PublicFrame>
  );
}

/** One subject of a page: what it is on the left, what one may do on the right. */
export function MeSection({
  id,
  title,
  hint,
  children,
}: {
  id: string;
  title: string;
  hint?: string;
  children: ReactNode;
}) {
  return (
    <section
      aria-labelledby={`${id}-title`}
      id={id}
      className="grid gap-4 border-line border-t pt-6 md:grid-cols-[minmax(0,16rem)_minmax(0,1fr)] md:gap-10"
    >
      <header className="grid content-start gap-1">
        <h2 id={`${id}-title`} className="text-xl">
          {title}
        </h2>
        {hint && <p className="text-pretty text-soft text-sm">{hint}</p>}
      </header>
      <div className="grid max-w-xl content-start gap-4">{children}</div>
    </section>
  );
}
