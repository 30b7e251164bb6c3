import { fold } from '#core/text.ts';
import type { EntityOf } from '#product/kinds/index.ts';
import type { Model } from '#product/model.ts';
import { isReady } from './readiness.ts';

/** What of the backlog one wants to see. Empty words mean « all ». */
export interface BacklogFilter {
  readonly text: string;
  /** A persona's id, `free` for words that are no persona yet, `none` for nobody. */
  readonly persona: string;
  /** A release's id, or `none`. */
  readonly release: string;
  /** A status, or `open` for all that is not done. */
  readonly status: string;
  readonly label: string;
  readonly notReady: boolean;
  readonly loose: boolean;
  /** Under the headings of their releases. */
  readonly grouped: boolean;
}

export const NO_FILTER: BacklogFilter = {
  text: '',
  persona: '',
  release: '',
  status: '',
  label: '',
  notReady: false,
  loose: false,
  grouped: false,
};

/** How the address names the filter. */
const KEYS = { text: 'q', persona: 'for', release: 'release', status: 'status', label: 'label' } as const;
const FLAGS = { notReady: 'not-ready', loose: 'loose', grouped: 'grouped' } as const;

const entries = <T extends object>(object: T) => Object.entries(object) as [keyof T, T[keyof T] & string][];

/** Every key of the address that belongs to the filter. */
export const FILTER_KEYS: readonly string[] = [...Object.values(KEYS), ...Object.values(FLAGS)];

export const readFilter = (get: (key: string) => string | null): BacklogFilter => {
  const filter: Record<string, string | boolean> = { ...NO_FILTER };
  for (const [name, key] of entries(KEYS)) filter[name] = (get(key) ?? '').slice(0, 200);
  for (const [name, key] of entries(FLAGS)) filter[name] = get(key) === '1';
  return filter as unknown as BacklogFilter;
};

/** What the address says of a filter: only what is not « all ». */
export const tellFilter = (filter: BacklogFilter): readonly (readonly [string, string])[] => [
  ...entries(KEYS).flatMap(([name, key]) => (filter[name] ? [[key, filter[name]] as const] : [])),
  ...entries(FLAGS).flatMap(([name, key]) => (filter[name] ? [[key, '1'] as const] : [])),
];

/** Whether something is left out; grouping leaves nothing out. */
export const isFiltering = (filter: BacklogFilter): boolean =>
  tellFilter({ ...filter, grouped: false }).length > 0;

// A story and a persona are new objects after each change, so what was folded once stays true.
const folded = new WeakMap<object, string>();

const foldedStory = (story: EntityOf<'story'>): string => {
  let text = folded.get(story);
  if (text === undefined) {
    const { title, role, want, benefit, description, labels } = story;
    text = fold([title, role, want, benefit, description, ...labels].join('\n'));
    folded.set(story, text);
  }
  return text;
};

const foldedPersona = (persona: EntityOf<'persona'> | undefined): string => {
  if (!persona) return '';
  let text = folded.get(persona);
  if (text === undefined) folded.set(persona, (text = fold(`${persona.name} ${persona.role}`)));
  return text;
};

const fitsPersona = (wanted: string, story: EntityOf<'story'>, model: Model): boolean => {
  const known = model.find('persona', story.persona) !== undefined;
  if (wanted === 'free') return !known && story.role !== '';
  if (wanted === 'none') return !known && story.role === '';
  return story.persona === wanted;
};

const fitsRelease = (wanted: string, story: EntityOf<'story'>, model: Model): boolean =>
  wanted === 'none' ? !model.find('release', story.release) : story.release === wanted;

/** The question a filter asks of each story; `loose` are the ids that hang loose. All words must be there. */
export const asks = (
  filter: BacklogFilter,
  model: Model,
  loose: ReadonlySet<string>,
): ((story: EntityOf<'story'>) => boolean) => {
  const words = fold(filter.text).split(' ').filter(Boolean);
  return (story) =>
    (!filter.status ||
      (filter.status === 'open' ? story.status !== 'done' : story.status === filter.status)) &&
    (!filter.label || story.labels.includes(filter.label)) &&
    (!filter.persona || fitsPersona(filter.persona, story, model)) &&
    (!filter.release || fitsRelease(filter.release, story, model)) &&
    (!filter.loose || loose.has(story.id)) &&
    (words.length === 0 ||
      words.every(
        (word) =>
          foldedStory(story).includes(word) ||
          foldedPersona(model.find('persona', story.persona)).includes(word),
      )) &&
    (!filter.notReady || (story.status !== 'done' && !isReady(model, story)));
};

/** What a story written under a filter should have, so that it shows. */
export const impliedBy = (filter: BacklogFilter, model: Model) => ({
  ...(model.find('persona', filter.persona) ? { persona: filter.persona } : {}),
  ...(model.find('release', filter.release) ? { release: filter.release } : {}),
  ...(['idea', 'ready', 'doing', 'done'].includes(filter.status)
    ? { status: filter.status as EntityOf<'story'>['status'] }
    : {}),
  ...(filter.label ? { labels: [filter.label] } : {}),
});
