import { choice, day, line, reference, text } from './field.ts';
import { kind } from './kind.ts';

/** Dave Gray's empathy map of 2017. What stands in its zones are notes about it; pains and gains found in it name it. */
export const empathyMap = kind('empathyMap', 'What one persona lives in one situation, zone by zone', {
  persona: reference('Whom we empathise with'),
  title: text('Name of this map: the moment or situation it is about', 160),
  designedFor: text('For whom the map is made', 160),
  designedBy: text('Who makes it', 160),
  day: day('The day it was made'),
  version: line('Which version it is', 40),
  head: choice('When zone 7 opens: once the outside has content, or at once because somebody opened it', [
    'after',
    'open',
  ]),
});
