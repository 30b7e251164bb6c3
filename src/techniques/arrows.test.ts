import { describe, expect, test } from 'vitest';
import { unusedFor } from '#product/bring-in.ts';
import { modelOfFile } from '#product/file-model.ts';
import { change, create } from '#product/pen.ts';
import { evidenceBehind } from '#product/play/games.ts';
import { promote } from '#product/promote.ts';
import { PROMOTIONS } from '#product/promotions.ts';
import { sendToMap } from '#product/storyboard-steps.ts';
import { traceOf } from '#product/trace.ts';
import { penOn, tellModel } from './cases.test-kit.ts';
import { exampleFile } from './example.ts';
import { harvestAs, yields } from './harvests.tsx';
import { techniques } from './index.ts';

/**
 * Every arrow between techniques is walked from both ends: what has something can send it on (« becomes… »), and the
 * board where it is needed lists it (« bring in… »). Where both show the same entity, that it is the same.
 */
const present = new Set(techniques.map(({ id }) => id));
const whole = [
  'empathy-map',
  'impact-map',
  'value-proposition',
  'business-canvas',
  'elevator-pitch',
  'story-map',
  'backlog',
  'speed-boat',
  'prune-the-product-tree',
  'buy-a-feature',
].every((id) => present.has(id));

/** A file of a technique's folder: none may know another, and each may be missing. */
const files = import.meta.glob<Record<string, never>>([
  './*/brings.ts',
  './empathy-map/give.ts',
  './elevator-pitch/take.ts',
  './value-proposition/fit.ts',
]);
const from = async (path: string) =>
  (await files[`./${path}`]!()) as Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;
const listed = async (path: string, name: string): Promise<never> => (await from(path))[name] as never;

const told = () => {
  const model = tellModel([
    { id: 'idea', kind: 'idea', need: 'On attend pour rien' },
    { id: 'awa', kind: 'persona', name: 'Awa' },
    { id: 'map', kind: 'empathyMap' },
    { id: 'goal', kind: 'goal', title: 'Moitié moins d’attente' },
    { id: 'actor', kind: 'actor', goal: 'goal', name: 'Marcel' },
    { id: 'impact', kind: 'impact', actor: 'actor', title: 'Apporte la bonne pièce' },
    { id: 'deliver', kind: 'deliverable', impact: 'impact', title: 'Une liste la veille' },
    { id: 'creator', kind: 'creator', text: 'Une heure et une table' },
    { id: 'board', kind: 'storyboard', persona: 'awa', title: 'Le grille-pain' },
    { id: 'frame', kind: 'frame', storyboard: 'board', caption: 'Attendre debout' },
    { id: 'boat', kind: 'game', technique: 'speed-boat' },
    { id: 'boat-play', kind: 'play', game: 'boat', title: 'Table 1', state: 'closed' },
    { id: 'anchor', kind: 'piece', play: 'boat-play', text: 'La queue', state: 'confirmed', weight: 8 },
    { id: 'tree', kind: 'game', technique: 'prune-the-product-tree' },
    { id: 'tree-play', kind: 'play', game: 'tree', state: 'closed' },
    { id: 'limb', kind: 'piece', play: 'tree-play', sort: 'area', text: 'Recevoir' },
    {
      id: 'leaf',
      kind: 'piece',
      play: 'tree-play',
      sort: 'leaf',
      area: 'inside',
      from: 'limb',
      text: 'Ticket',
    },
    { id: 'market', kind: 'game', technique: 'buy-a-feature' },
    { id: 'card', kind: 'card', game: 'market', title: 'Un rappel', price: 10 },
    { id: 'market-play', kind: 'play', game: 'market', state: 'closed' },
    { id: 'item', kind: 'piece', play: 'market-play', card: 'card', text: 'Un rappel', state: 'confirmed' },
    { id: 'paid', kind: 'evidence', about: 'item', play: 'market-play', measure: 'price', value: 10 },
  ]);
  return { model, pen: penOn(model) };
};
const ids = (all: unknown) => (all as readonly { id: string }[]).map(({ id }) => id);

