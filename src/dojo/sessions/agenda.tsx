import type { Technique } from '#techniques/technique.ts';
import { hueOf } from '#ui/kind-look.tsx';
import { useLocale, useWords } from '#ui/language.tsx';
import { GuideLine, TechniqueIcon } from '../products/guide-line.tsx';
import { sessionWords } from './words.ts';

/** What a session practises, each with the way to its guide. */
export function Agenda({ agenda }: { agenda: readonly Technique[] }) {
  const t = useWords(sessionWords);
  return (
    <section aria-labelledby="agenda">
      <h2 id="agenda" className="pb-1 text-xl">
        {t.agenda}
      </h2>
      {agenda.length === 0 && <p className="text-soft">{t.noAgenda}</p>}
      <ul className="max-w-2xl">
        {agenda.map((technique) => (
          <GuideLine key={technique.id} technique={technique} time={t.minutes(technique.minutes)} />
        ))}
      </ul>
    </section>
  );
}

interface BoardsProps {
  readonly products: readonly { readonly id: string; readonly title: string }[];
  readonly agenda: readonly Technique[];
}

/** The boards of that evening's techniques, in each product of the edition: one click away. */
export function Boards({ products, agenda }: BoardsProps) {
  const t = useWords(sessionWords);
  const locale = useLocale();
  return (
    <section aria-labelledby="boards" className="no-print grid content-start gap-3">
      <h2 id="boards" className="text-xl">
        {t.boards}
      </h2>
      {products.length === 0 && <p className="text-pretty text-soft">{t.noProduct}</p>}
      {products.map(({ id, title }) => (
        <div key={id} className="grid gap-2">
          <h3 className="text-base">
            <a href={`/p/${id}`} className="hover:text-thread">
              {title}
            </a>
          </h3>
          <ul className="flex flex-wrap gap-2">
            {agenda.map((technique) => (
              <li key={technique.id} style={hueOf(technique.kinds[0])}>
                <a
                  href={`/p/${id}/${technique.id}`}
                  aria-label={`${technique.name[locale]}, ${title}`}
                  className="inline-flex min-h-11 items-center gap-2 rounded-control border border-edge bg-card px-3.5 font-[550] hover:border-thread hover:text-thread"
                >
                  <TechniqueIcon technique={technique} size={20} />
                  {technique.name[locale]}
                </a>
              </li>
            ))}
            {agenda.length === 0 && (
              <li>
                <a
                  href={`/p/${id}`}
                  aria-label={`${t.home}, ${title}`}
                  className="inline-flex min-h-11 items-center rounded-control border border-edge bg-card px-3.5 font-[550] hover:border-thread hover:text-thread"
                >
                  {t.home}
                </a>
              </li>
            )}
          </ul>
        </div>
      ))}
    </section>
  );
}
