import { amount, choice, labels, line, reference, text } from './field.ts';
import { kind } from './kind.ts';

/** A user story: one entity wherever it shows, on the story map as in the backlog. Its order is its rank. */
export const story = kind('story', 'Something somebody wants, small enough to build and check', {
  title: text('A short name; without one the want is shown', 300),
  form: choice('Told as « as a … I want … so that … », or free', ['as-a', 'free']),
  persona: reference('« As a »: the persona'),
  role: line('« As a » in free words, while it is no persona', 200),
  want: text('« I want »', 2000),
  benefit: text('« so that »', 2000),
  description: text('Everything else; the whole story when its form is free', 10_000, { lazy: true }),
  step: reference('The step of the story map under which it stands'),
  release: reference('The release slice it belongs to'),
  size: amount('Size in the team’s own unit, 0 to 1,000', 0, 1000),
  status: choice('How far it is', ['idea', 'ready', 'doing', 'done']),
  labels: labels('Words to find it by'),
  ticks: labels('Ids of the hand-ticked items of the definition of ready', 50, 64),
});
