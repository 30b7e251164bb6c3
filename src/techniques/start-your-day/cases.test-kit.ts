import type { FieldsOf } from '#product/kinds/index.ts';
import { both, type Cases, type Told } from '../cases.test-kit.ts';
import type { ExampleEntity } from '../technique.ts';

const table = (state: 'open' | 'closed', ...events: readonly ExampleEntity[]): Told => [
  { id: 'game', kind: 'game', technique: 'start-your-day' },
  { id: 'play', kind: 'play', game: 'game', title: 'Les bénévoles', state },
  ...events,
];
const moments = (
  n: number,
  fields: (at: number) => FieldsOf<'piece'> = () => ({}),
): readonly ExampleEntity[] =>
  Array.from({ length: n }, (_, at) => ({
    id: `moment-${at}`,
    kind: 'piece',
    play: 'play',
    area: 'day',
    x: 100 * at,
    text: 'Ouvrir la salle',
    createdBy: at % 2 === 0 ? 'Awa' : 'Marcel',
    ...fields(at),
  }));

export const cases: Cases = {
  'start-your-day/no-disaster': {
    speaks: both(table('open', ...moments(4))),
    silent: both(
      table('open', ...moments(3)),
      table('open', ...moments(4, (at) => (at === 3 ? { area: 'disaster' } : {}))),
    ),
  },
  'start-your-day/only-days': {
    speaks: both(table('open', ...moments(5))),
    silent: both(
      table('open', ...moments(4)),
      table('open', ...moments(5, (at) => (at === 0 ? { area: 'year' } : {}))),
    ),
  },
  'start-your-day/one-voice': {
    speaks: both(table('open', ...moments(6, () => ({ createdBy: 'Awa' })))),
    silent: both(table('open', ...moments(6)), table('open', ...moments(5, () => ({ createdBy: 'Awa' })))),
  },
  'start-your-day/nothing-kept': {
    speaks: both(table('closed', ...moments(1))),
    silent: both(table('open', ...moments(1)), table('closed', ...moments(1, () => ({ text: ' ' }))), [
      ...table('closed', ...moments(1)),
      { id: 'step', kind: 'step', title: 'Ouvrir la salle' },
      { id: 'link', kind: 'link', from: 'moment-0', to: 'step' },
    ]),
  },
};
