import type { FieldsOf } from '#product/kinds/index.ts';
import { both, type Cases, type Told } from '../cases.test-kit.ts';
import type { ExampleEntity } from '../technique.ts';

const game = (fields: FieldsOf<'game'> = {}): ExampleEntity => ({
  id: 'market',
  kind: 'game',
  technique: 'buy-a-feature',
  ...fields,
});
const card = (id: string, fields: FieldsOf<'card'> = {}): ExampleEntity => ({
  id,
  kind: 'card',
  game: 'market',
  title: 'Un rappel la veille',
  about: 'Qui vient s’en souvient',
  price: 10,
  ...fields,
});
const cards = (n: number, price: (at: number) => number = (at) => 5 + at): readonly ExampleEntity[] =>
  Array.from({ length: n }, (_, at) => card(`card-${at}`, { price: price(at) }));
const play = (fields: FieldsOf<'play'> = {}): ExampleEntity => ({
  id: 'table',
  kind: 'play',
  game: 'market',
  ...fields,
});
const story = (status: 'idea' | 'doing' | 'done'): ExampleEntity => ({
  id: 'story',
  kind: 'story',
  title: 'Retenir un samedi',
  status,
});
/** Fourteen cards, three of them dearer than any purse. */
const fine: Told = [game({ ratio: 45 }), ...cards(14, (at) => (at < 3 ? 60 : 8 + at))];

export const cases: Cases = {
  'buy-a-feature/too-few': {
    speaks: both([game(), ...cards(3)]),
    silent: both(fine, [game()], [game(), ...cards(3), play()]),
  },
  'buy-a-feature/too-many': {
    speaks: both([game(), ...cards(31)]),
    silent: both(fine, [game(), ...cards(31), play()]),
  },
  'buy-a-feature/nothing-dear': {
    speaks: both([game({ ratio: 50 }), ...cards(20, () => 10)]),
    silent: both(fine, [game(), card('unpriced', { price: null })]),
  },
  'buy-a-feature/one-price': {
    speaks: both([game(), ...cards(4, () => 10)]),
    silent: both(fine, [game(), ...cards(2, () => 10)], [game(), ...cards(4, () => 0)]),
  },
  'buy-a-feature/already-decided': {
    speaks: both(
      [game(), card('of-story', { of: 'story' }), story('doing')],
      [game(), card('of-story', { of: 'story' }), story('done')],
    ),
    silent: both([game(), card('of-story', { of: 'story' }), story('idea')], fine),
  },
  'buy-a-feature/no-words': {
    speaks: both([game(), card('bare', { about: ' ' })]),
    silent: both(
      fine,
      [game(), card('blank', { title: '', about: '' })],
      [game(), card('of-story', { of: 'story', about: '' }), story('idea')],
    ),
  },
  'buy-a-feature/nothing-learnt': {
    speaks: both([game(), play({ state: 'closed' })]),
    silent: both([game(), play()], [game(), play({ state: 'closed', learnt: 'Personne ne veut de photo.' })]),
  },
  'buy-a-feature/too-generous': {
    speaks: both([game({ ratio: 90 }), ...cards(3)]),
    silent: both(fine, [game({ ratio: 75 }), ...cards(3)], [game({ ratio: 90 }), ...cards(3), play()]),
  },
};
