import type { Locale } from '#core/words.ts';
import type { LinkPicture } from '../link-pictures/link-picture.ts';
import { linkPictureWords } from '../link-pictures/words.ts';
import { sayDay } from '../sessions/say-day.ts';
import type { Picture } from './edition.ts';

interface Shown {
  readonly title: string;
  readonly region: string;
  readonly place: string;
  readonly capacity: number;
  readonly community: { readonly name: string };
  readonly picture: Picture | null;
}

/** What the picture of a link to an edition says; `days` are those on which it meets. */
export const linkPictureOfEdition = (
  { title, region, place, capacity, community, picture }: Shown,
  days: readonly string[],
  locale: Locale,
): LinkPicture => {
  const t = linkPictureWords[locale];
  const [first] = days;
  const day = first === undefined ? '' : sayDay(first, locale);
  const facts = [
    day === '' ? '' : days.length === 1 ? t.one(day) : t.several(day, days.length),
    [place, region].filter((part) => part !== '').join(', '),
    t.seats(capacity),
  ];
  return {
    ...{ above: community.name, title, knots: days.length, picture: picture?.revision ?? null },
    facts: facts.filter((fact) => fact !== ''),
  };
};
