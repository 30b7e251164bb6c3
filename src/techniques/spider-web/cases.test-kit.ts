import type { FieldsOf } from '#product/kinds/index.ts';
import { both, type Cases, type Told } from '../cases.test-kit.ts';
import type { ExampleEntity } from '../technique.ts';

const web = (state: 'open' | 'closed', ...pieces: readonly ExampleEntity[]): Told => [
  { id: 'game', kind: 'game', technique: 'spider-web' },
  { id: 'play', kind: 'play', game: 'game', title: 'Les voisins', state },
  ...pieces,
];
const things = (n: number, fields: FieldsOf<'piece'> = {}): readonly ExampleEntity[] =>
  Array.from({ length: n }, (_, at) => ({
    id: `thing-${at}`,
    kind: 'piece',
    play: 'play',
    sort: 'thing',
    text: 'Le marché',
    why: 'le samedi',
    ...fields,
  }));
const lines = (n: number, last: FieldsOf<'piece'> = {}): readonly ExampleEntity[] =>
  Array.from({ length: n }, (_, at) => ({
    id: `line-${at}`,
    kind: 'piece',
    play: 'play',
    sort: 'au même endroit',
    to: `thing-${at}`,
    ...(at === n - 1 ? last : {}),
  }));

export const cases: Cases = {
  'spider-web/silent-lines': {
    speaks: both(web('open', ...things(4), ...lines(4))),
    silent: both(
      web('open', ...things(3), ...lines(3)),
      web('open', ...things(4), ...lines(4, { text: 'une affiche' })),
    ),
  },
  'spider-web/a-star': {
    speaks: both(web('open', ...things(5), ...lines(5))),
    silent: both(
      web('open', ...things(4), ...lines(4)),
      web('open', ...things(5), ...lines(5, { from: 'thing-0' })),
    ),
  },
  'spider-web/when-unsaid': {
    speaks: both(web('open', ...things(3, { why: '' }))),
    silent: both(web('open', ...things(3)), web('open', ...things(2, { why: '' }))),
  },
  'spider-web/nothing-kept': {
    speaks: both(web('closed', ...things(1))),
    silent: both(web('open', ...things(1)), web('closed'), [
      ...web('closed', ...things(1)),
      { id: 'actor', kind: 'actor', name: 'Le placier' },
      { id: 'link', kind: 'link', from: 'thing-0', to: 'actor' },
    ]),
  },
};
