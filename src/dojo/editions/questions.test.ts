import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renewedQuestions } from './questions.ts';

const labels = fc.array(fc.constantFrom('Pourquoi ?', 'Où ?', 'Quand ?', 'Avec qui ?'), { maxLength: 6 });

test('a question keeps its name as long as it reads the same, and no name comes back for another', () => {
  fc.assert(
    fc.property(labels, labels, (first, second) => {
      const before = renewedQuestions([], first);
      const after = renewedQuestions(before, second);
      expect(after.map(({ label }) => label)).toEqual(second);
      expect(new Set(after.map(({ id }) => id)).size).toBe(after.length);
      for (const { id, label } of after)
        expect(before.find((one) => one.id === id)?.label ?? label).toBe(label);
      for (const label of new Set(first)) {
        const [had, has] = [before, after].map((all) => all.filter((one) => one.label === label).length);
        const kept = after.filter(({ id }) => before.some((one) => one.id === id && one.label === label));
        expect(kept.length).toBe(Math.min(had!, has!));
      }
    }),
  );
});
