import { reference, text } from './field.ts';
import { kind } from './kind.ts';

/** An acceptance test as Given/When/Then (Gherkin); a line break within a part reads as « and ». */
export const criterion = kind('criterion', 'An acceptance test: how we see that a story works', {
  story: reference('The story it confirms', { owned: true }),
  title: text('Name of the case', 200),
  given: text('The situation', 1000),
  when: text('What happens', 1000),
  then: text('What is seen', 1000),
});
