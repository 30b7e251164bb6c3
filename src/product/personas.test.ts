import { expect, test } from 'vitest';
import { aHand } from './hand.test-kit.ts';
import { create } from './pen.ts';
import { personaNamed, personaProposals } from './personas.ts';
import { turnIntoPersona } from './turn-into-persona.ts';

test('the same role is proposed once, most used first, wherever it is said', () => {
  const { pen, model } = aHand();
  const story = create(pen, 'story', { role: 'bénévole' });
  const other = create(pen, 'story', { role: 'Une bénévole ' });
  const actor = create(pen, 'actor', { name: 'Bénévoles' });
  const pitch = create(pen, 'pitch', { target: 'élu' });
  create(pen, 'story', { role: '' });
  create(pen, 'story', { role: 'trésorière', persona: 'known' });
  expect(personaProposals(model).map(({ role, ids }) => [role, [...ids].sort()])).toEqual([
    ['Bénévole', [story, other, actor].sort()],
    ['Élu', [pitch]],
  ]);
});

test('one gesture turns a role into a persona everywhere, and one undo takes it back', () => {
  const { pen, model, undo } = aHand();
  const story = create(pen, 'story', { role: 'une bénévole' });
  const activity = create(pen, 'activity', { role: 'bénévole' });
  const actor = create(pen, 'actor', { name: 'Bénévole' });
  const pitch = create(pen, 'pitch', { target: 'les bénévoles' });
  undo.stopCapturing();
  const persona = turnIntoPersona(pen, 'une bénévole');
  expect(model.find('persona', persona)?.name).toBe('Bénévole');
  expect(model.find('story', story)).toMatchObject({ persona, role: '' });
  expect(model.find('activity', activity)).toMatchObject({ persona, role: '' });
  expect(model.find('actor', actor)).toMatchObject({ persona, name: '' });
  expect(model.find('pitch', pitch)).toMatchObject({ persona, target: 'les bénévoles' });
  expect(personaProposals(model)).toEqual([]);
  undo.undo();
  expect(model.list('persona')).toEqual([]);
  expect(model.find('pitch', pitch)).toMatchObject({ persona: null, target: 'les bénévoles' });
});

test('a persona that bears the name or the role already is the one', () => {
  const { pen, model } = aHand();
  const awa = create(pen, 'persona', { name: 'Awa', role: 'infirmière de nuit' });
  const story = create(pen, 'story', { role: 'Infirmière de nuit' });
  expect(personaNamed(model, 'awa')?.id).toBe(awa);
  expect(turnIntoPersona(pen, 'Infirmière de nuit')).toBe(awa);
  expect(model.find('story', story)).toMatchObject({ persona: awa, role: '' });
  expect(model.list('persona')).toHaveLength(1);
});

test('a persona without a name is nobody’s', () => {
  const { pen, model } = aHand();
  create(pen, 'persona', {});
  expect(personaNamed(model, '')).toBeUndefined();
  expect(personaNamed(model, '🙂')).toBeUndefined();
  const story = create(pen, 'story', { role: '🙂' });
  expect(model.find('story', story)?.persona).toBeNull();
  const smile = turnIntoPersona(pen, '🙂');
  expect(model.find('story', story)?.persona).toBe(smile);
  expect(model.find('persona', smile)?.name).toBe('🙂');
});
