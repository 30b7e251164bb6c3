import type { FieldsOf } from '#product/kinds/index.ts';
import { both, type Cases, type Told } from '../cases.test-kit.ts';
import type { ExampleEntity } from '../technique.ts';

const game: ExampleEntity = { id: 'game', kind: 'game', technique: 'speed-boat' };
const play = (state: 'open' | 'closed'): ExampleEntity => ({
  id: 'play',
  kind: 'play',
  game: 'game',
  title: 'Bénévoles',
  state,
});
const anchor = (id: string, fields: FieldsOf<'piece'> = {}): ExampleEntity => ({
  id,
  kind: 'piece',
  play: 'play',
  text: 'Les pièces manquent',
  state: 'confirmed',
  weight: 5,
  ...fields,
});
const closed = (...anchors: readonly ExampleEntity[]): Told => [game, play('closed'), ...anchors];
const kept: readonly ExampleEntity[] = [
  { id: 'pain', kind: 'pain', text: 'Les pièces manquent' },
  { id: 'link', kind: 'link', from: 'a', to: 'pain' },
];
const said = (...texts: string[]): readonly Told[] =>
  texts.map((text) => [game, play('open'), anchor('a', { text })]);

export const cases: Cases = {
  'speed-boat/anchor-as-solution': {
    speaks: {
      fr: said('Il faudrait une application', 'Pas de tableau de bord'),
      en: said('We need an app', 'No dashboard'),
    },
    silent: {
      fr: said('Je découvre la panne sur place', ''),
      en: said('I find out about the fault on the spot', ''),
    },
  },
  'speed-boat/anchors-unconfirmed': {
    speaks: both(
      closed(anchor('a', { state: 'open' })),
      closed(anchor('a', { state: 'open' }), anchor('b', { state: 'open' })),
    ),
    silent: both(closed(anchor('a')), closed(anchor('a', { state: 'open', text: ' ' })), [
      game,
      play('open'),
      anchor('a', { state: 'open' }),
    ]),
  },
  'speed-boat/anchors-unweighed': {
    speaks: both(
      closed(anchor('a', { weight: null })),
      closed(anchor('a', { weight: null }), anchor('b', { weight: null })),
    ),
    silent: both(closed(anchor('a')), closed(anchor('a', { weight: null, state: 'open' })), [
      game,
      play('open'),
      anchor('a', { weight: null }),
    ]),
  },
  'speed-boat/heaviest-unused': {
    speaks: both(
      closed(anchor('a'), anchor('b', { weight: 2 })),
      closed(...kept, anchor('a'), anchor('b', { weight: 9 })),
    ),
    silent: both(
      closed(...kept, anchor('a'), anchor('b', { weight: 2 })),
      [game, play('open'), anchor('a')],
      [game],
    ),
  },
};
