import { both, type Cases, type Told } from '../cases.test-kit.ts';
import type { ExampleEntity } from '../technique.ts';
import type { FaceName, Sort } from './box.ts';

const boxed = (state: 'open' | 'closed', ...more: readonly ExampleEntity[]): Told => [
  { id: 'box', kind: 'game', technique: 'product-box' },
  { id: 'play', kind: 'play', game: 'box', title: 'Table 1', state },
  ...more,
];
/** Messages of these sorts, in turn, all on one face. */
const said = (area: FaceName, ...sorts: readonly Sort[]): readonly ExampleEntity[] =>
  sorts.map((sort, at) => ({
    id: `${area}-${at}`,
    kind: 'piece',
    play: 'play',
    area,
    sort,
    text: 'Réparé samedi',
  }));
const objection = (why: string): ExampleEntity => ({
  id: 'objection',
  kind: 'piece',
  play: 'play',
  sort: 'objection',
  text: 'Et si personne ne sait ?',
  why,
});
const became = (from: string): readonly ExampleEntity[] => [
  { id: 'pain', kind: 'pain', text: 'Venir pour rien' },
  { id: 'link', kind: 'link', from, to: 'pain' },
];
const six = Array<Sort>(6).fill('feature');

export const cases: Cases = {
  'product-box/only-features': {
    speaks: both(boxed('open', ...said('back', 'feature', 'feature', 'feature'))),
    silent: both(
      boxed('open', ...said('back', 'feature', 'feature')),
      boxed('open', ...said('back', 'feature', 'feature', 'feature', 'benefit')),
    ),
  },
  'product-box/no-slogan': {
    speaks: both(boxed('open', ...said('front', 'name', 'benefit', 'benefit', 'price'))),
    silent: both(
      boxed('open', ...said('front', 'name', 'benefit', 'benefit')),
      boxed('open', ...said('front', 'name', 'benefit', 'slogan', 'price')),
    ),
  },
  'product-box/front-crowded': {
    speaks: both(boxed('open', ...said('front', ...six))),
    silent: both(boxed('open', ...said('back', ...six)), boxed('open', ...said('front', ...six.slice(1)))),
  },
  'product-box/no-promise': {
    speaks: both(boxed('open', ...said('front', 'name', 'slogan', 'benefit', 'feature'))),
    silent: both(
      boxed('open', ...said('front', 'name', 'slogan', 'benefit', 'price')),
      boxed('open', ...said('front', 'name', 'slogan', 'benefit', 'support')),
      boxed('open', ...said('front', 'name', 'slogan', 'benefit')),
    ),
  },
  'product-box/unanswered': {
    speaks: both(boxed('closed', objection(''))),
    silent: both(
      boxed('open', objection('')),
      boxed('closed', objection('On vous le dit avant.')),
      boxed('closed', objection(''), ...became('objection')),
    ),
  },
  'product-box/nothing-kept': {
    speaks: both(boxed('closed', ...said('front', 'name'))),
    silent: both(
      boxed('open', ...said('front', 'name')),
      boxed('closed'),
      boxed('closed', ...said('front', 'name'), ...became('front-0')),
    ),
  },
};
