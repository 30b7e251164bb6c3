import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clamp, fold } from '#core/text.ts';
import { words } from './arbitrary.test-kit.ts';
import { aHand } from './hand.test-kit.ts';
import { change, create } from './pen.ts';
import { findEntities } from './search.ts';
import { titleOf } from './title.ts';

const library = () => {
  const { pen, model } = aHand();
  const awa = create(pen, 'persona', { name: 'Awa Koné', role: 'infirmière' });
  create(pen, 'story', { want: 'relire le séancier' });
  create(pen, 'story', { title: 'Séance', want: 'voir la date' });
  create(pen, 'story', { want: 'voir la prochaine séance', benefit: 'ne pas rater le cœur du sujet' });
  create(pen, 'story', { want: 'séance suivante', labels: ['Urgent'] });
  const find = (typed: string, most = 9, kinds?: Parameters<typeof findEntities>[3]) =>
    findEntities(model, typed, most, kinds).map((entity) => titleOf(entity, model));
  return { pen, model, awa, find };
};

test('words are found whatever their accents, case, ligatures and order', () => {
  const { find } = library();
  expect(find('PROCHAINE VOIR')).toEqual(['Voir la prochaine séance']);
  expect(find('coeur')).toEqual(['Voir la prochaine séance']);
  expect(find('kone awa')).toEqual(['Awa Koné']);
  expect(find('urgent')).toEqual(['Séance suivante']);
  expect(find('voir introuvable')).toEqual([]);
});

test('a title that is it comes first, then one that begins with it, then words within', () => {
  const { find } = library();
  expect(find('seance')).toEqual(['Séance', 'Séance suivante', 'Voir la prochaine séance']);
  expect(find('eancier')).toEqual(['Relire le séancier']);
  expect(find('seance', 2)).toEqual(['Séance', 'Séance suivante']);
  expect(find('voir', 9, ['persona'])).toEqual([]);
});

test('an actor is found by the name of its persona, also after that changed', () => {
  const { pen, awa, find } = library();
  create(pen, 'actor', { persona: awa });
  expect(find('koné')).toEqual(['Awa Koné', 'Awa Koné']);
  change(pen, 'persona', awa, { name: 'Aya Koné' });
  expect(find('awa')).toEqual([]);
  expect(find('aya')).toEqual(['Aya Koné', 'Aya Koné']);
});

test('nothing typed finds nothing', () => {
  const { find } = library();
  for (const typed of ['', '  ', '\n']) expect(find(typed)).toEqual([]);
});

test('whatever stands in the model, what is found holds each word, and a title is found by itself', () => {
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 8 }), fc.nat(), (wants, n) => {
      const { pen, model } = aHand();
      const ids = wants.map((want) => create(pen, 'story', { want }));
      const story = model.find('story', ids[n % ids.length]!)!;
      const typed = clamp(story.want, 50);
      const found = findEntities(model, typed, 100);
      if (fold(typed) !== '') expect(found).toContain(story);
      for (const entity of found)
        for (const word of fold(typed).split(' '))
          expect(fold(entity.kind === 'story' ? entity.want : '')).toContain(word);
    }),
  );
});
