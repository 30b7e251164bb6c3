import { reference, text } from './field.ts';
import { kind } from './kind.ts';

/** « User task » of Jeff Patton's story map. */
export const step = kind('step', 'A task people go through within an activity', {
  activity: reference('The activity it is part of'),
  title: text('The step, as a verb', 200),
});
