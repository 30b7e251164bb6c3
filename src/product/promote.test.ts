import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fieldsOf } from './arbitrary.test-kit.ts';
import { productOf } from './document.ts';
import { writeFile } from './file.ts';
import { aHand, allIds } from './hand.test-kit.ts';
import { KIND_NAMES, type KindName } from './kinds/index.ts';
import { create } from './pen.ts';
import { promote } from './promote.ts';
import { PROMOTIONS } from './promotions.ts';
import { titleOf, wordsOf } from './title.ts';
import { traceOf } from './trace.ts';

const pairs = KIND_NAMES.flatMap((from) => (PROMOTIONS[from] ?? []).map((to) => [from, to] as const));

test.each(pairs)('%s promoted to %s keeps where it comes from, and is one thing to undo', (from, to) => {
  fc.assert(
    fc.property(fieldsOf(from), (fields) => {
      const { doc, pen, model, undo } = aHand();
      const source = create(pen, from, fields as never);
      const before = writeFile(doc, '', '');
      undo.stopCapturing();
      const made = promote(pen, source, to)!;
      expect(model.get(made)?.kind).toBe(to);
      expect(
        traceOf(model)
          .sources(made)
          .map(({ from: id }) => id),
      ).toContain(source);
      expect(
        traceOf(model)
          .outcomes(source)
          .map(({ to: id }) => id),
      ).toContain(made);
      undo.undo();
      expect(writeFile(doc, '', '')).toEqual(before);
    }),
    { numRuns: 15 },
  );
});

test('a persona that comes from words is called by them, without their article', () => {
  const { pen, model } = aHand();
  const idea = create(pen, 'idea', { need: 'Convoquer', forWhom: 'une secrétaire' });
  expect(model.find('persona', promote(pen, idea, 'persona'))?.name).toBe('Secrétaire');
});

test('a pitch of a value proposition is for whom that is: its persona, or its segment in words', () => {
  const { pen, model } = aHand();
  const segment = create(pen, 'segment', { title: 'Les voisins pressés' });
  const proposition = create(pen, 'proposition', { segment });
  const creator = create(pen, 'creator', { proposition, text: 'Savoir avant de venir' });
  for (const from of [proposition, creator])
    expect(model.find('pitch', promote(pen, from, 'pitch'))).toMatchObject({
      persona: null,
      target: 'Les voisins pressés',
    });
  const awa = create(pen, 'persona', { name: 'Awa' });
  const hers = create(pen, 'proposition', { segment: awa });
  expect(model.find('pitch', promote(pen, hers, 'pitch'))).toMatchObject({ persona: awa, target: '' });
});

test('the link stays though the reference is changed later', () => {
  const { pen, model } = aHand();
  const persona = create(pen, 'persona', { name: 'Awa' });
  const story = promote(pen, persona, 'story')!;
  expect(model.find('story', story)?.persona).toBe(persona);
  expect(model.list('link')).toMatchObject([{ from: persona, to: story, how: 'became' }]);
});

test('where a reference says it already, there is no second strand', () => {
  const { pen, model } = aHand();
  const chain: KindName[] = ['actor', 'impact', 'deliverable'];
  chain.reduce((from, to) => promote(pen, from, to)!, create(pen, 'goal', { title: 'Plus de monde' }));
  expect(model.list('link')).toEqual([]);
  expect(traceOf(model).strands).toHaveLength(3);
});

test('a long note loses no word on its way to a story', () => {
  const { pen, model } = aHand();
  const text = 'Je ne sais jamais si la séance a lieu '.repeat(20).trim();
  const story = promote(pen, create(pen, 'note', { text }), 'story')!;
  expect(model.find('story', story)?.want).toBe(text);
});

test('who is asked for goes along: persona, or free words while there is none', () => {
  const { pen, model } = aHand();
  const actor = create(pen, 'actor', { name: 'bénévole' });
  expect(model.find('story', promote(pen, actor, 'story'))).toMatchObject({ role: 'bénévole', want: '' });
  expect(model.find('activity', promote(pen, actor, 'activity'))).toMatchObject({
    role: 'bénévole',
    title: '',
  });
  const persona = create(pen, 'persona', { name: 'Awa' });
  const known = create(pen, 'actor', { persona, name: 'bénévole' });
  expect(model.find('story', promote(pen, known, 'story'))).toMatchObject({ persona, role: '' });
});

