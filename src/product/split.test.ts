import fc from 'fast-check';
import { expect, test } from 'vitest';
import { words } from './arbitrary.test-kit.ts';
import { aHand } from './hand.test-kit.ts';
import { create } from './pen.ts';
import { proposeSplit, splitStory } from './split.ts';

test.each([
  ['chercher une séance et m’inscrire', 'chercher une séance', 'm’inscrire'],
  ['voir la date et le lieu', 'voir la date', 'voir le lieu'],
  ['voir la date, l’heure et le lieu', 'voir la date, l’heure', 'voir le lieu'],
  ['chercher et filtrer les séances', 'chercher les séances', 'filtrer les séances'],
  ['pouvoir m’inscrire et me désinscrire', 'pouvoir m’inscrire', 'pouvoir me désinscrire'],
  [
    'avoir la possibilité de lire et d’imprimer',
    'avoir la possibilité de lire',
    'avoir la possibilité d’imprimer',
  ],
  ['to see the date and the place', 'to see the date', 'to see the place'],
  [
    'be able to search and filter the sessions',
    'be able to search the sessions',
    'be able to filter the sessions',
  ],
  ['Export the list, print it', 'Export the list', 'Print it'],
  ['to add a photo; to crop it', 'to add a photo', 'to crop it'],
  ['- voir la liste\n- la trier', 'voir la liste', 'la trier'],
  ['partir et me reposer', 'partir', 'me reposer'],
  ['ouvrir la séance et l’annuler', 'ouvrir la séance', 'l’annuler'],
  ['Je vois la liste. Je peux la trier.', 'Je vois la liste', 'Je peux la trier'],
  ['être prévenue par mail ainsi que par SMS', 'être prévenue par mail', 'par SMS'],
] as const)('« %s » may be two wants', (want, first, second) => {
  expect(proposeSplit(want)).toEqual([first, second]);
});

test.each(['voir la liste', '', 'planète', 'band', ', ', 'et', 'voir et'])('« %s » is one want', (want) => {
  expect(proposeSplit(want)).toBeNull();
});

test('whatever is written, a proposal has two parts that say something', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(words, fc.constantFrom(' et ', ', ', '; ', '\n', 'voir', 'le '))),
      (bits) => {
        const parts = proposeSplit(bits.join(''));
        if (parts) for (const part of parts) expect(part.trim()).not.toBe('');
      },
    ),
  );
});

test('a split story is two that stand side by side, linked, and the tests stay with the first', () => {
  const { pen, model, undo } = aHand();
  const persona = create(pen, 'persona', { name: 'Awa' });
  const step = create(pen, 'step', {});
  const release = create(pen, 'release', {});
  const place = { persona, step, release, benefit: 'ne rien rater', labels: ['séance'] };
  const first = create(pen, 'story', { want: 'chercher et m’inscrire', size: 5, status: 'ready', ...place });
  const other = create(pen, 'story', { want: 'autre' });
  const criterion = create(pen, 'criterion', { story: first });
  undo.stopCapturing();

  const second = splitStory(pen, first, ['chercher', 'm’inscrire'])!;
  expect(model.list('story').map(({ id }) => id)).toEqual([first, second, other]);
  expect(model.find('story', first)).toMatchObject({
    want: 'chercher',
    size: null,
    status: 'ready',
    ...place,
  });
  expect(model.find('story', second)).toMatchObject({
    want: 'm’inscrire',
    size: null,
    status: 'idea',
    ...place,
  });
  expect(model.find('criterion', criterion)?.story).toBe(first);
  expect(model.list('link')).toMatchObject([{ from: first, to: second, how: 'split' }]);

  undo.undo();
  expect(model.find('story', first)).toMatchObject({ want: 'chercher et m’inscrire', size: 5 });
  expect(model.get(second)).toBeUndefined();
});

test('a free story is split where it is told', () => {
  const { pen, model } = aHand();
  const told = create(pen, 'story', { form: 'free', description: 'Un et deux' });
  const named = create(pen, 'story', { form: 'free', title: 'Trois et quatre' });
  const [two, four] = [splitStory(pen, told, ['Un', 'Deux'])!, splitStory(pen, named, ['Trois', 'Quatre'])!];
  expect([told, two].map((id) => model.find('story', id)?.description)).toEqual(['Un', 'Deux']);
  expect([named, four].map((id) => model.find('story', id)?.title)).toEqual(['Trois', 'Quatre']);
});

test('a story that has gone, or an empty part, is not split', () => {
  const { pen, model } = aHand();
  const story = create(pen, 'story', { want: 'un' });
  expect(splitStory(pen, 'gone', ['a', 'b'])).toBeNull();
  expect(splitStory(pen, story, ['a', ' '])).toBeNull();
  expect(model.list('story')).toHaveLength(1);
});
