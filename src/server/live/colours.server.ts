import type { Person } from '#product/wire.ts';

/** Somebody among others at a product, whichever process serves them. */
export interface Holder {
  readonly person: Pick<Person, 'id' | 'colour'>;
  /** When they came. Milliseconds. */
  readonly since: number;
}

/** A colour nobody has yet: one's own if it is free, else the next that is. When none is, one's own. */
const freeColour = (palette: readonly string[], own: string, taken: ReadonlySet<string>): string => {
  if (!taken.has(own)) return own;
  const from = palette.indexOf(own) + 1;
  return [...palette.slice(from), ...palette.slice(0, from)].find((colour) => !taken.has(colour)) ?? own;
};

const isBefore = (one: Holder, other: Holder): boolean =>
  one.since < other.since || (one.since === other.since && one.person.id < other.person.id);

/**
 * The colour of somebody among all who are here: that of a window of theirs, else the one they have, unless somebody
 * who came before them has it. So nobody who is here changes colour because somebody comes.
 */
export const colourAmong = (palette: readonly string[], who: Holder, all: Iterable<Holder>): string => {
  const taken = new Set<string>();
  let isTaken = false;
  for (const other of all) {
    const { id, colour } = other.person;
    if (id === who.person.id) {
      if (isBefore(other, who)) return colour;
      continue;
    }
    taken.add(colour);
    isTaken ||= colour === who.person.colour && isBefore(other, who);
  }
  return isTaken ? freeColour(palette, who.person.colour, taken) : who.person.colour;
};
