import { text } from './field.ts';
import { kind } from './kind.ts';

export const idea = kind('idea', 'What it all starts from: a need somebody has, before any solution', {
  title: text('The idea in a few words', 200),
  need: text('The need or problem, in the words of those who have it'),
  forWhom: text('Who has this need'),
  context: text('Where and when it shows, how people manage today'),
  change: text('What would be different if it were met'),
  constraints: text('What any answer must respect: time, money, law, habits'),
});
