import fc from 'fast-check';
import { marked } from 'marked';
import { describe, expect, test } from 'vitest';
import { Doc } from 'yjs';
import { LOCALES, type Locale } from '#core/words.ts';
import { files } from '#product/arbitrary.test-kit.ts';
import { type Check, type Finding, runChecks, tellFinding } from '#product/checks.ts';
import { checkFile, FORMAT, fillFromFile, type ModelFile, writeFile } from '#product/file.ts';
import { modelOfFile } from '#product/file-model.ts';
import { FIELDS, KIND_NAMES } from '#product/kinds/index.ts';
import { LiveModel } from '#product/live-model.ts';
import { createUndo } from '#product/undo.ts';
import { isIcon } from '#ui/icon.tsx';
import { type Cases, penOn, type Told, tellModel } from './cases.test-kit.ts';
import { HEADINGS } from './guide.server.ts';
import { guideOf } from './guides.server.ts';
import type { ExampleEntity, Technique } from './technique.ts';
import { typographyFaults } from './typography.test-kit.ts';

const allCases: Record<string, Cases> = import.meta.glob('./*/cases.test-kit.ts', {
  import: 'cases',
  eager: true,
});
const boards = Object.keys(import.meta.glob('./*/board.tsx'));

const wellSet = (text: string, locale: Locale) => {
  expect(text.trim()).not.toBe('');
  expect(typographyFaults(text, locale)).toEqual([]);
};

const fileOf = (entities: readonly ExampleEntity[]): ModelFile => ({
  format: FORMAT,
  product: { title: 'L’Établi' },
  entities: Object.fromEntries(entities.map(({ id, ...entity }) => [id, entity])),
});
const liveOf = (file: ModelFile): LiveModel => {
  const doc = new Doc();
  fillFromFile(doc, file);
  return new LiveModel(doc);
};
const empty = modelOfFile({ format: FORMAT, product: { title: '' }, entities: {} });

