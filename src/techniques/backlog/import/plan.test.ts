import { expect, test } from 'vitest';
import { aHand } from '#product/hand.test-kit.ts';
import { create } from '#product/pen.ts';
import { doubtsAbout, rolesOf } from './plan.ts';
import { readSource } from './source.ts';

const itemsOf = (text: string) => {
  const read = readSource(text, 'text');
  return read.ok ? read.items : [];
};

test('what the backlog has already, and what comes twice, is doubtful', () => {
  const { pen, model } = aHand();
  const persona = create(pen, 'persona', { name: 'Awa' });
  create(pen, 'story', { want: 'voir la date', persona });
  const items = itemsOf(
    'En tant qu’Awa, je veux Voir  la date\nEn tant que client, je veux payer\nEn tant que clients, je peux payer\nPayer',
  );
  expect([...doubtsAbout(items, model)]).toEqual([
    [0, { is: 'known' }],
    [2, { is: 'twice', line: 2 }],
  ]);
});

test('roles are found once whatever their form, most used first, with the persona they are', () => {
  const { pen, model } = aHand();
  const awa = create(pen, 'persona', { name: 'Awa' });
  const items = itemsOf(
    'En tant qu’Awa, je veux a\nEn tant que bénévole, je veux b\nEn tant que Bénévoles, je veux c\nImprimer',
  );
  expect(rolesOf(items, model)).toMatchObject([
    { role: 'Bénévole', count: 2, persona: null },
    { role: 'Awa', count: 1, persona: awa },
  ]);
});
