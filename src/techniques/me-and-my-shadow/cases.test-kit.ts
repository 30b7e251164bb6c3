import type { FieldsOf } from '#product/kinds/index.ts';
import { both, type Cases, type Told } from '../cases.test-kit.ts';
import type { ExampleEntity } from '../technique.ts';

const mission = (state: 'open' | 'closed', ...entries: readonly ExampleEntity[]): Told => [
  { id: 'game', kind: 'game', technique: 'me-and-my-shadow' },
  { id: 'play', kind: 'play', game: 'game', title: 'À l’accueil', state },
  ...entries,
];
let made = 0;
const seen = (fields: FieldsOf<'piece'> = {}): ExampleEntity => ({
  id: `seen-${++made}`,
  kind: 'piece',
  play: 'play',
  sort: 'seen',
  text: 'Elle pose le grille-pain par terre',
  ...fields,
});
const four = (fields: FieldsOf<'piece'> = {}) => [seen(), seen(), seen(), seen(fields)];
const said = (...texts: string[]): readonly Told[] => texts.map((text) => mission('open', seen({ text })));

export const cases: Cases = {
  'me-and-my-shadow/nothing-kept': {
    speaks: both(mission('closed', seen())),
    silent: both(mission('open', seen()), mission('closed'), [
      ...mission('closed', { ...seen(), id: 'kept' }),
      { id: 'note', kind: 'note', text: 'Pose tout par terre' },
      { id: 'link', kind: 'link', from: 'kept', to: 'note' },
    ]),
  },
  'me-and-my-shadow/guess': {
    speaks: {
      fr: said('Elle semble pressée', 'Il a l’air perdu', 'Elle s’en va, sans doute fâchée'),
      en: said('She seems in a hurry', 'He is probably lost'),
    },
    silent: {
      fr: [
        ...said('Elle regarde deux fois la pendule'),
        mission('open', seen({ sort: 'quote', text: 'Ça semble cassé' })),
      ],
      en: said('She looks at the clock twice'),
    },
  },
  'me-and-my-shadow/no-quote': {
    speaks: both(mission('open', ...four())),
    silent: both(mission('open', seen(), seen()), mission('open', ...four({ sort: 'quote' }))),
  },
  'me-and-my-shadow/never-why': {
    speaks: both(mission('open', ...four())),
    silent: both(
      mission('open', ...four({ sort: 'why' })),
      mission('open', ...four({ why: 'Parce qu’il n’y a pas de table' })),
    ),
  },
};