test('a story promoted to a story stands beside it, in the same step and release', () => {
  const { pen, model } = aHand();
  const place = { step: 's', release: 'r', persona: 'p' };
  const first = create(pen, 'story', { want: 'voir', ...place });
  const last = create(pen, 'story', {});
  const made = promote(pen, first, 'story')!;
  expect(model.list('story').map(({ id }) => id)).toEqual([first, made, last]);
  expect(model.find('story', made)).toMatchObject({ want: 'Voir', ...place });
});

test('what is given beside wins over what is taken along', () => {
  const { pen, model } = aHand();
  const goal = create(pen, 'goal', { title: 'Un' });
  const actor = promote(pen, goal, 'actor', { name: 'élu·e', goal: null })!;
  expect(model.find('actor', actor)).toMatchObject({ name: 'élu·e', goal: null });
  // The reference no longer says it, so a link does.
  expect(model.list('link')).toHaveLength(1);
});

test('what has gone, or cannot become that, is not promoted', () => {
  const { pen, model } = aHand();
  const release = create(pen, 'release');
  expect(promote(pen, 'gone', 'story')).toBeNull();
  expect(promote(pen, release, 'story')).toBeNull();
  expect(allIds(model)).toEqual([release]);
});

test('a title is one line, cut where it must be; the words it comes from are whole', () => {
  const { pen, model } = aHand();
  const persona = create(pen, 'persona', { name: 'Awa' });
  const titled = (kind: KindName, fields: object) => {
    const entity = model.get(create(pen, kind, fields as never))!;
    return [titleOf(entity, model), wordsOf(entity, model)];
  };
  const long = 'très long '.repeat(50).trim();
  expect(titled('story', { want: 'voir\nla séance' })).toEqual(['Voir la séance', 'Voir\nla séance']);
  expect(titled('story', { title: 'Agenda', want: 'voir' })[0]).toBe('Agenda');
  expect(titled('story', { form: 'free', description: long })[1]).toBe(long);
  expect(titled('note', { text: long })[0]!.length).toBeLessThanOrEqual(120);
  expect(titled('actor', { persona, name: 'bénévole' })[0]).toBe('Awa');
  expect(titled('actor', { persona: 'gone', name: 'bénévole' })[0]).toBe('bénévole');
  expect(titled('release', { outcome: 'On trouve la séance' })[0]).toBe('On trouve la séance');
  expect(titled('criterion', { when: 'je cherche' })[0]).toBe('je cherche');
  expect(titled('link', { from: persona, to: 'gone' })[0]).toBe('Awa → …');
  expect(titled('persona', {})[0]).toBe('');
});

test('a pitch takes the name of its product, not the first words of the need', () => {
  const { doc, pen, model } = aHand();
  const idea = create(pen, 'idea', { need: 'Nobody finds the next meeting' });
  productOf(doc).set('title', 'Nobody finds…');
  expect(model.find('pitch', promote(pen, idea, 'pitch')!)?.product).toBe('');
  productOf(doc).set('title', 'Rendezvous');
  expect(model.find('pitch', promote(pen, idea, 'pitch')!)?.product).toBe('Rendezvous');
});

test('what comes of a note on an empathy map was found there, and is felt by whom the map is about', () => {
  const { pen, model } = aHand();
  const persona = create(pen, 'persona', { name: 'Awa' });
  const map = create(pen, 'empathyMap', { persona });
  const note = create(pen, 'note', { subject: map, area: 'say', text: 'Trop tard' });
  for (const kind of ['pain', 'gain', 'job'] as const)
    expect(model.get(promote(pen, note, kind)!)).toMatchObject({ subject: persona, foundIn: map });
  const fiche = create(pen, 'note', { subject: persona, area: 'frustration', text: 'Attendre' });
  expect(model.get(promote(pen, fiche, 'pain')!)).toMatchObject({ subject: persona, foundIn: null });
});
