import { buttonLook } from '#ui/button.tsx';
import { useWords } from '#ui/language.tsx';
import type { AwaitedAnswer } from './chair.ts';
import { eveningWords } from './words.ts';

/** On the page of an edition, to whom something is asked: the way to the question. */
export function AnswerCard({ slug, number, offered }: AwaitedAnswer & { readonly slug: string }) {
  const t = useWords(eveningWords);
  return (
    <section className="grid justify-items-start gap-3 rounded-card border border-thread bg-thread-wash p-5">
      <p className="text-balance font-[650] font-heading text-xl">{offered ? t.waitsChair : t.waits}</p>
      <a href={`/e/${slug}/sessions/${number}/answer`} className={buttonLook('primary')}>
        {t.toAnswer}
      </a>
    </section>
  );
}
