import { expect, it } from 'vitest';
import { techniques } from '#techniques/index.ts';
import { programmeIn } from './programme.ts';

it('the programme practises techniques that there are', () => {
  const known = new Set(techniques.map(({ id }) => id));
  for (const { techniques: ids } of programmeIn('fr')) expect(ids.filter((id) => !known.has(id))).toEqual([]);
  expect(programmeIn('en')).toHaveLength(10);
});