describe.runIf(whole)('every arrow from both ends', () => {
  test.each([
    ['persona', 'empathyMap'],
    ['persona', 'actor'],
    ['persona', 'segment'],
    ['persona', 'proposition'],
    ['segment', 'proposition'],
    ['creator', 'pitch'],
    ['deliverable', 'activity'],
    ['frame', 'step'],
    ['piece', 'pain'],
    ['piece', 'story'],
    ['card', 'story'],
  ] as const)('%s is sent on as %s', (source, to) => {
    expect(PROMOTIONS[source]).toContain(to);
  });

  test('a persona is taken as the who of an empathy map, as an actor and as a segment', async () => {
    const { model, pen } = told();
    const { giveTo } = await from('empathy-map/give.ts');
    expect(giveTo!(pen, 'map', 'awa')).toBe(true);
    expect(model.find('empathyMap', 'map')?.persona).toBe('awa');
    const { personasOffStage } = await from('impact-map/brings.ts');
    expect(ids(personasOffStage!(model))).toEqual(['awa']);
    const blocks: Record<string, readonly [never, never]> = await listed(
      'business-canvas/brings.ts',
      'BRINGS',
    );
    const [to, kinds] = blocks.segments!;
    expect(ids(unusedFor(model, { to, from: kinds }))).toEqual(['awa']);
  });

  test('pains and gains of an empathy map are those of the value proposition, for the segment as for its persona', async () => {
    const { model, pen } = told();
    change(pen, 'empathyMap', 'map', { persona: 'awa' });
    const pain = create(pen, 'pain', { text: 'Attendre', subject: 'awa', foundIn: 'map' });
    const gain = create(pen, 'gain', { text: 'Savoir avant', subject: 'awa', foundIn: 'map' });
    const segment = promote(pen, 'awa', 'segment')!;
    promote(pen, segment, 'proposition');
    promote(pen, 'awa', 'proposition');
    const { fitsOf } = await from('value-proposition/fit.ts');
    const fits = fitsOf!(model) as readonly { profile: Readonly<Record<string, unknown>> }[];
    expect(fits.map(({ profile }) => [ids(profile.pain), ids(profile.gain)])).toEqual(
      Array(2).fill([[pain], [gain]]),
    );
  });

  test('a pitch takes its benefit from a gain creator', async () => {
    const { model } = told();
    const { sourcesFor } = await from('elevator-pitch/take.ts');
    expect(ids(sourcesFor!(model, 'benefit'))).toEqual(['creator']);
  });

  test('the story map takes deliverables, limbs and told stories, whose frames are its steps', async () => {
    const { model, pen } = told();
    const kinds = await listed('story-map/brings.ts', 'BECOME_ACTIVITIES');
    const waiting = () => ids(unusedFor(model, { to: 'activity', from: kinds, yields }));
    expect(waiting()).toEqual(['deliver', 'board', 'limb']);
    sendToMap(pen, 'board');
    harvestAs(pen, 'limb', 'activity', 'fr');
    expect(waiting()).toEqual(['deliver']);
    expect(model.list('step')).toMatchObject([{ title: 'Attendre debout' }]);
    expect(traceOf(model).outcomes('frame')).toMatchObject([{ to: model.list('step')[0]!.id }]);
  });

  test('the profile takes a confirmed anchor as a pain, as bad as it was, with what the play showed', async () => {
    const { model, pen } = told();
    const lists: Record<string, never> = await listed('value-proposition/brings.ts', 'BRINGS');
    const waiting = () => ids(unusedFor(model, { to: 'pain', from: lists.pain!, yields }));
    expect(waiting()).toEqual(['frame', 'anchor']);
    const pain = harvestAs(pen, 'anchor', 'pain', 'fr')!;
    expect(model.find('pain', pain)).toMatchObject({ text: 'La queue', weight: 4, standing: 'evidence' });
    expect(evidenceBehind(model, pain)).toMatchObject([{ measure: 'speed', value: 8 }]);
    expect(waiting()).toEqual(['frame']);
    change(pen, 'play', 'boat-play', { state: 'open' });
    create(pen, 'piece', { play: 'boat-play', text: 'Le bruit', state: 'confirmed' });
    expect(waiting()).toEqual(['frame']);
  });

  test('the backlog takes leaves and cards; what was paid for a card stays with its story', async () => {
    const { model, pen } = told();
    const kinds = await listed('backlog/brings.ts', 'BECOME_STORIES');
    const waiting = () => ids(unusedFor(model, { to: 'story', from: kinds, yields }));
    expect(waiting()).toEqual(['deliver', 'frame', 'creator', 'card', 'leaf']);
    harvestAs(pen, 'leaf', 'story', 'fr');
    const story = promote(pen, 'card', 'story')!;
    expect(waiting()).toEqual(['deliver', 'frame', 'creator']);
    expect(evidenceBehind(model, story)).toMatchObject([{ measure: 'price', value: 10 }]);
  });

  test('the example shows each of them', async () => {
    const example = modelOfFile(await exampleFile('fr'));
    const drawn = new Set(
      traceOf(example).strands.map(({ from: a, to }) => `${example.get(a)!.kind} ${example.get(to)!.kind}`),
    );
    const arrows = [
      'persona empathyMap',
      'persona actor',
      'persona segment',
      'segment proposition',
      'empathyMap pain',
      'empathyMap gain',
      'creator pitch',
      'deliverable activity',
      'frame step',
      'piece pain',
      'piece story',
      'card piece',
      'story card',
      'evidence story',
      'persona story',
      'impact deliverable',
    ];
    // A technique that was taken out takes its part of the example along.
    const kinds = new Set<string>(techniques.flatMap((one) => one.kinds));
    const known = arrows.filter((arrow) => arrow.split(' ').every((kind) => kinds.has(kind)));
    expect(known.length).toBeGreaterThan(9);
    expect(known.filter((arrow) => !drawn.has(arrow))).toEqual([]);
  });

  test('a story tells its persona, its impact and its goal', () => {
    const { model, pen } = told();
    const story = promote(pen, 'deliver', 'story', { persona: 'awa' })!;
    const { upstream, wayToIdea } = traceOf(model);
    for (const id of ['awa', 'impact', 'goal', 'idea']) expect(upstream(story)).toContain(id);
    expect(wayToIdea(story)).toEqual([story, 'deliver', 'impact', 'actor', 'goal', 'idea']);
  });
});

test('what yields only names kinds that a piece can become', () => {
  const sorts = [
    '',
    'area',
    'leaf',
    'cluster',
    'thing',
    'benefit',
    'feature',
    'price',
    'support',
    'objection',
  ];
  for (const of of yields.values())
    for (const sort of [...sorts, 'transformed', 'stuck', 'felt'])
      for (const area of ['', 'inside', 'canopy'])
        for (const state of ['open', 'confirmed'] as const)
          for (const { to } of of({ sort, area, state, reaction: 'liked' } as never))
            expect(PROMOTIONS.piece).toContain(to);
});
