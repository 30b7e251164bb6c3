import { picture, text } from './field.ts';
import { kind } from './kind.ts';

/** Alan Cooper's persona; statements about it are notes, each an assumption or evidence (Lean UX, Gothelf & Seiden). */
export const persona = kind(
  'persona',
  'A believable person who stands for people with the same needs and behaviour',
  {
    name: text('First name and name', 80),
    role: text('In a few words, who this is: job, situation', 160),
    quote: text('A sentence this person would say', 300),
    portrait: picture('A picture people chose; without one a portrait is drawn from the id'),
  },
);
