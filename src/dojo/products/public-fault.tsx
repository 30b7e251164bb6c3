import { isRouteErrorResponse, useLocation, useRouteError, useRouteLoaderData } from 'react-router';
import { buttonLook } from '#ui/button-look.tsx';
import { useWords } from '#ui/language.tsx';
import { brokenWords } from './broken-words.ts';
import { PublicFrame } from './public-frame.tsx';
import { publicWords } from './public-words.ts';

/** What a person reads when a page cannot be shown: what happened, what is safe, what to do. */
export function PublicFault() {
  const t = useWords(publicWords);
  const b = useWords(brokenWords);
  const error = useRouteError();
  const { pathname } = useLocation();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const isSignedIn = Boolean(useRouteLoaderData<{ me: object | null }>('root')?.me);
  const [title, text] =
    status === 403
      ? [t.closed, t.closedText]
      : status === 404
        ? [t.notFound, t.notFoundText]
        : [b.broken, b.brokenText];
  return (
    <PublicFrame path={pathname}>
      <title>{`${title} · PO Dojo`}</title>
      <section className="grid max-w-xl gap-4 py-16">
        <svg
          width="120"
          height="60"
          viewBox="0 0 120 60"
          aria-hidden="true"
          fill="none"
          stroke="var(--thread)"
          strokeWidth="2.5"
          strokeLinecap="round"
        >
          <path d="M2 20c20-8 30 22 50 16M70 42c10 8 20-14 30-8 6 4 4 12 12 16" />
        </svg>
        <h1 className="text-3xl">{title}</h1>
        <p className="text-pretty text-lg text-soft">{text}</p>
        <p className="flex gap-2">
          {status === 500 && (
            <a href={pathname} className={buttonLook('primary')}>
              {b.reload}
            </a>
          )}
          {status === 403 && !isSignedIn && (
            <a href={`/sign-in?back=${encodeURIComponent(pathname)}`} className={buttonLook()}>
              {t.signIn}
            </a>
          )}
          <a href="/" className={buttonLook(status === 500 ? 'plain' : 'primary')}>
            {t.home}
          </a>
        </p>
      </section>
    </PublicFrame>
  );
}
