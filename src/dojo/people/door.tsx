import type { ReactNode } from 'react';
import { PublicFrame } from '../products/public-frame.tsx';

/** A page of the door: one narrow sheet, one thing to do, the thread coming in from the left. */
export function Door({
  path,
  title,
  lead,
  children,
}: {
  path: string;
  title: string;
  lead: string;
  children: ReactNode;
}) {
  return (
    <PublicFrame path={path}>
      <section className="relative mx-auto grid w-full max-w-md gap-6 py-8 md:py-16">
        <svg
          aria-hidden="true"
          viewBox="0 0 320 60"
          fill="none"
          stroke="var(--thread)"
          strokeWidth="3"
          strokeLinecap="round"
          className="thread-drawn pointer-events-none absolute top-14 right-full mr-8 w-[min(36vw,420px)] max-lg:hidden"
        >
          <path d="M0 40c70 24 96-44 142-30 34 10 2 44-22 30-20-14 30-40 76-26 44 14 70 22 112 16" />
          <circle cx="312" cy="30" r="6" fill="var(--thread)" stroke="none" />
        </svg>
        <header className="grid gap-2">
          <h1 className="text-3xl md:text-4xl">{title}</h1>
          <p className="text-pretty text-lg text-soft">{lead}</p>
        </header>
        {children}
      </section>
    </PublicFrame>
  );
}
