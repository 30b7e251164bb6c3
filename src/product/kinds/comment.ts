import { choice, reference, text } from './field.ts';
import { kind } from './kind.ts';

export const comment = kind('comment', 'What somebody says about an entity', {
  about: reference('The entity', { owned: true }),
  text: text('The comment', 2000),
  state: choice('Open, or settled', ['open', 'settled']),
});
