/** Anything that people, hosts and the clock can do, at random and at once, on processes that die in between. */
import fc from 'fast-check';
import { isDatabaseAway } from '#server/db/away.server.ts';
import type { Node } from './nodes.test-kit.ts';

const HOUR = 3600_000;

/** Commands sent at once to two processes, some cut at their so manieth query; then time passes. */
export interface Burst<C> {
  readonly commands: readonly {
    readonly one: C;
    readonly on: 0 | 1;
    readonly dies: number | null;
  }[];
  readonly hours: number;
}

/** `queries`: how far a command that dies gets at most. `hours`: what may pass between bursts. */
export const burstsOf = <C>(
  command: fc.Arbitrary<C>,
  { queries, hours }: { readonly queries: number; readonly hours: readonly number[] },
): fc.Arbitrary<readonly Burst<C>[]> => {
  const sent = fc.record({
    one: command,
    on: fc.constantFrom(0 as const, 1 as const),
    dies: fc.option(fc.integer({ min: 2, max: queries }), { freq: 6 }),
  });
  return fc.array(
    fc.record({
      commands: fc.array(sent, { minLength: 1, maxLength: 6 }),
      hours: fc.constantFrom(...hours),
    }),
    { minLength: 3, maxLength: 8 },
  );
};

interface Playing<C> {
  readonly nodes: readonly Node[];
  readonly begin: Date;
  /** How a command is performed, asked before each burst. */
  readonly performing: () => Promise<(node: Node, command: C) => Promise<unknown>>;
  /** What is broken once nobody is in the middle of something. */
  readonly faults: (now: Date) => Promise<readonly string[]>;
}

/** Plays bursts one after the other; what was broken first, if anything, and what time it is then. */
export const playBursts = async <C>(
  bursts: readonly Burst<C>[],
  { nodes, begin, performing, faults }: Playing<C>,
): Promise<{ readonly found: readonly string[]; readonly now: Date }> => {
  let now = begin;
  for (const { commands, hours } of bursts) {
    for (const { clock } of nodes) clock.now = now;
    const perform = await performing();
    await Promise.all(
      commands.map(async ({ one, on, dies }) => {
        const node = nodes[on]!;
        node.cutNext(dies);
        await perform(node, one).catch((error: unknown) => {
          if (!isDatabaseAway(error)) throw error;
        });
      }),
    );
    const found = await faults(now);
    if (found.length > 0) return { found, now };
    now = new Date(now.getTime() + hours * HOUR);
  }
  for (const { clock } of nodes) clock.now = now;
  return { found: [], now };
};
