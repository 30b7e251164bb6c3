import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Ahead, type Past, proposeRotation, talliesOf } from './rotation.ts';

const ahead = (...parts: readonly (Partial<Ahead> | null)[]): Ahead[] =>
  parts.map((given, n) => ({
    ...{ id: `s${n + 1}`, facilitator: null, coFacilitator: null, away: new Set<string>() },
    ...given,
  }));
const open = (count: number) => ahead(...Array.from({ length: count }, () => null));
const told = (people: readonly string[], past: readonly Past[], sessions: readonly Ahead[]) =>
  proposeRotation(people, past, sessions).map(
    ({ facilitator, coFacilitator }) => `${facilitator}/${coFacilitator}`,
  );
const held = (facilitator: string, coFacilitator: string | null, ...absent: string[]): Past => ({
  ...{ facilitator, coFacilitator, absent: new Set(absent) },
});

const names = ['awa', 'ben', 'cleo', 'dan', 'eva', 'fay', 'gus', 'hana', 'ida', 'jo'];
const someone = (people: readonly string[]) => fc.option(fc.constantFrom(...people), { nil: null });
const groups = fc.integer({ min: 2, max: names.length }).map((size) => names.slice(0, size));
/** Any history, and any evenings to come of which some are settled. */
const plans = groups.chain((people) =>
  fc.record({
    people: fc.constant(people),
    past: fc.array(
      fc
        .tuple(someone(people), someone(people), fc.subarray([...people]))
        .map(([facilitator, coFacilitator, absent]) => ({
          ...{ facilitator, coFacilitator: coFacilitator === facilitator ? null : coFacilitator },
          absent: new Set(absent),
        })),
      { maxLength: 6 },
    ),
    sessions: fc.array(
      fc
        .tuple(someone(people), someone(people), fc.subarray([...people]))
        .map(([facilitator, coFacilitator, away]) => ({
          ...{ facilitator, coFacilitator: coFacilitator === facilitator ? null : coFacilitator },
          away: new Set(away),
        })),
      { maxLength: 12 },
    ),
  }),
);

describe('a rotation', () => {
  test('[F1] [F4] each co-facilitates the evening before their own', () => {
    expect(told(['awa', 'ben', 'cleo'], [], open(4))).toEqual(['awa/ben', 'ben/cleo', 'cleo/awa', 'awa/ben']);
  });

  test('[F3] a turn that one was not there for comes again', () => {
    const past = [held('awa', 'ben', 'awa'), held('ben', 'cleo')];
    expect(told(['awa', 'ben', 'cleo'], past, open(2))).toEqual(['cleo/awa', 'awa/ben']);
  });

  test('[F4] who has just come co-facilitates before they facilitate', () => {
    const past = [held('awa', 'ben'), held('ben', 'awa')];
    expect(told(['awa', 'ben', 'new'], past, open(2))).toEqual(['awa/new', 'new/awa']);
    // With one evening left, a turn comes before its rehearsal.
    expect(told(['awa', 'ben', 'new'], past, open(1))).toEqual(['new/awa']);
  });

  test('[F2] what stands stays, and counts', () => {
    const settled = ahead(null, { facilitator: 'awa', coFacilitator: 'gil' }, null);
    expect(told(['awa', 'ben', 'cleo'], [], settled)).toEqual(['ben/awa', 'awa/gil', 'cleo/ben']);
  });

  test('[F5] who said they will not come is not asked; nobody is better than somebody who is not there', () => {
    expect(told(['awa', 'ben'], [], ahead({ away: new Set(['awa']) }, null))).toEqual([
      'ben/null',
      'awa/ben',
    ]);
    expect(told(['awa'], [], ahead({ away: new Set(['awa']) }))).toEqual(['null/null']);
    expect(told([], [], open(1))).toEqual(['null/null']);
  });
});

describe('whatever happened so far', () => {
  const run = ({ people, past, sessions }: typeof plans extends fc.Arbitrary<infer T> ? T : never) => {
    const all = ahead(...sessions);
    return { all, proposed: proposeRotation(people, past, all) };
  };

  test('[F1] the same question has the same answer', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        expect(run(plan).proposed).toEqual(run(structuredClone(plan)).proposed);
      }),
    );
  });

  test('[F2] what stands stays, nobody has both parts of an evening, nobody is asked who will not come', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const { all, proposed } = run(plan);
        for (const [n, { id, facilitator, coFacilitator }] of proposed.entries()) {
          const { away, ...stood } = all[n]!;
          expect(id).toBe(stood.id);
          if (stood.facilitator !== null) expect(facilitator).toBe(stood.facilitator);
          else expect(facilitator !== null && away.has(facilitator)).toBe(false);
          if (stood.coFacilitator !== null) expect(coFacilitator).toBe(stood.coFacilitator);
          else expect(coFacilitator !== null && away.has(coFacilitator)).toBe(false);
          if (facilitator !== null) expect(coFacilitator).not.toBe(facilitator);
        }
      }),
    );
  });

  test('[F5] an evening has somebody for each part, as soon as two can come', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const { all, proposed } = run(plan);
        for (const [n, { facilitator, coFacilitator }] of proposed.entries()) {
          const can = plan.people.filter((person) => !all[n]!.away.has(person));
          if (can.length >= 2) expect([facilitator, coFacilitator]).not.toContain(null);
        }
      }),
    );
  });

  test('[F3] nobody is given a turn more than one before who has had least', () => {
    const free = plans.map((plan) => ({
      ...plan,
      sessions: plan.sessions.map(({ facilitator }) => ({
        facilitator,
        coFacilitator: null,
        away: new Set<string>(),
      })),
    }));
    fc.assert(
      fc.property(free, (plan) => {
        const { all, proposed } = run(plan);
        const after = talliesOf(plan.people, plan.past, proposed);
        const least = Math.min(...[...after.values()].map(({ facilitated }) => facilitated));
        const given = proposed.filter((_, n) => all[n]!.facilitator === null);
        for (const { facilitator } of given)
          expect(after.get(facilitator!)!.facilitated).toBeLessThanOrEqual(least + 1);
      }),
    );
  });

  test('[F3] [F4] in a group that begins everybody gets their turn, and co-facilitates before it', () => {
    fc.assert(
      fc.property(groups, fc.integer({ min: 1, max: 20 }), (people, count) => {
        const proposed = proposeRotation(people, [], open(count));
        expect(new Set(proposed.map(({ facilitator }) => facilitator)).size).toBe(
          Math.min(count, people.length),
        );
        for (const [n, { facilitator }] of proposed.entries())
          if (n > 0) expect(proposed[n - 1]!.coFacilitator).toBe(facilitator);
      }),
    );
  });
});
