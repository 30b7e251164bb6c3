/**
 * Who could facilitate the sessions to come: the same answer for the same question, whoever asks. What stands already
 * stays; what is proposed fills the gaps (rules.md, F1 to F5).
 */

/** A session that is still to come, with the parts that somebody has already. */
export interface Ahead {
  readonly id: string;
  readonly facilitator: string | null;
  readonly coFacilitator: string | null;
  /** Who said that they will not be there. */
  readonly away: ReadonlySet<string>;
}

/** A session that took place: who had a part in it, and who was not there. */
export interface Past {
  readonly facilitator: string | null;
  readonly coFacilitator: string | null;
  readonly absent: ReadonlySet<string>;
}

export interface Proposed {
  readonly id: string;
  readonly facilitator: string | null;
  readonly coFacilitator: string | null;
}

/** What somebody has done so far, and has before them. */
export interface Tally {
  readonly facilitated: number;
  readonly coFacilitated: number;
  readonly absences: number;
}

const NOTHING: Tally = { facilitated: 0, coFacilitated: 0, absences: 0 };

/** A part in a session that one was not there for is no turn: it comes again (F3). */
export const talliesOf = (
  people: readonly string[],
  past: readonly Past[],
  ahead: readonly Pick<Ahead, 'facilitator' | 'coFacilitator'>[] = [],
): ReadonlyMap<string, Tally> => {
  const here = past.map(({ facilitator, coFacilitator, absent }) => ({
    facilitator: facilitator !== null && absent.has(facilitator) ? null : facilitator,
    coFacilitator: coFacilitator !== null && absent.has(coFacilitator) ? null : coFacilitator,
  }));
  const all = [...here, ...ahead];
  return new Map(
    people.map((person) => [
      person,
      {
        facilitated: all.filter(({ facilitator }) => facilitator === person).length,
        coFacilitated: all.filter(({ coFacilitator }) => coFacilitator === person).length,
        absences: past.filter(({ absent }) => absent.has(person)).length,
      },
    ]),
  );
};

/** The least of some, by the first number in which they differ; the first of equals. */
const leastBy = <T>(all: readonly T[], rank: (one: T) => readonly number[]): T | undefined => {
  const isLess = (a: readonly number[], b: readonly number[]): boolean => {
    const at = a.findIndex((value, n) => value !== b[n]);
    return at >= 0 && a[at]! < b[at]!;
  };
  return all.reduce<T | undefined>(
    (least, one) => (least === undefined || isLess(rank(one), rank(least)) ? one : least),
    undefined,
  );
};

/** Whose turn it is, so many times: who facilitated least, of those who prepared for it, who missed least, who came first. */
const turnsFor = (
  people: readonly string[],
  tallies: ReadonlyMap<string, Tally>,
  turns: number,
): readonly string[] => {
  const given = new Map<string, number>();
  const picked: string[] = [];
  const rank = (person: string) => {
    const { facilitated, coFacilitated, absences } = tallies.get(person) ?? NOTHING;
    const count = facilitated + (given.get(person) ?? 0);
    return [count, coFacilitated > count ? 0 : 1, absences];
  };
  while (picked.length < turns) {
    const next = leastBy(people, rank);
    if (next === undefined) break;
    given.set(next, (given.get(next) ?? 0) + 1);
    picked.push(next);
  }
  return picked;
};

/**
 * `people`: who takes part, in the order in which they came. Who facilitates next co-facilitates first: each evening's
 * co-facilitator has the evening after it, wherever what stands allows it (F4).
 */
export const proposeRotation = (
  people: readonly string[],
  past: readonly Past[],
  ahead: readonly Ahead[],
): readonly Proposed[] => {
  const before = talliesOf(people, past);
  const standing = talliesOf(people, past, ahead);
  const left = [
    ...turnsFor(people, standing, ahead.filter(({ facilitator }) => facilitator === null).length),
  ];
  const facilitators = ahead.map(({ facilitator }) => facilitator);
  const isFree = (person: string, n: number, other: string | null) =>
    person !== other && !ahead[n]!.away.has(person);

  /** Whether somebody knows how it goes by then, or can learn it the evening before. */
  const isReady = (person: string, n: number): boolean => {
    const { facilitated, coFacilitated } = before.get(person) ?? NOTHING;
    if (facilitated + coFacilitated > 0) return true;
    if (ahead.slice(0, n).some(({ coFacilitator }) => coFacilitator === person)) return true;
    if (facilitators.slice(0, n).includes(person)) return true;
    return n > 0 && ahead[n - 1]!.coFacilitator === null && isFree(person, n - 1, facilitators[n - 1]!);
  };

  for (const [n, { facilitator, coFacilitator }] of ahead.entries()) {
    if (facilitator !== null) continue;
    const rank = (person: string) => [
      isReady(person, n) ? 0 : 1,
      person === facilitators[n - 1] || person === facilitators[n + 1] ? 1 : 0,
      n > 0 && ahead[n - 1]!.coFacilitator === person ? 0 : 1,
    ];
    const free = (all: readonly string[]) => all.filter((person) => isFree(person, n, coFacilitator));
    // Nobody whose turn it is can come: somebody else, so that the evening has somebody.
    const next = leastBy(free(left), rank) ?? leastBy(free(people), rank) ?? null;
    facilitators[n] = next;
    const at = next === null ? -1 : left.indexOf(next);
    if (at >= 0) left.splice(at, 1);
  }

  const learned = new Map(people.map((person) => [person, standing.get(person)!.coFacilitated]));
  return ahead.map(({ id, coFacilitator }, n) => {
    const facilitator = facilitators[n]!;
    if (coFacilitator !== null) return { id, facilitator, coFacilitator };
    const free = people.filter((person) => isFree(person, n, facilitator));
    const next = facilitators[n + 1];
    const chosen =
      free.find((person) => person === next) ??
      leastBy(free, (person) => [learned.get(person)!, standing.get(person)!.absences]) ??
      null;
    if (chosen !== null) learned.set(chosen, learned.get(chosen)! + 1);
    return { id, facilitator, coFacilitator: chosen };
  });
};
