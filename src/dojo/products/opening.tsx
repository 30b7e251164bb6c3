import { useEffect, useState } from 'react';
import { useWords } from '#ui/language.tsx';
import { Logo } from './logo.tsx';
import { productWords } from './words.ts';

/** While a product opens: its name, the thread being drawn, and after a while the reason for the wait. */
export function OpeningPage({ title }: { title: string }) {
  const t = useWords(productWords);
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 6000);
    return () => clearTimeout(timer);
  }, []);
  return (
    <main className="grid h-dvh place-content-center justify-items-center gap-3 p-6 text-center">
      <span className="animate-pulse text-thread">
        <Logo size={56} />
      </span>
      {title && <h1 className="text-2xl">{title}</h1>}
      <p role="status" className="text-soft">
        {slow ? t.loadingSlow : t.loading}
      </p>
    </main>
  );
}
