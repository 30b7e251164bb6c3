import { amount, picture, reference, text } from './field.ts';
import { kind } from './kind.ts';

/** Strokes and stamps that name it are drawn on it, in their order, above its picture. */
export const frame = kind('frame', 'One moment of a storyboard: what one sees, and a caption', {
  storyboard: reference('The storyboard it is part of', { owned: true }),
  caption: text('What happens, in a line or two', 400),
  place: text('Where it happens', 160),
  device: text('With what: a phone, a paper, a counter', 160),
  emotion: amount('How it feels: -2 awful to 2 wonderful', -2, 2),
  picture: picture('A picture people chose'),
  alt: text('The picture in words, for who does not see it', 500, { lazy: true }),
});
