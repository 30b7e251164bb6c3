import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseStory } from './parse.ts';
import { splitStories } from './split.ts';

const storiesOf = (text: string) => splitStories(text).stories.map(({ line, text: said }) => [line, said]);
const skippedOf = (text: string) => splitStories(text).skipped.map(({ line, reason }) => `${line} ${reason}`);

test('a line is a story; bullets, numbers and tick boxes go', () => {
  const text = '- Réparer la lampe\n2. Ranger les livres\n- [x] ETQ coach, je veux imprimer\nPeindre';
  expect(storiesOf(text)).toEqual([
    [1, 'Réparer la lampe'],
    [2, 'Ranger les livres'],
    [3, 'ETQ coach, je veux imprimer'],
    [4, 'Peindre'],
  ]);
});

test('the lines of one story are joined, blank lines between its parts included', () => {
  const text = [
    'En tant que coach',
    'Je veux imprimer',
    'Afin de gagner du temps',
    'En tant que parent',
    '',
    'Je veux être prévenu',
    '',
    'Pour plus de calme',
    'As a reader, I want to be told when my book is back on the',
    'shelf, so that I come at once.',
    'Afin de rire',
    'En tant qu’enfant',
    'Je veux des contes',
  ].join('\n');
  expect(storiesOf(text).map(([line]) => line)).toEqual([1, 4, 9, 11]);
  expect(splitStories(text).stories.map(({ text: said }) => parseStory(said).benefit)).toEqual([
    'gagner du temps',
    'plus de calme',
    'I come at once',
    'rire',
  ]);
});

test('a line that begins with its benefit is a story of its own, when it says who and what', () => {
  const text = [
    'Comme adhérente je peux annuler ma venue',
    'Afin de gagner du temps, en tant que trésorier, je veux exporter les cotisations',
    'Pour préparer la salle, en tant que bénévole je veux voir les inscrits',
    'As a member I want to cancel',
    'So that somebody else may come',
    'In order to save time, as a treasurer, I want to export the fees',
  ].join('\n');
  expect(storiesOf(text).map(([line]) => line)).toEqual([1, 2, 3, 4, 6]);
  const read = splitStories(text).stories.map(({ text: said }) => parseStory(said));
  expect(read.map(({ role, benefit }) => [role, benefit])).toEqual([
    ['adhérente', null],
    ['trésorier', 'gagner du temps'],
    ['bénévole', 'préparer la salle'],
    ['member', 'somebody else may come'],
    ['treasurer', 'save time'],
  ]);
});

test('criteria and wrapped lines stay with their story', () => {
  const text =
    'As a coach, I want to print\n\nAcceptance criteria:\n- in colour\n- on one page\n\nAs a parent, I want to read\n  the plan';
  expect(storiesOf(text).map(([line]) => line)).toEqual([1, 7]);
  expect(parseStory(splitStories(text).stories[1]!.text).want).toBe('read the plan');
});

test('a role over a list of wishes belongs to each of them', () => {
  const text = '### En tant que coach\n1. Je veux imprimer\n2. Je veux envoyer\n\nParents :\n- je veux lire';
  expect(splitStories(text).stories.map(({ line, text: said }) => [line, parseStory(said).role])).toEqual([
    [2, 'coach'],
    [3, 'coach'],
    [6, 'Parents'],
  ]);
});

test('rows of a table are stories, read under their header where it names the parts', () => {
  const text =
    '| ID | Rôle | Besoin | Bénéfice |\n|---|---|---|---|\n| 1 | parent | être prévenu | agir vite |\n| 2 | coach | imprimer | |';
  expect(skippedOf(text)).toEqual(['1 table-header', '2 separator']);
  const read = splitStories(text).stories.map(({ line, text: said }) => {
    const { role, want, benefit } = parseStory(said);
    return [line, role, want, benefit];
  });
  expect(read).toEqual([
    [3, 'parent', 'être prévenu', 'agir vite'],
    [4, 'coach', 'imprimer', null],
  ]);
});

test('what is no story is left out, and the reason is said', () => {
  const text = `# Carnet\n\nTitre\n=====\nÀ faire :\n---\n\`\`\`\nRanger\n${'x'.repeat(10_001)}\n- \n`;
  expect(storiesOf(text)).toEqual([[8, 'Ranger']]);
  expect(skippedOf(text)).toEqual([
    '1 heading',
    '2 empty',
    '3 heading',
    '4 separator',
    '5 heading',
    '6 separator',
    '7 separator',
    '9 too-long',
    '10 empty',
  ]);
});

test('lines count from 1 whatever ends them', () => {
  expect(storiesOf('\ufeffun livre\r\n\r\nune lampe\rune table')).toEqual([
    [1, 'un livre'],
    [3, 'une lampe'],
    [4, 'une table'],
  ]);
});

const bits = fc.constantFrom(
  ...[
    'En tant que coach',
    'As a parent',
    'je veux voir',
    'I want to see',
    'afin de rire',
    'so that I see',
    '- ',
    '# ',
  ],
  ...['\n', '\n', '\n\n', '| ', ' | ', '---', ' : ', '  ', 'Titre', 'Critères :', '1. ', '\r\n', '\t', '🙂'],
);

test('whatever is pasted, no line is lost and none is told twice', () => {
  fc.assert(
    fc.property(
      fc.array(bits, { maxLength: 40 }).map((all) => all.join('')),
      (text) => {
        const { stories, skipped } = splitStories(text);
        const lines = text.split(/\r\n|[\n\r\u2028\u2029]/);
        const numbers = [...stories, ...skipped].map(({ line }) => line);
        expect(new Set(numbers).size).toBe(numbers.length);
        for (const line of numbers) expect(lines[line - 1]).toBeDefined();
        for (const { text: said } of stories) {
          expect(said.length).toBeLessThanOrEqual(10_500);
          expect(said).toMatch(/[\p{L}\p{N}]/u);
        }
        const heard = [
          ...stories.map(({ text: said }) => said),
          ...skipped.map(({ line }) => lines[line - 1]!),
        ].join('\n');
        for (const line of lines)
          for (const word of line.match(/\p{L}+/gu) ?? []) expect(heard).toContain(word);
      },
    ),
    { numRuns: 1500 },
  );
});
