import { choice, reference, text } from './field.ts';
import { kind } from './kind.ts';

/** A storyboard in the form of the Nielsen Norman Group: a scenario, then frames with their captions. */
export const storyboard = kind('storyboard', 'A scenario of one persona, told in frames', {
  title: text('Its name', 160),
  persona: reference('Who lives it'),
  scenario: text('What happens, to be understood without the pictures', 1000),
  time: choice('Life as it is, or as it could be', ['as-is', 'to-be']),
});
