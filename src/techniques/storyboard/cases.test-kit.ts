import type { FieldsOf } from '#product/kinds/index.ts';
import { both, type Cases, type Told } from '../cases.test-kit.ts';
import type { ExampleEntity } from '../technique.ts';

const awa: ExampleEntity = { id: 'awa', kind: 'persona', name: 'Awa' };
const board = (more: FieldsOf<'storyboard'> = {}): ExampleEntity => ({
  id: 'board',
  kind: 'storyboard',
  order: 'a0',
  title: 'Le grille-pain',
  persona: 'awa',
  scenario: 'Un samedi de mars, après une nuit de travail.',
  ...more,
});
const frame = (n: number, more: FieldsOf<'frame'> = {}): ExampleEntity => ({
  id: `f${n}`,
  kind: 'frame',
  order: `a${n}`,
  storyboard: 'board',
  caption: `Moment ${n}`,
  ...more,
});
const drawn = (n: number): ExampleEntity => ({ id: `s${n}`, kind: 'stroke', on: `f${n}`, points: 'gyBofA' });
const told = (count: number, more: (n: number) => FieldsOf<'frame'> = () => ({})): Told =>
  Array.from({ length: count }, (_, n) => frame(n, more(n)));
const story = (frames: Told, more: FieldsOf<'storyboard'> = {}): Told => [awa, board(more), ...frames];
const feeling = (...emotions: (number | null)[]): Told =>
  told(emotions.length, (n) => ({ emotion: emotions[n]!, place: 'Rue' }));

export const cases: Cases = {
  'storyboard/persona-missing': {
    speaks: both(story(told(1), { persona: null }), story(told(1), { persona: 'gone' })),
    silent: both(story(told(1)), [board({ persona: null }), frame(0, { caption: '' })]),
  },
  'storyboard/scenario-missing': {
    speaks: both(story(told(2), { scenario: ' ' })),
    silent: both(story(told(2)), [awa, board({ scenario: '' })]),
  },
  'storyboard/caption-missing': {
    speaks: both(story([frame(0, { caption: '' }), drawn(0)])),
    silent: both(story([frame(0), drawn(0)]), story([frame(0), frame(1, { caption: '' })])),
  },
  'storyboard/caption-long': {
    speaks: {
      fr: [
        story([frame(0, { caption: '- Elle arrive\n- Elle attend\n- Elle repart' })]),
        story([frame(0, { caption: 'Elle attend encore et encore. '.repeat(6) })]),
      ],
      en: [story([frame(0, { caption: 'She comes • she waits • she leaves' })])],
    },
    silent: {
      fr: [story([frame(0, { caption: '- Elle arrive\n- Elle attend' })])],
      en: [story([frame(0, { caption: 'She waits for an hour; the children have had enough.' })])],
    },
  },
  'storyboard/image-missing': {
    speaks: both(story([frame(0), drawn(0), frame(1)])),
    silent: both(
      story([frame(0), drawn(0), frame(1, { alt: 'Une file devant un comptoir' })]),
      story(told(3)),
      story([frame(0), drawn(0), frame(1, { caption: '' })]),
    ),
  },
  'storyboard/no-pictures': {
    speaks: both(story(told(3))),
    silent: both(story(told(2)), story([...told(3), drawn(1)]), story(told(3, () => ({ alt: 'On voit…' })))),
  },
  'storyboard/alt-missing': {
    speaks: both(story([frame(0), drawn(0)]), story([frame(0), drawn(0), frame(1), drawn(1)])),
    silent: both(story([frame(0, { alt: 'Une file' }), drawn(0)]), story(told(4))),
  },
  'storyboard/too-many-frames': {
    speaks: both(story(told(10))),
    silent: both(
      story(told(9)),
      story([
        ...told(6),
        ...told(12)
          .slice(6)
          .map((one) => ({ ...one, caption: '' }) as never),
      ]),
    ),
  },
  'storyboard/too-few-frames': {
    speaks: both(story(told(2))),
    silent: both(story(told(3)), story([frame(0), frame(1, { caption: '' })])),
  },
  'storyboard/emotions-missing': {
    speaks: both(story(told(4))),
    silent: both(story(told(3)), story(feeling(null, null, -1, null))),
  },
  'storyboard/no-low-moment': {
    speaks: both(story(feeling(0, 1, 2))),
    silent: both(story(feeling(0, 1, -1)), story(feeling(1, 2)), story(feeling(0, 1, 2), { time: 'to-be' })),
  },
  'storyboard/ends-unhappy': {
    speaks: both(story(feeling(1, 0, -1), { time: 'to-be' })),
    silent: both(story(feeling(1, 0, -1)), story(feeling(-2, 0, 1), { time: 'to-be' })),
  },
  'storyboard/place-missing': {
    speaks: both(story(told(4))),
    silent: both(story(told(3)), story([...told(4), frame(4, { device: 'Une affiche' })])),
  },
  'storyboard/low-moment-unused': {
    speaks: both(story(feeling(1, -1, -2))),
    silent: both(story(feeling(1, 0, 1)), story(feeling(1, -1, -2), { time: 'to-be' }), [
      ...story(feeling(1, -1, -2)),
      { id: 'pain', kind: 'pain', text: 'Attendre' },
      { id: 'link', kind: 'link', from: 'f1', to: 'pain' },
    ]),
  },
};
