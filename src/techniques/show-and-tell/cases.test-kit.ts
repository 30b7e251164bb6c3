import type { FieldsOf } from '#product/kinds/index.ts';
import { both, type Cases, type Told } from '../cases.test-kit.ts';
import type { ExampleEntity } from '../technique.ts';

const PIXEL = 'data:image/png;base64,iVBORw0KGgo=';
const mission = (state: 'open' | 'closed', ...entries: readonly ExampleEntity[]): Told => [
  { id: 'game', kind: 'game', technique: 'show-and-tell' },
  { id: 'play', kind: 'play', game: 'game', title: 'Les bénévoles', state },
  ...entries,
];
const shown = (id: string, fields: FieldsOf<'piece'> = {}): ExampleEntity => ({
  id,
  kind: 'piece',
  play: 'play',
  text: 'Un carnet à spirale',
  why: 'Tout est dedans depuis 2019.',
  ...fields,
});
const five = (last: FieldsOf<'piece'> = {}) => [
  ...['a', 'b', 'c', 'd'].map((id) => shown(id)),
  shown('e', last),
];
const kept: readonly ExampleEntity[] = [
  { id: 'note', kind: 'note', text: 'Note tout dans un carnet' },
  { id: 'link', kind: 'link', from: 'a', to: 'note' },
];

export const cases: Cases = {
  'show-and-tell/nothing-kept': {
    speaks: both(mission('closed', shown('a'))),
    silent: both(
      mission('open', shown('a')),
      mission('closed'),
      mission('closed', shown('a', { text: ' ' })),
      mission('closed', shown('a'), ...kept),
    ),
  },
  'show-and-tell/without-why': {
    speaks: both(mission('open', shown('a', { why: '' }))),
    silent: both(mission('open', shown('a')), mission('open', shown('a', { text: '', why: '' }))),
  },
  'show-and-tell/no-picture': {
    speaks: both(mission('open', ...five())),
    silent: both(mission('open', shown('a'), shown('b')), mission('open', ...five({ picture: PIXEL }))),
  },
};
