import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Doc } from 'yjs';
import { LOCALES, type Locale } from '#core/words.ts';
import { files } from '#product/arbitrary.test-kit.ts';
import { type Check, type Finding, runChecks, tellFinding } from '#product/checks.ts';
import { FORMAT, fillFromFile, type ModelFile, writeFile } from '#product/file.ts';
import { modelOfFile } from '#product/file-model.ts';
import { LiveModel } from '#product/live-model.ts';
import { REFERENCE_FIELDS } from '#product/references.ts';
import { createUndo } from '#product/undo.ts';
import { type Cases, penOn, type Told, tellModel } from './cases.test-kit.ts';
import type { ExampleEntity, Technique } from './technique.ts';
import { wellSet } from './typography.test-kit.ts';

const allCases: Record<string, Cases> = import.meta.glob('./*/cases.test-kit.ts', {
  import: 'cases',
  eager: true,
});
const empty = modelOfFile({ format: FORMAT, product: { title: '' }, entities: {} });

const liveOf = (file: ModelFile): LiveModel => {
  const doc = new Doc();
  fillFromFile(doc, file);
  return new LiveModel(doc);
};
const findingsOf = (check: Check, model: LiveModel): readonly Finding[] => runChecks([check], model);

/** A mend takes its finding away, and undo brings everything back as it was. */
const mendsAndUndoes = (check: Check, model: LiveModel) => {
  for (const { key } of findingsOf(check, model)) {
    const finding = findingsOf(check, model).find((one) => one.key === key);
    if (!finding) continue;
    const pen = penOn(model);
    const undo = createUndo(model.doc, pen.origin);
    const before = writeFile(model.doc, 'p', '');
    check.mend!.apply(pen, finding);
    expect(findingsOf(check, model).map((one) => one.key)).not.toContain(key);
    expect(undo.undoStack).toHaveLength(1);
    undo.undo();
    expect(writeFile(model.doc, 'p', '')).toEqual(before);
    undo.destroy();
  }
};

/** The same entity under ids of its own, so that several small products fit in one. */
const apart = (entity: ExampleEntity, prefix: string): ExampleEntity => {
  const given = entity as unknown as Readonly<Record<string, unknown>>;
  const named = REFERENCE_FIELDS[entity.kind].filter((field) => typeof given[field] === 'string');
  const renamed = named.map((field) => [field, `${prefix}${given[field]}`]);
  return { ...entity, id: `${prefix}${entity.id}`, ...Object.fromEntries(renamed) };
};

const told = (
  cases: Cases,
  check: string,
  which: 'speaks' | 'silent',
): readonly (readonly [Locale, Told])[] =>
  LOCALES.flatMap((locale) => (cases[check]?.[which][locale] ?? []).map((one) => [locale, one] as const));

/** What holds for the checks of every technique: they speak, keep silent, mend, and never stumble. */
export const checksContract = (technique: Technique, checks: readonly Check[]) =>
  describe('its checks', () => {
    const cases = allCases[`./${technique.id}/cases.test-kit.ts`] ?? {};

    test('bear its name, each once, and each has its cases', () => {
      const ids = checks.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) expect(id).toMatch(new RegExp(`^${technique.id}/[a-z0-9-]+$`));
      expect(Object.keys(cases).sort()).toEqual([...ids].sort());
    });

    test.each(checks.map((check) => [check.id, check] as const))('%s speaks, in sentences', (id, check) => {
      const speaks = told(cases, id, 'speaks');
      expect(new Set(speaks.map(([locale]) => locale)).size).toBe(LOCALES.length);
      for (const [locale, product] of speaks) {
        const model = tellModel(product, locale);
        const findings = findingsOf(check, model);
        expect(findings, JSON.stringify(product)).not.toHaveLength(0);
        for (const finding of findings)
          for (const language of LOCALES) {
            const { title, why, mend, gesture } = tellFinding(finding, model, language);
            for (const text of [title, why, mend, ...(gesture === null ? [] : [gesture])]) {
              wellSet(
                text.replaceAll(/«[^»]*»|“[^”]*”/g, language === 'fr' ? '«\u202fx\u202f»' : '“x”'),
                language,
              );
              expect(text).not.toMatch(/undefined|\bnull\b|[{}]/);
            }
          }
      }
    });

    test.each(checks.map((check) => [check.id, check] as const))(
      '%s stays silent where there is nothing to say',
      (id, check) => {
        const silent = told(cases, id, 'silent');
        expect(new Set(silent.map(([locale]) => locale)).size).toBe(LOCALES.length);
        for (const [locale, product] of silent)
          expect(findingsOf(check, tellModel(product, locale)), JSON.stringify(product)).toHaveLength(0);
        expect([...check.find(empty)]).toEqual([]);
      },
    );

    test.each(checks.flatMap((check) => (check.mend ? [[check.id, check] as const] : [])))(
      '%s mends what it found, and can be undone',
      (id, check) => {
        for (const [locale, product] of told(cases, id, 'speaks'))
          mendsAndUndoes(check, tellModel(product, locale));
      },
    );

    test('mend one by one what they find in a product where everything calls for it', () => {
      const everything = checks.flatMap(({ id }) =>
        told(cases, id, 'speaks').flatMap(([, product], at) =>
          product.map((one) => apart(one, `${id}-${at}-`)),
        ),
      );
      for (const check of checks) if (check.mend) mendsAndUndoes(check, tellModel(everything));
    });

    test('take any model: each finding is told, each mend mends', () => {
      fc.assert(
        fc.property(files, (file) => {
          const model = liveOf(file);
          for (const finding of runChecks(checks, model)) {
            if (finding.entity !== null) expect(model.get(finding.entity)).toBeDefined();
            for (const locale of LOCALES) expect(tellFinding(finding, model, locale).title).not.toBe('');
          }
          for (const check of checks) if (check.mend) mendsAndUndoes(check, model);
        }),
        { numRuns: 40 },
      );
    });

    test('find nothing twice', () => {
      fc.assert(
        fc.property(files, (file) => {
          const keys = runChecks(checks, modelOfFile(file)).map(({ key }) => key);
          expect(new Set(keys).size).toBe(keys.length);
        }),
        { numRuns: 40 },
      );
    });
  });
