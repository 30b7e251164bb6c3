import fc from 'fast-check';
import { FORMAT, type ModelFile } from '../file.ts';
import { modelOfFile } from '../file-model.ts';
import type { FieldsOf, KindName } from '../kinds/index.ts';
import type { Model } from '../model.ts';

/** A model of the entities given by hand. */
export const modelWith = (
  entities: Record<string, { [K in KindName]: { kind: K } & FieldsOf<K> }[KindName]>,
  title = 'Le site',
): Model => modelOfFile({ format: FORMAT, product: { title }, entities: entities as ModelFile['entities'] });

/** What would mean something in Gherkin, CSV or Markdown, or break a line. */
const sign = fc.constantFrom(
  '@tag',
  '# language: en',
  'Règle:',
  'Scenario: x',
  'Exemples:',
  'Background:',
  'Feature: y',
  '| a | b |',
  '"""',
  '```',
  '* ',
  'Étant donné que ',
  'Et ',
  'Given ',
  'Quand ',
  'Then ',
  '\n',
  '\r',
  '\u2028',
  '\u0085',
  '\t',
  '=1+1',
  "'@",
  '<b>',
  '<param>',
  'é',
  ' ',
  'mot',
  '\\',
  '%',
);
export const nasty = fc.oneof(
  fc.array(sign, { maxLength: 5 }).map((all) => all.join('')),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.string({ unit: 'binary', maxLength: 10 }).map((text) => text.toWellFormed()),
);

const ref = (prefix: string) => fc.option(fc.nat({ max: 3 }).map((n) => `${prefix}${n}`));
const many = (prefix: string, entity: fc.Arbitrary<object>, max: number) =>
  fc
    .array(entity, { maxLength: max })
    .map((all) => all.map((fields, at) => [`${prefix}${at}`, { order: `a${at}`, ...fields }] as const));

const some = fc.tuple(
  many('p', fc.record({ kind: fc.constant('persona'), name: nasty }), 2),
  many('r', fc.record({ kind: fc.constant('release'), title: nasty, outcome: nasty }), 3),
  many('a', fc.record({ kind: fc.constant('activity'), title: nasty, persona: ref('p'), role: nasty }), 3),
  many('t', fc.record({ kind: fc.constant('step'), title: nasty, activity: ref('a') }), 3),
  many(
    's',
    fc.record({
      kind: fc.constant('story'),
      form: fc.constantFrom('as-a', 'free'),
      title: nasty,
      role: nasty,
      persona: ref('p'),
      want: nasty,
      benefit: nasty,
      description: nasty,
      step: ref('t'),
      release: ref('r'),
      size: fc.option(fc.constantFrom(0, 0.5, 3, 13, 1000)),
      status: fc.constantFrom('idea', 'ready', 'doing', 'done'),
      labels: fc.uniqueArray(nasty, { maxLength: 3 }).map((all) => all.map((one) => one.slice(0, 40))),
    }),
    5,
  ),
  many(
    'c',
    fc.record({
      kind: fc.constant('criterion'),
      story: ref('s'),
      title: nasty,
      given: nasty,
      when: nasty,
      then: nasty,
    }),
    4,
  ),
);

/** Backlogs whose every text tries to be something else. */
export const nastyBacklogs: fc.Arbitrary<Model> = fc
  .tuple(some, nasty)
  .map(([groups, title]) => modelWith(Object.fromEntries(groups.flat()) as never, title));
