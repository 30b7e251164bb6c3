import { expect, test } from 'vitest';
import { aHand } from '#product/hand.test-kit.ts';
import { create } from '#product/pen.ts';
import { readWritten, storiesIn } from './read.ts';
import { fieldsOfWritten } from './written.ts';

test('a sentence becomes its parts, and a role the persona that bears it', () => {
  const { pen, model } = aHand();
  const persona = create(pen, 'persona', { name: 'Awa', role: 'Infirmière de nuit' });
  const fields = (text: string) => fieldsOfWritten(readWritten(text), model);
  expect(fields('En tant qu’infirmière de nuit, je veux voir la date afin de venir')).toMatchObject({
    form: 'as-a',
    persona,
    want: 'voir la date',
    benefit: 'venir',
  });
  expect(fields('ETQ bénévole je souhaite voir la liste')).toMatchObject({
    role: 'bénévole',
    want: 'voir la liste',
  });
});

test('a few words are a name, a long text stays whole', () => {
  const { model } = aHand();
  expect(fieldsOfWritten(readWritten('Imprimer l’affiche'), model)).toMatchObject({
    form: 'as-a',
    title: 'Imprimer l’affiche',
  });
  const long = 'Le site répond vite. '.repeat(20).trim();
  expect(fieldsOfWritten(readWritten(long), model)).toMatchObject({
    form: 'free',
    title: '',
    description: long,
  });
});

test('a pasted list gives its stories, lines that belong together as one', () => {
  expect(storiesIn('- un\n- deux\n\n* trois')).toEqual(['un', 'deux', 'trois']);
  expect(storiesIn('En tant que visiteuse\nje veux voir la date\nafin de venir')).toHaveLength(1);
  expect(storiesIn(`un\n${'x'.repeat(100_000)}`)).toBeNull();
});
