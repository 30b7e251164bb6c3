import { type Line, type PartsTold, partsOf } from './line.ts';

/** A line this long may have been wrapped; a shorter one ends where its author ended it. */
const WRAPPED = 50;

/** A story being gathered from a list. */
export interface Gathering {
  readonly first: Line;
  readonly last: Line;
  readonly text: string;
  readonly told: PartsTold;
  /** Its role when that stands on a line of its own: further wants may share it. */
  readonly shared: string | null;
  /** Criteria or an announced list have begun: bullets belong to this story. */
  readonly listing: boolean;
}

export const gather = (line: Line, text: string): Gathering => {
  const alone = partsOf(line.raw);
  const lead = text.length > line.raw.length;
  const told = lead ? partsOf(text) : alone;
  return {
    first: line,
    last: line,
    text,
    // « Afin de … » first: the role is still to come.
    told: { ...told, benefit: told.benefit || line.opens === 'benefit' },
    shared: lead ? text.slice(0, text.indexOf('\n')) : alone.role && !alone.want ? line.raw.trim() : null,
    listing: line.end === 'colon',
  };
};

export const gatherMore = (story: Gathering, line: Line, gap: boolean): Gathering => {
  const alone = line.opens === null || story.listing ? null : partsOf(line.raw);
  const { told } = story;
  return {
    ...story,
    last: line,
    text: `${story.text}\n${gap ? '\n' : ''}${line.raw.trimEnd()}`,
    told: {
      role: told.role || line.opens === 'role',
      want: told.want || line.opens === 'want' || alone?.want === true || (told.role && line.opens === null),
      benefit: told.benefit || line.opens === 'benefit' || line.tellsBenefit,
    },
    listing: story.listing || line.isAfter || line.end === 'colon',
  };
};

/** « Afin de gagner du temps, en tant que trésorier, je veux exporter »: told from its benefit, and whole. */
const isWhole = (line: Line): boolean => {
  if (line.opens !== 'benefit' && !line.startsWithPour) return false;
  const { role, want } = partsOf(line.raw);
  return role && want;
};

/** Whether a line goes on with the story before it. `gap` when blank lines stand between. */
export const continues = (story: Gathering, line: Line, gap: boolean): boolean => {
  const { told, last } = story;
  const isStory = told.role || told.want;
  const deeper = line.indent > story.first.indent;
  if (line.opens === 'role') return told.benefit && !told.role && !told.want;
  if (line.isAfter && isStory) return true;
  if (line.isHeading && !deeper) return false;
  if (!gap && !line.isBullet && last.end === 'hanging' && (isStory || last.raw.length >= WRAPPED))
    return true;
  if (line.opens === 'want') return told.role && !told.want;
  if (!deeper && isWhole(line)) return false;
  if (line.opens === 'benefit') return isStory && (!told.benefit || (!gap && deeper));
  if (line.startsWithPour && story.shared !== null && told.want && !told.benefit) return true;
  if (gap) return story.listing && told.want && line.isBullet;
  if (line.startsWithPour && told.want && !told.benefit) return true;
  if (line.isBullet) return story.listing || (deeper && told.want);
  if (deeper || (told.role && !told.want) || (story.listing && isStory)) return true;
  return line.startsSmall && last.end === 'open' && last.raw.length >= WRAPPED;
};
