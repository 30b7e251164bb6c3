import { expect, it } from 'vitest';
import { modelWith } from './backlog.test-kit.ts';
import { markdownOf } from './markdown.ts';

it('is a title and what each technique tells, in their order; silent ones leave no gap', () => {
  const model = modelWith({}, 'Le *site*\n# x');
  const sections = [() => '\n## Un\n', () => ' ', () => '## Deux'];
  expect(markdownOf(model, 'fr', sections)).toBe('# Le \\*site\\* \\# x\n\n## Un\n\n## Deux\n');
  expect(markdownOf(modelWith({}, ' '), 'en', [])).toBe('# Untitled\n');
});
