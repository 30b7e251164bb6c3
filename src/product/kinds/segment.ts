import { text } from './field.ts';
import { kind } from './kind.ts';

/** Osterwalder and Pigneur's customer segment. Which personas stand for it is said by links from them. */
export const segment = kind('segment', 'A group of people served in the same way; personas stand for it', {
  title: text('What the group is called', 160),
  about: text('What its people have in common', 600),
});
