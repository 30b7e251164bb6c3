import { choice, line, reference } from './field.ts';
import { kind } from './kind.ts';

/** Level « who » of Gojko Adzic's impact map. */
export const actor = kind('actor', 'Who can help the goal or stand in its way', {
  goal: reference('The goal it matters to'),
  persona: reference('The persona this actor is, when there is one'),
  name: line('Who, in free words, while it is no persona', 200),
  part: choice('Its part: primary, secondary (provides a service), off-stage (interested)', [
    'primary',
    'secondary',
    'off-stage',
  ]),
  stance: choice('Whether it helps or obstructs', ['helps', 'obstructs']),
});
