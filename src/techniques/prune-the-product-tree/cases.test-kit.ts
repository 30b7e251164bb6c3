import type { FieldsOf } from '#product/kinds/index.ts';
import { both, type Cases, type Told } from '../cases.test-kit.ts';
import type { ExampleEntity } from '../technique.ts';

const piece = (id: string, fields: FieldsOf<'piece'>): ExampleEntity => ({
  id,
  kind: 'piece',
  play: 'play',
  sort: 'leaf',
  text: `Feuille ${id}`,
  order: id,
  ...fields,
});
const tree = (state: 'open' | 'closed', ...pieces: readonly ExampleEntity[]): Told => [
  { id: 'game', kind: 'game', technique: 'prune-the-product-tree' },
  { id: 'play', kind: 'play', game: 'game', title: 'Bénévoles', state },
  piece('a1', { sort: 'area', text: 'Accueillir' }),
  piece('a2', { sort: 'area', text: 'Réparer' }),
  ...pieces,
];
const leaves = (n: number, from: string, area: 'inside' | 'canopy'): readonly ExampleEntity[] =>
  Array.from({ length: n }, (_, at) => piece(`${from}-${area}-${at}`, { from, area }));
const root = piece('r', { area: 'roots' });
const story: readonly ExampleEntity[] = [
  { id: 'story', kind: 'story', title: 'Photo' },
  { id: 'card', kind: 'card', game: 'game', of: 'story' },
];

export const cases: Cases = {
  'prune-the-product-tree/limb-takes-all': {
    speaks: both(tree('closed', ...leaves(5, 'a1', 'canopy'), ...leaves(1, 'a2', 'canopy'))),
    silent: both(
      tree('closed', ...leaves(3, 'a1', 'canopy'), ...leaves(3, 'a2', 'canopy')),
      tree('closed', ...leaves(5, 'a1', 'canopy')),
      tree('open', ...leaves(6, 'a1', 'canopy')),
    ),
  },
  'prune-the-product-tree/roots-too-short': {
    speaks: both(tree('closed', ...leaves(2, 'a1', 'canopy'), ...leaves(2, 'a2', 'canopy'))),
    silent: both(
      tree('closed', ...leaves(4, 'a1', 'canopy'), root),
      tree('closed', ...leaves(3, 'a1', 'canopy')),
      tree('open', ...leaves(4, 'a1', 'canopy')),
    ),
  },
  'prune-the-product-tree/limb-bare': {
    speaks: both(tree('closed', ...leaves(1, 'a1', 'canopy'))),
    silent: both(
      tree('closed', ...leaves(1, 'a1', 'canopy'), ...leaves(1, 'a2', 'canopy')),
      tree('closed'),
      tree('open', ...leaves(1, 'a1', 'canopy')),
    ),
  },
  'prune-the-product-tree/inside-unkept': {
    speaks: both(
      tree('closed', ...leaves(1, 'a1', 'inside')),
      tree('closed', ...leaves(2, 'a2', 'inside'), root),
    ),
    silent: both(
      tree('closed', ...story, piece('l', { card: 'card', from: 'a1', area: 'inside' })),
      tree('closed', ...leaves(2, 'a1', 'canopy')),
      tree('open', ...leaves(1, 'a1', 'inside')),
    ),
  },
};
