import { both, type Cases, type Told } from '../cases.test-kit.ts';
import type { ExampleEntity } from '../technique.ts';

const NAMES = ['Alpha', 'Bêta', 'Gamma', 'Delta'];
const game: ExampleEntity = { id: 'game', kind: 'game', technique: 'twenty-twenty-vision', title: 'Rang' };
const cards = NAMES.map(
  (title, at): ExampleEntity => ({ id: `c${at}`, kind: 'card', game: 'game', order: `a${at}`, title }),
);
const play = (id: string, state: 'open' | 'closed' = 'closed'): ExampleEntity => ({
  id,
  kind: 'play',
  game: 'game',
  title: 'Bénévoles',
  state,
  order: id,
});
const wall = (of: string, order: readonly number[], area = 'wall'): ExampleEntity[] =>
  order.map((card, at) => ({
    id: `${of}${card}`,
    kind: 'piece',
    play: of,
    sort: 'card',
    card: `c${card}`,
    text: NAMES[card]!,
    area,
    order: `a${at}`,
  }));
const compared = (why: string): ExampleEntity => ({
  id: 'compared',
  kind: 'piece',
  play: 'p',
  sort: 'comparison',
  from: 'p0',
  to: 'p1',
  order: 'b0',
  why,
});
const stories = NAMES.map(
  (title, at): ExampleEntity => ({ id: `s${at}`, kind: 'story', title, order: `a${at}` }),
);
const ofStories = NAMES.map(
  (_, at): ExampleEntity => ({ id: `c${at}`, kind: 'card', game: 'game', order: `a${at}`, of: `s${at}` }),
);
const told = (...more: readonly ExampleEntity[]): Told => [game, ...cards, ...more];
const ranked = (order: readonly number[], state: 'open' | 'closed' = 'closed'): Told => [
  game,
  ...stories,
  ...ofStories,
  play('p', state),
  ...wall('p', order),
];

export const cases: Cases = {
  'twenty-twenty-vision/cards-unplaced': {
    speaks: both(
      told(play('p'), ...wall('p', [0, 1, 2]), ...wall('p', [3], '')),
      told(play('p'), ...wall('p', [0]), ...wall('p', [1, 2], ''), ...wall('p', [3], 'turned')),
    ),
    silent: both(
      told(play('p'), ...wall('p', [0, 1, 2, 3])),
      told(play('p', 'open'), ...wall('p', [0, 1]), ...wall('p', [2], '')),
      told(play('p'), ...wall('p', [0, 1, 2], '')),
    ),
  },
  'twenty-twenty-vision/no-argument': {
    speaks: both(
      told(play('p'), ...wall('p', [0, 1, 2])),
      told(play('p'), ...wall('p', [0, 1, 2]), compared(' ')),
    ),
    silent: both(
      told(play('p'), ...wall('p', [0, 1, 2]), compared('Elle vient de loin')),
      told(play('p', 'open'), ...wall('p', [0, 1, 2])),
      told(play('p'), ...wall('p', [0, 1])),
    ),
  },
  'twenty-twenty-vision/groups-apart': {
    speaks: both(told(play('p'), play('q'), ...wall('p', [0, 1, 2, 3]), ...wall('q', [1, 2, 3, 0]))),
    silent: both(
      told(play('p'), play('q'), ...wall('p', [0, 1, 2, 3]), ...wall('q', [1, 0, 3, 2])),
      told(play('p'), ...wall('p', [3, 2, 1, 0])),
      [game],
    ),
  },
  'twenty-twenty-vision/not-applied': {
    speaks: both(ranked([3, 0, 1, 2])),
    silent: both(ranked([0, 1, 2, 3]), ranked([3, 2, 1, 0], 'open'), told(play('p'), ...wall('p', [1, 0]))),
  },
};
