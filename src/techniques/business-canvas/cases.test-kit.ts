import type { FieldsOf } from '#product/kinds/index.ts';
import { both, type Cases, type Told } from '../cases.test-kit.ts';
import type { ExampleEntity } from '../technique.ts';
import type { Block } from './blocks.ts';

const canvas = (fields: FieldsOf<'canvas'> = {}): ExampleEntity => ({
  id: 'canvas',
  kind: 'canvas',
  ...fields,
});
const segment = (id = 'segment'): ExampleEntity => ({ id, kind: 'segment', title: `Voisins ${id}` });
const proposition: ExampleEntity = { id: 'vp', kind: 'proposition', segment: 'segment' };
const item = (area: Block, text: string, fields: FieldsOf<'canvasItem'> = {}): ExampleEntity => ({
  id: `${area}-${text.replace(/[^a-z]/gi, '')}`,
  kind: 'canvasItem',
  canvas: 'canvas',
  area,
  text,
  ...fields,
});
const whole: Told = [
  canvas(),
  segment(),
  proposition,
  item('relationships', 'Un prénom'),
  item('channels', 'Le marché'),
  item('revenues', 'Prix libre'),
];
const money = (cost: FieldsOf<'canvasItem'>, revenue: FieldsOf<'canvasItem'>): Told => [
  canvas(),
  item('costs', 'Café', cost),
  item('revenues', 'Dons', revenue),
];

export const cases: Cases = {
  'business-canvas/for-nobody': {
    speaks: both([canvas(), item('channels', 'Le marché')]),
    silent: both([canvas()], [canvas(), segment(), item('channels', 'Le marché')]),
  },
  'business-canvas/segment-lacks': {
    speaks: both(
      whole.filter(({ id }) => id !== 'vp'),
      [...whole, segment('other')],
      [canvas({ form: 'lean' }), segment(), proposition, item('channels', 'Le marché')],
      [...whole.slice(0, -1), item('revenues', ' ')],
    ),
    silent: both(
      whole,
      [canvas(), segment()],
      [canvas({ form: 'lean' }), ...whole.filter(({ kind }) => kind !== 'canvas')],
    ),
  },
  'business-canvas/segment-faceless': {
    speaks: both([...whole, { id: 'awa', kind: 'persona', name: 'Awa' }]),
    silent: both(
      whole,
      [canvas(), segment(), { id: 'awa', kind: 'persona', name: 'Awa' }],
      [
        ...whole,
        { id: 'awa', kind: 'persona', name: 'Awa' },
        { id: 'face', kind: 'link', from: 'awa', to: 'segment', how: 'became' },
      ],
    ),
  },
  'business-canvas/block-empty': {
    speaks: both(whole, [...whole, item('costs', 'Café')]),
    silent: both(whole.slice(0, -1), [
      ...whole,
      ...(['costs', 'partners', 'activities', 'resources'] as const).map((area) => item(area, 'Café')),
    ]),
  },
  'business-canvas/not-per-segment': {
    speaks: both([...whole, segment('other'), item('channels', 'Une affiche')]),
    silent: both(
      [...whole, item('channels', 'Une affiche')],
      [...whole, segment('other'), item('channels', 'Une affiche', { segment: 'other' })],
      [...whole, segment('other')],
    ),
  },
  'business-canvas/amounts-missing': {
    speaks: both(money({ amount: 12 }, {}), money({}, {})),
    silent: both(money({ amount: 12 }, { amount: 0 }), [canvas(), item('costs', 'Café')]),
  },
  'business-canvas/loss': {
    speaks: both(
      money({ amount: 10, every: 'month' }, { amount: 100, every: 'year' }),
      money({ amount: 2000 }, { amount: 1, every: 'once' }),
    ),
    silent: both(
      money({ amount: 10 }, { amount: 10 }),
      money({ amount: 10 }, {}),
      money({ amount: 9, every: 'once' }, { amount: 1 }),
    ),
  },
  'business-canvas/said-twice': {
    speaks: both(
      [canvas(), item('costs', 'Café'), item('resources', 'café !')],
      [canvas(), item('costs', 'Café'), item('resources', 'Café'), item('activities', 'Café')],
    ),
    silent: both(
      [canvas(), item('costs', ''), item('resources', ' ')],
      [
        canvas(),
        { ...canvas(), id: 'c2' },
        item('costs', 'Café'),
        { ...item('resources', 'Café'), canvas: 'c2' } as ExampleEntity,
      ],
    ),
  },
};
