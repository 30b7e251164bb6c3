import { buttonLook } from '#ui/button.tsx';
import { useWords } from '#ui/language.tsx';
import { selectionWords } from './words.ts';

export interface SelectionCardProps {
  readonly slug: string;
  /** Applications without an answer, and those about which something is decided. */
  readonly waiting: number;
  readonly decided: number;
}

/** On the dashboard: how far one is, and the way there. */
export function SelectionCard({ slug, waiting, decided }: SelectionCardProps) {
  const t = useWords(selectionWords);
  return (
    <section
      aria-labelledby="selection"
      className="mb-6 flex flex-wrap items-center gap-x-6 gap-y-2 rounded-card border border-line bg-card px-5 py-4"
    >
      <h2 id="selection" className="text-xl">
        {t.title}
      </h2>
      <p className="mr-auto text-soft">
        {waiting === 0 ? t.none : `${t.applications(waiting)} · ${t.decided(decided, waiting)}`}
      </p>
      <a href={`/e/${slug}/selection`} className={buttonLook(waiting === 0 ? 'plain' : 'primary')}>
        {t.open}
      </a>
    </section>
  );
}
