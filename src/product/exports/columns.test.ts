import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnNamed } from './columns.ts';
import { readLabels, writeLabels } from './labels.ts';
import { readStatus, writeStatus } from './statuses.ts';

describe('a heading', () => {
  it.each([
    ['En tant que', 'role'],
    [' RÔLE * ', 'role'],
    ['Je veux', 'want'],
    ['I want to', 'want'],
    ['Afin de', 'benefit'],
    ['So that', 'benefit'],
    ['User Story', 'text'],
    ['Summary', 'title'],
    ['Critères d’acceptation', 'criteria'],
    ['Fix Version', 'release'],
    ['Story Points', 'size'],
    ['Epic', 'activity'],
    ['Assignee', null],
    ['', null],
  ])('%j stands over %j', (heading, column) => expect(columnNamed(heading)).toBe(column));
});

describe('a status', () => {
  it.each(['idea', 'ready', 'doing', 'done'] as const)('%s comes back in both languages', (status) => {
    expect(readStatus(writeStatus(status, 'fr'))).toBe(status);
    expect(readStatus(writeStatus(status, 'en'))).toBe(status);
  });
  it('of a tracker is understood, and an unknown one is an idea', () => {
    expect([readStatus('In Progress'), readStatus('Terminé'), readStatus('Blocked')]).toEqual([
      'doing',
      'done',
      'idea',
    ]);
  });
});

describe('labels', () => {
  it('come back from a cell, whatever they hold', () => {
    const label = fc.string({
      minLength: 1,
      maxLength: 10,
      unit: fc.constantFrom('a', ',', ';', '"', ' ', '\n'),
    });
    fc.assert(
      fc.property(fc.uniqueArray(label), (labels) => {
        expect(readLabels(writeLabels(labels))).toEqual(labels);
      }),
    );
  });
  it('are read as people write them', () => {
    expect(readLabels(' MVP;  à voir, MVP,')).toEqual(['MVP', 'à voir']);
  });
});
