import { line, reference, text } from './field.ts';
import { kind } from './kind.ts';

/** Top of Jeff Patton's story map. */
export const activity = kind('activity', 'Something big people do, in the order in which they live it', {
  title: text('The activity, as a verb', 200),
  persona: reference('Who does it, when it is a persona'),
  role: line('Who does it in free words, while it is no persona', 200),
});