const NASTY = '<b>x</b>\n\n# y\n- z | [a](javascript:b) `c` *d* _e_\n1. f';
/** The same entity with every text people type replaced, so that only its shape is left. */
const spoilt = (entity: ExampleEntity, by = NASTY): ExampleEntity => {
  const fields = FIELDS[entity.kind].filter(([, { keep }]) => keep === 'text');
  return { ...entity, ...Object.fromEntries(fields.map(([key]) => [key, by])) };
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

const told = (
  cases: Cases,
  check: string,
  which: 'speaks' | 'silent',
): readonly (readonly [Locale, Told])[] =>
  LOCALES.flatMap((locale) => (cases[check]?.[which][locale] ?? []).map((one) => [locale, one] as const));

/** What holds for every technique, whoever wrote it. */
export const techniqueContract = (technique: Technique) =>
  describe(technique.id, () => {
    describe('its card', () => {
      test.each(LOCALES)('says its name, purpose and question, well set in %s', (locale) => {
        for (const words of [technique.name, technique.purpose, technique.question])
          wellSet(words[locale], locale);
      });

      test('has an icon, a duration, kinds and a board', () => {
        expect(isIcon(technique.icon)).toBe(true);
        expect(technique.minutes).toBeGreaterThan(0);
        expect(KIND_NAMES).toEqual(expect.arrayContaining([...technique.kinds]));
        expect(boards).toContain(`./${technique.id}/board.tsx`);
      });

      test('tells how much it holds and what waits, of any model', () => {
        expect(technique.holds(empty)).toBe(0);
        expect(technique.waiting(empty)).toBeNull();
        fc.assert(
          fc.property(files, (file) => {
            const model = modelOfFile(file);
            expect(technique.holds(model)).toBeGreaterThanOrEqual(0);
            const waiting = technique.waiting(model);
            if (!waiting) return;
            expect(waiting.count).toBeGreaterThan(0);
            for (const locale of LOCALES) for (const n of [1, 2]) wellSet(waiting.say[locale](n), locale);
          }),
          { numRuns: 40 },
        );
      });
    });

    describe('its guide', () => {
      test.each(LOCALES)('has the headings of all guides, in %s', (locale) => {
        const guide = guideOf(technique.id, locale)!;
        expect(guide.sections.map(({ title }) => title)).toEqual(HEADINGS[locale]);
        expect([guide.people, guide.when].every((fact) => fact !== '')).toBe(true);
      });

      test('has the same steps in both languages, and their minutes add up to the card’s', () => {
        const [fr, en] = LOCALES.map((locale) => guideOf(technique.id, locale)!);
        const minutes = fr!.steps.map((step) => step.minutes);
        expect(en!.steps.map((step) => step.minutes)).toEqual(minutes);
        const sum = minutes.reduce((total, one) => total + one, 0);
        expect([sum, fr!.minutes, en!.minutes]).toEqual(Array(3).fill(technique.minutes));
        expect(en!.people).toBe(fr!.people);
      });
    });

    describe('its example', () => {
      test.each(LOCALES)('holds something of each of its kinds and fits the model file, in %s', (locale) => {
        const example = technique.example(locale);
        const kinds = new Set(example.map(({ kind }) => kind));
        for (const kind of technique.kinds) expect(kinds).toContain(kind);
        expect(checkFile(fileOf(example))).toMatchObject({ ok: true });
        expect(new Set(example.map(({ id }) => id)).size).toBe(example.length);
      });

      test.each(LOCALES)('is well set, in order, and signed, in %s', (locale) => {
        const last = new Map<string, string>();
        for (const entity of technique.example(locale)) {
          expect(entity.order! > (last.get(entity.kind) ?? '')).toBe(true);
          last.set(entity.kind, entity.order!);
          expect([entity.createdAt, entity.createdBy].every(Boolean)).toBe(true);
          const { id: _id, kind: _kind, order: _order, createdAt: _at, ...fields } = entity;
          for (const text of Object.values(fields))
            if (typeof text === 'string') expect(typographyFaults(text, locale)).toEqual([]);
        }
      });

      test('has the same entities in both languages', () => {
        const [fr, en] = LOCALES.map((locale) =>
          technique.example(locale).map(({ id, kind }) => `${kind} ${id}`),
        );
        expect(en).toEqual(fr);
      });
    });

    describe('its checks', () => {
      const cases = allCases[`./${technique.id}/cases.test-kit.ts`] ?? {};

      test('bear its name, each once, and each has its cases', () => {
        const ids = technique.checks.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of ids) expect(id).toMatch(new RegExp(`^${technique.id}/[a-z0-9-]+$`));
        expect(Object.keys(cases).sort()).toEqual([...ids].sort());
      });

      test.each(technique.checks.map((check) => [check.id, check] as const))(
        '%s speaks, in sentences',
        (id, check) => {
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
        },
      );

      test.each(technique.checks.map((check) => [check.id, check] as const))(
        '%s stays silent where there is nothing to say',
        (id, check) => {
          const silent = told(cases, id, 'silent');
          expect(new Set(silent.map(([locale]) => locale)).size).toBe(LOCALES.length);
          for (const [locale, product] of silent)
            expect(findingsOf(check, tellModel(product, locale)), JSON.stringify(product)).toHaveLength(0);
          expect([...check.find(empty)]).toEqual([]);
        },
      );

      test.each(technique.checks.flatMap((check) => (check.mend ? [[check.id, check] as const] : [])))(
        '%s mends what it found, and can be undone',
        (id, check) => {
          for (const [locale, product] of told(cases, id, 'speaks'))
            mendsAndUndoes(check, tellModel(product, locale));
        },
      );

      test('take any model: each finding is told, each mend mends', () => {
        fc.assert(
          fc.property(files, (file) => {
            const model = liveOf(file);
            for (const finding of runChecks(technique.checks, model)) {
              if (finding.entity !== null) expect(model.get(finding.entity)).toBeDefined();
              for (const locale of LOCALES) expect(tellFinding(finding, model, locale).title).not.toBe('');
            }
            for (const check of technique.checks) if (check.mend) mendsAndUndoes(check, model);
          }),
          { numRuns: 40 },
        );
      });

      test('find nothing twice', () => {
        fc.assert(
          fc.property(files, (file) => {
            const keys = runChecks(technique.checks, modelOfFile(file)).map(({ key }) => key);
            expect(new Set(keys).size).toBe(keys.length);
          }),
          { numRuns: 40 },
        );
      });
    });

    describe('its Markdown', () => {
      test('is empty while there is nothing, a section once there is', () => {
        for (const locale of LOCALES) {
          expect(technique.exports.markdown(empty, locale)).toBe('');
          const model = modelOfFile(fileOf(technique.example(locale)));
          expect(technique.exports.markdown(model, locale)).toMatch(/^## \S/);
        }
      });

      test.each(LOCALES)('keeps what people typed as text, whatever they typed, in %s', (locale) => {
        const nasty = technique.example(locale).map((entity) => spoilt(entity));
        const tags = (entities: readonly ExampleEntity[]) => {
          const text = technique.exports.markdown(modelOfFile(fileOf(entities)), locale);
          const html = marked.parse(text, { async: false }) as string;
          return (html.match(/<[^>]+>/g) ?? []).filter((tag) => !/^<(?:\/?p|br)>$/.test(tag));
        };
        expect(tags(nasty)).toEqual(tags(technique.example(locale).map((entity) => spoilt(entity, 'mot'))));
      });

      test('takes any model', () => {
        fc.assert(
          fc.property(files, fc.constantFrom(...LOCALES), (file, locale) => {
            const text = technique.exports.markdown(modelOfFile(file), locale);
            expect(text === '' || text.startsWith('## ')).toBe(true);
            expect(text).not.toMatch(/undefined|\[object|\n{3}/);
          }),
          { numRuns: 60 },
        );
      });
    });
  });
