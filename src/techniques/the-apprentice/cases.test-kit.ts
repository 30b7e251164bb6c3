import type { FieldsOf } from '#product/kinds/index.ts';
import { both, type Cases, type Told } from '../cases.test-kit.ts';
import type { ExampleEntity } from '../technique.ts';

const mission = (state: 'open' | 'closed', ...entries: readonly ExampleEntity[]): Told => [
  { id: 'game', kind: 'game', technique: 'the-apprentice' },
  { id: 'play', kind: 'play', game: 'game', title: 'Un samedi à l’accueil', state },
  ...entries,
];
let made = 0;
const lived = (fields: FieldsOf<'piece'> = {}): ExampleEntity => ({
  id: `lived-${++made}`,
  kind: 'piece',
  play: 'play',
  sort: 'did',
  text: 'J’ai accueilli quarante personnes',
  ...fields,
});

export const cases: Cases = {
  'the-apprentice/nothing-kept': {
    speaks: both(mission('closed', lived())),
    silent: both(mission('open', lived()), mission('closed'), [
      ...mission('closed', { ...lived(), id: 'kept' }),
      { id: 'pain', kind: 'pain', text: 'Dire non quarante fois' },
      { id: 'link', kind: 'link', from: 'kept', to: 'pain' },
    ]),
  },
  'the-apprentice/unweighed': {
    speaks: both(mission('open', lived({ sort: 'stuck' }))),
    silent: both(mission('open', lived()), mission('open', lived({ sort: 'stuck', weight: 2 }))),
  },
  'the-apprentice/nothing-felt': {
    speaks: both(mission('open', lived(), lived(), lived(), lived())),
    silent: both(
      mission('open', lived(), lived()),
      mission('open', lived(), lived(), lived(), lived({ sort: 'felt' })),
    ),
  },
};
