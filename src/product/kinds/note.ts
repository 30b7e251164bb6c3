import { choice, line, reference, text } from './field.ts';
import { kind } from './kind.ts';

export const note = kind('note', 'A short statement: about a persona, on a board, or on its own', {
  text: text('The statement', 1000),
  subject: reference('What it is about', { owned: true }),
  area: line('The part of the board or fiche it stands in, such as « need »', 40),
  standing: choice('Believed, or known from somewhere', ['assumption', 'evidence']),
  source: text('Where the evidence comes from', 300, { lazy: true }),
});
