import { useLocale, useWords } from '#ui/language.tsx';
import { sayDay } from '../sessions/say-day.ts';
import type { Picture, Status } from './edition.ts';
import { EditionPicture } from './picture.tsx';
import { editionWords } from './words.ts';

export interface EditionCard {
  readonly slug: string;
  readonly title: string;
  readonly sentence: string;
  readonly status: Status;
  readonly region: string;
  readonly place: string;
  readonly capacity: number;
  readonly taken: number;
  readonly begins: string | null;
  readonly picture: Picture | null;
}

/** Editions as one finds them: what, when, where, and whether there is room. */
export function EditionList({ editions }: { editions: readonly EditionCard[] }) {
  const t = useWords(editionWords);
  const locale = useLocale();
  return (
    <ul className="grid gap-4 md:grid-cols-2">
      {editions.map((one) => (
        <li
          key={one.slug}
          style={{ alignContent: 'start' }}
          className="relative grid gap-1 rounded-card border border-line bg-card p-5"
        >
          {one.picture && (
            <EditionPicture
              slug={one.slug}
              picture={one.picture}
              sizes="(min-width: 48rem) 34rem, 95vw"
              first={false}
              cut={2}
              className="rounded-control"
            />
          )}
          <h3 className="text-lg">
            <a href={`/e/${one.slug}`} className="after:absolute after:inset-0">
              {one.title}
            </a>
          </h3>
          {one.sentence !== '' && <p className="text-pretty text-soft">{one.sentence}</p>}
          <p className="text-sm">
            {[one.begins ? sayDay(one.begins, locale) : '', one.place || one.region]
              .filter((part) => part !== '')
              .join(' · ')}
          </p>
          <p className="font-[650] text-sm">
            {one.status === 'published'
              ? t.seats(Math.max(0, one.capacity - one.taken))
              : t.statuses[one.status]}
          </p>
        </li>
      ))}
    </ul>
  );
}
