import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nasty } from './backlog.test-kit.ts';
import { readCriteria, writeCriteria } from './criteria.ts';
import { stepsOf } from './steps.ts';

describe('an acceptance test in steps', () => {
  it('is a step a line, without the keywords that people wrote themselves', () => {
    const steps = stepsOf(
      {
        given: 'Étant donné que je suis membre\nEt connectée',
        when: 'Lorsque j’ouvre',
        then: 'when it rains',
      },
      'fr',
    );
    expect(steps.map(({ keyword, text }) => `${keyword} ${text}`)).toEqual([
      'Étant donné que je suis membre',
      'Et connectée',
      'Quand j’ouvre',
      'Alors when it rains',
    ]);
  });
});

describe('acceptance tests in a cell', () => {
  it('are read as people write them', () => {
    expect(
      readCriteria('Given a\nAnd b\nWhen c\nThen d\nGiven e\nThen f\n\nScénario : Plein\nSoit g\nla suite'),
    ).toEqual([
      { title: '', given: 'a\nb', when: 'c', then: 'd' },
      { title: '', given: 'e', when: '', then: 'f' },
      { title: 'Plein', given: 'g\nla suite', when: '', then: '' },
    ]);
    expect(readCriteria('On voit la date')).toEqual([
      { title: '', given: '', when: '', then: 'On voit la date' },
    ]);
    expect(readCriteria(' \n ')).toEqual([]);
  });

  it('come back as they were written, whatever they say', () => {
    const criterion = fc.record({ title: nasty, given: nasty, when: nasty, then: nasty });
    fc.assert(
      fc.property(
        fc.array(criterion, { maxLength: 4 }),
        fc.constantFrom('fr', 'en'),
        (all, locale: 'fr' | 'en') => {
          const written = writeCriteria(all, locale);
          const read = readCriteria(written);
          expect(read).toHaveLength(all.length);
          expect(writeCriteria(read, locale)).toBe(written);
        },
      ),
    );
  });
});
