import type { ReactNode } from 'react';

/** What an empty board shows: the first question of the guide in place, what to do, and an example one click away. */
export function EmptyBoard({
  question,
  children,
  actions,
}: {
  question: string;
  children?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className="mx-auto grid min-h-full max-w-xl content-center justify-items-center gap-4 px-5 py-10 pb-24 text-center">
      <svg
        width="120"
        height="44"
        viewBox="0 0 120 44"
        aria-hidden="true"
        fill="none"
        stroke="var(--thread)"
        strokeWidth="2.25"
        strokeLinecap="round"
      >
        <path d="M2 30c18-2 22-22 38-22s10 26 26 26 14-22 28-22 10 14 24 12" />
        <circle cx="66" cy="34" r="3.500" fill="var(--thread)" stroke="none" />
      </svg>
      <h2 className="text-2xl">{question}</h2>
      {children && <div className="text-pretty text-soft">{children}</div>}
      {actions && <div className="flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  );
}
