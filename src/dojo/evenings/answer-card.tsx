import { buttonLook } from '#ui/button.tsx';
import { useWords } from '#ui/language.tsx';
import type { AwaitedAnswer } from './chair.ts';
import type { Stage } from './stage.ts';
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

/** On the page of a session: where one stands with its chair, and the way to say otherwise. */
export function ChairCard({
  slug,
  number,
  stage,
}: {
  readonly slug: string;
  readonly number: number;
  readonly stage: Stage;
}) {
  const t = useWords(eveningWords);
  if (stage === 'silent' || stage === 'offered')
    return <AnswerCard slug={slug} number={number} offered={stage === 'offered'} />;
  if (stage === 'later' || stage === 'over') return null;
  return (
    <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1 rounded-card border border-line bg-card px-5 py-3">
      <span className="font-[550]">{t.states[stage]}</span>
      <a href={`/e/${slug}/sessions/${number}/answer`} className="text-soft underline hover:text-ink">
        {t.change}
      </a>
    </p>
  );
}
