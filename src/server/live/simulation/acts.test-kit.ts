import fc from 'fast-check';
import { type Step, stepWithUndo } from '#product/hand.test-kit.ts';

/** What may happen in a workshop. `who`: a person by number. Times in milliseconds. */
export type Act =
  | { do: 'work'; who: number; step: Step }
  | { do: 'wait'; ms: number }
  | { do: 'slow'; who: number; ms: number }
  /** What is sent waits in the line until it is let through. */
  | { do: 'hold'; who: number; way: 'up' | 'down' }
  | { do: 'let through' | 'cut' | 'go offline' | 'come online'; who: number }
  /** The page is loaded anew; `kept`: from what its device keeps. */
  | { do: 'reload'; who: number; kept: boolean }
  /** `landing`: what was on its way to the database still arrives. */
  | { do: 'kill'; node: number; landing: boolean }
  | { do: 'start'; node: number }
  /** Its line to the other nodes. */
  | { do: 'bus'; node: number; what: 'break' | 'cut silently' | 'mend' }
  | { do: 'database'; what: 'pause' | 'go on' | 'break' | 'mend' | 'lose an answer' }
  | { do: 'slow database'; ms: number };

const one = <K extends Act['do']>(kind: K) => fc.constant(kind);
const some = (weight: number, arbitrary: fc.Arbitrary<Act>) => ({ weight, arbitrary });

/** What may happen among so many people and nodes, in any order. */
export const actsOf = (people: number, nodes: number): fc.Arbitrary<Act[]> => {
  const who = fc.nat(people - 1);
  const node = fc.nat(nodes - 1);
  return fc.array(
    fc.oneof(
      some(24, fc.record({ do: one('work'), who, step: stepWithUndo })),
      some(10, fc.record({ do: one('wait'), ms: fc.oneof(fc.nat(30), fc.nat(600)) })),
      some(2, fc.record({ do: one('slow'), who, ms: fc.nat(400) })),
      some(2, fc.record({ do: one('hold'), who, way: fc.constantFrom('up', 'down') })),
      some(3, fc.record({ do: one('let through'), who })),
      some(2, fc.record({ do: one('cut'), who })),
      some(1, fc.record({ do: one('go offline'), who })),
      some(2, fc.record({ do: one('come online'), who })),
      some(1, fc.record({ do: one('reload'), who, kept: fc.boolean() })),
      some(1, fc.record({ do: one('kill'), node, landing: fc.boolean() })),
      some(2, fc.record({ do: one('start'), node })),
      some(
        3,
        fc.record({
          do: one('database'),
          what: fc.constantFrom('pause', 'go on', 'go on', 'break', 'mend', 'mend', 'lose an answer'),
        }),
      ),
      some(
        nodes > 1 ? 2 : 0,
        fc.record({ do: one('bus'), node, what: fc.constantFrom('break', 'cut silently', 'mend', 'mend') }),
      ),
      some(1, fc.record({ do: one('slow database'), ms: fc.nat(60) })),
    ),
    { maxLength: 80, size: 'max' },
  );
};
