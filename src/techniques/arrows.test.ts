import { describe, expect, test } from 'vitest';
import { unusedFor } from '#product/bring-in.ts';
import { modelOfFile } from '#product/file-model.ts';
import { change, create, remove } from '#product/pen.ts';
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
  'product-box',
  'remember-the-future',
  'start-your-day',
  'spider-web',
  'show-and-tell',
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
    { id: 'box', kind: 'game', technique: 'product-box' },
    { id: 'box-play', kind: 'play', game: 'box', state: 'closed' },
    { id: 'name', kind: 'piece', play: 'box-play', sort: 'name', text: 'L’Établi' },
    { id: 'slogan', kind: 'piece', play: 'box-play', sort: 'slogan', text: 'Sachez avant de venir.' },
    { id: 'promise', kind: 'piece', play: 'box-play', sort: 'benefit', text: 'Une réponse en deux soirs' },
    { id: 'future', kind: 'game', technique: 'remember-the-future' },
    { id: 'future-play', kind: 'play', game: 'future', state: 'closed', horizon: '2027-06-30' },
    { id: 'cluster', kind: 'piece', play: 'future-play', sort: 'cluster', text: 'Plus de trajet pour rien' },
    {
      id: 'memory',
      kind: 'piece',
      play: 'future-play',
      sort: 'memory',
      from: 'cluster',
      text: 'On m’aura dit non la veille',
      createdBy: 'Awa Diarra',
    },
    { id: 'alone', kind: 'piece', play: 'future-play', sort: 'memory', text: 'J’aurai dormi' },
    { id: 'day', kind: 'game', technique: 'start-your-day' },
    { id: 'day-play', kind: 'play', game: 'day', title: 'Les bénévoles', state: 'closed' },
    { id: 'late', kind: 'piece', play: 'day-play', area: 'day', x: 500, text: 'Réparer' },
    { id: 'early', kind: 'piece', play: 'day-play', area: 'day', x: 125, text: 'Ouvrir' },
    { id: 'clearer', kind: 'piece', play: 'day-play', from: 'early', text: 'Si quelqu’un a la clé' },
    { id: 'web', kind: 'game', technique: 'spider-web' },
    { id: 'web-play', kind: 'play', game: 'web', title: 'Les voisins', state: 'closed' },
    { id: 'warden', kind: 'piece', play: 'web-play', sort: 'thing', text: 'Le placier' },
    { id: 'show', kind: 'game', technique: 'show-and-tell' },
    { id: 'show-play', kind: 'play', game: 'show', title: 'Au marché', state: 'closed' },
    {
      id: 'poster',
      kind: 'piece',
      play: 'show-play',
      sort: 'made',
      text: 'Une affiche au dos',
      why: 'faux dès le vendredi',
    },
    { id: 'paid', kind: 'evidence', about: 'item', play: 'market-play', measure: 'price', value: 10 },
  ]);
  return { model, pen: penOn(model) };
};
const ids = (all: unknown) => (all as readonly { id: string }[]).map(({ id }) => id);

