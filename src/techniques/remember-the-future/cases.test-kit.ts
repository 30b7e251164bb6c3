import type { FieldsOf } from '#product/kinds/index.ts';
import { both, type Cases, type Told } from '../cases.test-kit.ts';
import type { ExampleEntity } from '../technique.ts';

const piece = (id: string, fields: FieldsOf<'piece'> = {}): ExampleEntity => ({
  id,
  kind: 'piece',
  play: 'play',
  sort: 'memory',
  text: 'Inès aura dormi',
  why: 'Une liste le mercredi',
  order: id,
  ...fields,
});
const cluster = piece('c', { sort: 'cluster', text: 'Du temps rendu', why: '' });
const told = (fields: FieldsOf<'play'>, ...pieces: readonly ExampleEntity[]): Told => [
  { id: 'game', kind: 'game', technique: 'remember-the-future' },
  { id: 'play', kind: 'play', game: 'game', title: 'Équipe', ...fields },
  ...pieces,
];
const closed = (...pieces: readonly ExampleEntity[]) => told({ state: 'closed' }, ...pieces);
const many = (n: number, fields: FieldsOf<'piece'> = {}) =>
  Array.from({ length: n }, (_, at) => piece(`m${at}`, fields));
const said = (...texts: string[]): readonly Told[] => texts.map((text) => told({}, piece('m', { text })));
const goal: readonly ExampleEntity[] = [
  { id: 'goal', kind: 'goal', title: 'Rendre du temps' },
  { id: 'link', kind: 'link', from: 'c', to: 'goal' },
];

export const cases: Cases = {
  'remember-the-future/not-looking-back': {
    speaks: {
      fr: said('L’Établi devrait prévenir', 'Les gens viendront avec la pièce'),
      en: said('It should tell people', 'People will bring the part'),
    },
    silent: {
      fr: said('Plus personne n’aura attendu pour rien', 'Trois cents objets', ''),
      en: said('Nobody will have waited for nothing', 'Three hundred objects', ''),
    },
  },
  'remember-the-future/day-behind': {
    speaks: both(told({ horizon: '2026-05-05', startedAt: '2026-05-05T17:00:00Z' })),
    silent: both(
      told({ horizon: '2027-05-05', startedAt: '2026-05-05T17:00:00Z' }),
      told({ startedAt: '2026-05-05T17:00:00Z' }),
      told({ horizon: '2026-05-05' }),
    ),
  },
  'remember-the-future/heap': {
    speaks: both(closed(...many(6))),
    silent: both(closed(...many(5)), closed(cluster, ...many(6)), told({}, ...many(6))),
  },
  'remember-the-future/without-how': {
    speaks: both(closed(...many(3, { why: ' ' }))),
    silent: both(
      closed(...many(3, { why: '' }), piece('x')),
      closed(...many(2, { why: '' })),
      told({}, ...many(3, { why: '' })),
    ),
  },
  'remember-the-future/success-unused': {
    speaks: both(closed(cluster, ...many(2, { from: 'c' }))),
    silent: both(
      closed(...goal, cluster, ...many(2, { from: 'c' })),
      closed(cluster, ...many(1, { from: 'c' })),
      told({}, cluster, ...many(2, { from: 'c' })),
    ),
  },
};
