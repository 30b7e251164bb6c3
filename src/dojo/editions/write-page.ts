import type { LocalDate } from '#core/calendar.ts';
import type { EditionWish } from './edition.ts';

/** What a page carries of an edition, out and back. */
export type PageWish = Pick<
  EditionWish,
  | 'title'
  | 'sentence'
  | 'description'
  | 'themes'
  | 'partners'
  | 'hosts'
  | 'region'
  | 'place'
  | 'elsewhere'
  | 'capacity'
>;

/** What a page says beside what its hosts wrote. */
export interface Planned {
  /** The first session, and how many there are. */
  readonly date: LocalDate | null;
  readonly sessions: number;
  /** The address of its picture. */
  readonly picture: string | null;
}

/** JSON is YAML: a quoted text says the same in both. */
const quoted = (text: string): string => JSON.stringify(text);
const fact = (name: string, text: string): string[] => (text === '' ? [] : [`${name}: ${quoted(text)}`]);
const list = (name: string, items: readonly string[]): string[] =>
  items.length === 0 ? [] : [`${name}:`, ...items.map((item) => `  - ${item}`)];

/** An edition as the page it could come from; read again it says the same. */
export const writePage = (edition: PageWish, { date, sessions, picture }: Planned): string => {
  const { title, sentence, description, themes, partners, hosts, region, place, elsewhere } = edition;
  return [
    '---',
    `title: ${quoted(title)}`,
    ...(date === null ? [] : [`date: ${date}`]),
    ...fact('description', sentence),
    ...fact('featured_image', picture ?? ''),
    ...fact('meetup_url', elsewhere),
    ...fact('region', region),
    ...fact('place', place),
    `seats: ${edition.capacity}`,
    ...(sessions === 0 ? [] : [`sessions: ${sessions}`]),
    ...list('hosts', hosts.map(quoted)),
    ...list('themes', themes.map(quoted)),
    ...list(
      'partners',
      partners.map(({ name, url }) =>
        url === '' ? quoted(name) : `{ name: ${quoted(name)}, url: ${quoted(url)} }`,
      ),
    ),
    '---',
    '',
    description.trim(),
    '',
  ].join('\n');
};