if (whole)
  describe('every arrow from both ends', () => {
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
      ['piece', 'pitch'],
      ['piece', 'goal'],
      ['piece', 'step'],
      ['piece', 'actor'],
      ['piece', 'note'],
      ['piece', 'canvasItem'],
      ['piece', 'creator'],
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

    test('a pitch takes its slogan, its name and its benefit from a product box, and other variants as well', async () => {
      const { model, pen } = told();
      const { sourcesFor, takeInto, takenFrom } = await from('elevator-pitch/take.ts');
      const taken = (slot: string) => ids(sourcesFor!(model, slot, yields));
      create(pen, 'pitch', { title: 'Un autre' });
      const pitch = create(pen, 'pitch');
      expect([taken('title'), taken('product'), taken('benefit')]).toEqual([
        ['slogan'],
        ['name'],
        ['creator', 'promise'],
      ]);
      for (const [slot, source] of Object.entries({ title: 'slogan', product: 'name', benefit: 'promise' })) {
        takeInto!(pen, pitch, slot, source, yields);
        expect(ids(takenFrom!(model, pitch, slot, yields))).toEqual([source]);
      }
      expect(model.find('pitch', pitch)).toMatchObject({
        title: 'Sachez avant de venir.',
        product: 'L’Établi',
        benefit: 'une réponse en deux soirs',
      });
      expect(taken('title')).toEqual(['slogan']);
      // What became a gain creator meanwhile is taken from that one.
      remove(pen, [pitch]);
      harvestAs(pen, 'promise', 'creator', 'fr');
      expect(taken('benefit')).toEqual(['creator', expect.stringMatching(/^new/)]);
    });

    test('the impact map takes what people remember of the day it worked as its goal, with its day and who told it', async () => {
      const { model, pen } = told();
      const kinds = await listed('impact-map/brings.ts', 'BECOME_GOALS');
      const waiting = () => ids(unusedFor(model, { to: 'goal', from: kinds, yields }));
      expect(waiting()).toEqual(['alone', 'cluster']);
      const goal = harvestAs(pen, 'cluster', 'goal', 'fr')!;
      expect(model.find('goal', goal)).toMatchObject({ title: 'Plus de trajet pour rien', by: '2027-06-30' });
      expect(evidenceBehind(model, goal)).toMatchObject([
        { measure: 'memories', value: 1, people: ['Awa Diarra'] },
      ]);
      expect(waiting()).toEqual(['alone']);
      change(pen, 'play', 'future-play', { state: 'open' });
      expect(waiting()).toEqual([]);
    });

    test('the impact map takes whoever surrounds the product as an actor, by name', async () => {
      const { model, pen } = told();
      const kinds = await listed('impact-map/brings.ts', 'BECOME_ACTORS');
      const waiting = () => ids(unusedFor(model, { to: 'actor', from: kinds, yields }));
      expect(waiting()).toEqual(['warden']);
      const actor = harvestAs(pen, 'warden', 'actor', 'fr')!;
      expect(model.find('actor', actor)).toMatchObject({ name: 'Le placier', goal: 'goal' });
      expect(waiting()).toEqual([]);
    });

    // The technique that is taken out takes its part of the example along.
    if (present.has('persona'))
      test('a persona takes what people showed as evidence of how they do it today', async () => {
        const { model, pen } = told();
        const kinds = await listed('persona/brings.ts', 'BECOME_EVIDENCE');
        const waiting = () => ids(unusedFor(model, { to: 'note', from: kinds, yields }));
        expect(waiting()).toEqual(['poster']);
        const note = harvestAs(pen, 'poster', 'note', 'fr')!;
        expect(model.find('note', note)).toMatchObject({
          area: 'behaviour',
          text: 'Une affiche au dos — faux dès le vendredi',
          standing: 'evidence',
          source: 'Show and Tell, Au marché',
        });
        expect(waiting()).toEqual([]);
      });

    test('the story map takes the moments of a day as steps of one activity, in the order of time', async () => {
      const { model, pen } = told();
      const kinds = await listed('story-map/brings.ts', 'BECOME_ACTIVITIES');
      const waiting = () => ids(unusedFor(model, { to: 'activity', from: kinds, yields }));
      expect(waiting()).toEqual(['deliver', 'board', 'early', 'late', 'limb']);
      for (const moment of ['late', 'early']) harvestAs(pen, moment, 'activity', 'fr');
      expect(model.list('activity')).toMatchObject([{ title: 'Une journée' }]);
      expect(model.list('step').map(({ title }) => title)).toEqual(['Ouvrir', 'Réparer']);
      expect(waiting()).toEqual(['deliver', 'board', 'limb']);
    });

    test('the story map takes deliverables, limbs and told stories, whose frames are its steps', async () => {
      const { model, pen } = told();
      const kinds = await listed('story-map/brings.ts', 'BECOME_ACTIVITIES');
      const waiting = () => ids(unusedFor(model, { to: 'activity', from: kinds, yields }));
      expect(waiting()).toEqual(['deliver', 'board', 'early', 'late', 'limb']);
      sendToMap(pen, 'board');
      harvestAs(pen, 'limb', 'activity', 'fr');
      expect(waiting()).toEqual(['deliver', 'early', 'late']);
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

    // The technique that is taken out takes its part of the example along.
    if (present.has('persona'))
      test('the example shows what each game gives', async () => {
        const example = modelOfFile(await exampleFile('fr'));
        const gives = new Set<string>();
        for (const { from: a, to } of traceOf(example).strands) {
          const piece = example.find('piece', a);
          const game = example.find('game', example.find('play', piece?.play ?? null)?.game ?? null);
          if (game) gives.add(`${game.technique} ${example.get(to)!.kind}`);
        }
        const promised = [
          'prune-the-product-tree activity',
          'prune-the-product-tree story',
          'remember-the-future goal',
          'remember-the-future gain',
          'spider-web canvasItem',
          'spider-web actor',
          'product-box pitch',
          'product-box creator',
          'start-your-day step',
          'show-and-tell note',
          'me-and-my-shadow note',
          'give-them-a-hot-tub creator',
          'the-apprentice pain',
          'speed-boat pain',
        ];
        expect(promised.filter((arrow) => !gives.has(arrow))).toEqual([]);
        // What stands for a story of the backlog keeps what it showed on it.
        const measured = new Set(
          example.list('evidence').flatMap(({ about, play }) => {
            const game = example.find('game', example.find('play', play)?.game ?? null);
            return example.find('story', about) && game ? [game.technique] : [];
          }),
        );
        expect([...measured].sort()).toEqual([
          'buy-a-feature',
          'prune-the-product-tree',
          'twenty-twenty-vision',
        ]);
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
    'name',
    'slogan',
    'memory',
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
