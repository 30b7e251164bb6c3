import { day, text } from './field.ts';
import { kind } from './kind.ts';

/** A slice of Jeff Patton's story map. */
export const release = kind('release', 'A slice of stories that brings an outcome of its own', {
  title: text('Its name', 160),
  outcome: text('What people can do once it is out', 300),
  date: day('When it is hoped for'),
});
