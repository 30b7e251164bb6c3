import { reference, text } from './field.ts';
import { kind } from './kind.ts';

/** Level « how » of Gojko Adzic's impact map. */
export const impact = kind('impact', 'How an actor’s behaviour should change, compared with today', {
  actor: reference('The actor whose behaviour changes'),
  title: text('The change of behaviour', 300),
});
