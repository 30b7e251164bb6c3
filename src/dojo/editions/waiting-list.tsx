import { useWords } from '#ui/language.tsx';
import type { Waiting } from './waiting.ts';
import { editionWords } from './words.ts';

/** Where one does what waits. */
const placeOf = (one: Waiting): string => {
  switch (one.what) {
    case 'attendance':
      return `sessions/${one.number}`;
    case 'facilitator':
      return 'facilitation';
    case 'question':
      return 'evenings';
  }
};

/** What waits for who hosts, and the way there. */
export function WaitingList({ slug, all }: { slug: string; all: readonly Waiting[] }) {
  const t = useWords(editionWords);
  if (all.length === 0) return null;
  return (
    <section aria-labelledby="waiting" className="mb-6 grid gap-1 border-thread border-l-2 pl-4">
      <h2 id="waiting" className="text-base text-soft">
        {t.waitsForYou}
      </h2>
      <ul>
        {all.map((one) => (
          <li key={one.what}>
            <a
              href={`/e/${slug}/${placeOf(one)}`}
              className="inline-flex min-h-8 items-center font-[550] hover:text-thread hover:underline"
            >
              {t.waiting[one.what](one.title || t.session(one.number))}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
