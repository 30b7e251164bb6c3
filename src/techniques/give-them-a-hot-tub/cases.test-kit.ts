import type { FieldsOf } from '#product/kinds/index.ts';
import { both, type Cases, type Told } from '../cases.test-kit.ts';
import type { ExampleEntity } from '../technique.ts';

const game: ExampleEntity = { id: 'tub', kind: 'game', technique: 'give-them-a-hot-tub' };
const cards = (...tones: readonly ('plain' | 'outrageous')[]): readonly ExampleEntity[] =>
  tones.map((tone, at) => ({ id: `card-${at}`, kind: 'card', game: 'tub', title: 'Un bain chaud', tone }));
const play = (state: 'open' | 'closed'): ExampleEntity => ({
  id: 'play',
  kind: 'play',
  game: 'tub',
  title: 'Table 1',
  state,
});
const shown = (reaction: FieldsOf<'piece'>['reaction']): ExampleEntity => ({
  id: 'shown',
  kind: 'piece',
  play: 'play',
  card: 'card-0',
  text: 'Un bain chaud',
  ...(reaction ? { reaction } : {}),
});
const made: ExampleEntity = {
  id: 'made',
  kind: 'piece',
  play: 'play',
  from: 'shown',
  sort: 'transformed',
  text: 'Un fauteuil',
};
const kept: readonly ExampleEntity[] = [
  { id: 'idea', kind: 'idea', title: 'Un fauteuil' },
  { id: 'link', kind: 'link', from: 'made', to: 'idea' },
];
const table = (state: 'open' | 'closed', ...more: readonly ExampleEntity[]): Told => [
  game,
  ...cards('outrageous'),
  play(state),
  ...more,
];

export const cases: Cases = {
  'give-them-a-hot-tub/too-tame': {
    speaks: both([game, ...cards('plain', 'plain', 'outrageous')]),
    silent: both(
      [game, ...cards('plain', 'outrageous', 'outrageous')],
      [game, ...cards('plain')],
      [game, ...cards('plain', 'plain', 'plain'), play('open')],
    ),
  },
  'give-them-a-hot-tub/too-wild': {
    speaks: both([game, ...cards('outrageous', 'outrageous', 'outrageous', 'outrageous')]),
    silent: both([game, ...cards('outrageous', 'outrageous', 'outrageous', 'plain')]),
  },
  'give-them-a-hot-tub/nothing-transformed': {
    speaks: both(table('closed', shown('ignored'))),
    silent: both(
      table('open', shown('ignored')),
      table('closed', shown('transformed')),
      table('closed', shown('none')),
    ),
  },
  'give-them-a-hot-tub/transformed-unused': {
    speaks: both(table('closed', shown('transformed'), made)),
    silent: both(
      table('open', shown('transformed'), made),
      table('closed', shown('transformed'), made, ...kept),
      table('closed', shown('liked')),
    ),
  },
};
