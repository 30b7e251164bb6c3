import { line, reference, text } from './field.ts';
import { kind } from './kind.ts';

export const board = kind('board', 'One use of a technique on the product', {
  technique: line('Id of the technique', 60),
  title: text('Its name', 160),
  subject: reference('What it is about, such as a persona'),
});
