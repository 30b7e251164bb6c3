import { describe, expect, test } from 'vitest';
import { LOCALES } from '#core/words.ts';
import { runChecks } from '#product/checks.ts';
import { checkFile } from '#product/file.ts';
import { modelOfFile } from '#product/file-model.ts';
import type { Entity } from '#product/kinds/index.ts';
import { referencesOf } from '#product/references.ts';
import { traceOf } from '#product/trace.ts';
import { exampleEntities, exampleFile } from './example.ts';
import { allChecks, checksOf, exampleOf, exportsOf } from './folders.ts';
import { techniques } from './index.ts';
import { techniqueContract } from './technique.contract.ts';

for (const technique of techniques)
  techniqueContract(technique, {
    examples: { fr: await exampleOf(technique.id, 'fr'), en: await exampleOf(technique.id, 'en') },
    checks: await checksOf(technique.id),
    markdown: (await exportsOf(technique.id)).markdown,
  });

const checks = await allChecks();
const files = { fr: await exampleFile('fr'), en: await exampleFile('en') };
const wholes = { fr: await exampleEntities('fr'), en: await exampleEntities('en') };

const present = new Set(techniques.map(({ id }) => id));
const THREAD = ['idea', 'elevator-pitch', 'persona', 'impact-map', 'story-map', 'backlog'];
/** What is told of the example as a whole holds while the whole thread is there. */
const isWhole = THREAD.every((id) => present.has(id));

test('techniques have ids and checks of their own', () => {
  expect(new Set(techniques.map(({ id }) => id)).size).toBe(techniques.length);
  expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length);
});

describe.each(LOCALES)('the example product in %s', (locale) => {
  const file = files[locale];

  test('is a whole model file, each entity told once', async () => {
    expect(checkFile(file)).toMatchObject({ ok: true });
    const told = (await Promise.all(techniques.map(({ id }) => exampleOf(id, locale)))).flat();
    if (isWhole) expect(told).toEqual(wholes[locale]);
    expect(new Set(told.map(({ id }) => id)).size).toBe(told.length);
  });

  test.each([null, ...present])('without %s, refers to nothing that is not there', async (without) => {
    const rest = techniques.filter(({ id }) => id !== without);
    const entities = await exampleEntities(locale, rest);
    const left = new Set(entities.map(({ id }) => id));
    for (const entity of entities)
      for (const { to } of referencesOf(entity as Entity)) expect(left, `${entity.id} → ${to}`).toContain(to);
    expect(entities.length).toBeGreaterThan(0);
  });
});

describe.each(isWhole ? LOCALES : [])('the example of the whole thread in %s', (locale) => {
  const model = modelOfFile(files[locale]);

  test('is as complete as a first round of the thread', () => {
    const count = (kind: Parameters<typeof model.list>[0]) => model.list(kind).length;
    expect([count('idea'), count('pitch'), count('persona'), count('goal'), count('actor')]).toEqual([
      1, 2, 3, 1, 4,
    ]);
    expect([count('impact'), count('deliverable'), count('activity'), count('step')]).toEqual([4, 6, 6, 14]);
    expect([count('release'), count('story'), count('criterion')]).toEqual([3, 24, 17]);
  });

  test('traces most stories to the idea through deliverables, and leaves a few ends loose', () => {
    const { loose, upstream } = traceOf(model);
    const through = model
      .list('story')
      .filter(({ id }) => [...upstream(id)].some((at) => model.get(at)?.kind === 'deliverable'));
    expect(through.length).toBeGreaterThan(model.list('story').length / 2);
    expect([...loose]).toEqual([
      ['actor-town-hall', 'unserved'],
      ['deliver-stall', 'unserved'],
      ['step-mend', 'unserved'],
      ['story-poster', 'unasked'],
    ]);
  });

  test('leaves a handful of things to say', () => {
    const expected = [
      'elevator-pitch/for-everyone pitch-first',
      'elevator-pitch/slots-empty pitch-first',
      'value-proposition/top-unanswered gain-pass-on',
      'business-canvas/segment-lacks segment-fixers',
      'backlog/several-stories story-newcomer',
      'elevator-pitch/target-in-words pitch-kept',
      'empathy-map/goal-unseen marcel-need-understand',
      'empathy-map/say-told marcel-say-complains',
      'storyboard/alt-missing storyboard-toaster',
      'story-map/step-without-story step-mend',
      'story-map/stories-unplaced null',
      'backlog/role-in-words story-phoneless',
    ];
    expect(runChecks(checks, model).map(({ check, entity }) => `${check.id} ${entity}`)).toEqual(
      expected.filter((finding) => present.has(finding.split('/')[0]!)),
    );
  });
});
