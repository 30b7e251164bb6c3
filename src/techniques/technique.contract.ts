import fc from 'fast-check';
import { marked } from 'marked';
import { describe, expect, test } from 'vitest';
import { LOCALES, type Locale } from '#core/words.ts';
import { files } from '#product/arbitrary.test-kit.ts';
import type { Check } from '#product/checks.ts';
import { checkFile, FORMAT, type ModelFile } from '#product/file.ts';
import { modelOfFile } from '#product/file-model.ts';
import { FIELDS, KIND_NAMES } from '#product/kinds/index.ts';
import { FIRST_ICONS } from '#ui/icons-first.tsx';
import { MORE_ICONS } from '#ui/icons-more.tsx';
import { checksContract } from './checks.contract.ts';
import { HEADINGS } from './guide.server.ts';
import { guideOf } from './guides.server.ts';
import type { ExampleEntity, Technique, TechniqueExports } from './technique.ts';
import { typographyFaults, wellSet } from './typography.test-kit.ts';

const boards = Object.keys(import.meta.glob('./*/board.tsx'));

const fileOf = (entities: readonly ExampleEntity[]): ModelFile => ({
  format: FORMAT,
  product: { title: 'L’Établi' },
  entities: Object.fromEntries(entities.map(({ id, ...entity }) => [id, entity])),
});
const empty = modelOfFile({ format: FORMAT, product: { title: '' }, entities: {} });

const NASTY = '<b>x</b>\n\n# y\n- z | [a](javascript:b) `c` *d* _e_\n1. f';
/** The same entity with every text people type replaced, so that only its shape is left. */
const spoilt = (entity: ExampleEntity, by = NASTY): ExampleEntity => {
  const fields = FIELDS[entity.kind].filter(([, { keep }]) => keep === 'text');
  return { ...entity, ...Object.fromEntries(fields.map(([key]) => [key, by])) };
};

/** What a card loads when asked for. */
export interface WholeTechnique {
  readonly examples: Readonly<Record<Locale, readonly ExampleEntity[]>>;
  readonly checks: readonly Check[];
  readonly markdown: TechniqueExports['markdown'];
}

/** What holds for every technique, whoever wrote it. */
export const techniqueContract = (technique: Technique, { examples, checks, markdown }: WholeTechnique) =>
  describe(technique.id, () => {
    describe('its card', () => {
      test.each(LOCALES)('says its name, purpose and question, well set in %s', (locale) => {
        for (const words of [technique.name, technique.purpose, technique.question])
          wellSet(words[locale], locale);
      });

      test('has an icon, a duration, kinds and a board', () => {
        expect({ ...FIRST_ICONS, ...MORE_ICONS }).toHaveProperty([technique.icon]);
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
        const example = examples[locale];
        const kinds = new Set(example.map(({ kind }) => kind));
        for (const kind of technique.kinds) expect(kinds).toContain(kind);
        expect(checkFile(fileOf(example))).toMatchObject({ ok: true });
        expect(new Set(example.map(({ id }) => id)).size).toBe(example.length);
      });

      test.each(LOCALES)('is well set, in order, and signed, in %s', (locale) => {
        const last = new Map<string, string>();
        for (const entity of examples[locale]) {
          expect(entity.order! > (last.get(entity.kind) ?? '')).toBe(true);
          last.set(entity.kind, entity.order!);
          expect([entity.createdAt, entity.createdBy].every(Boolean)).toBe(true);
          const { id: _id, kind: _kind, order: _order, createdAt: _at, ...fields } = entity;
          for (const text of Object.values(fields))
            if (typeof text === 'string') expect(typographyFaults(text, locale)).toEqual([]);
        }
      });

      test('has the same entities in both languages', () => {
        const [fr, en] = LOCALES.map((locale) => examples[locale].map(({ id, kind }) => `${kind} ${id}`));
        expect(en).toEqual(fr);
      });
    });

    checksContract(technique, checks);

    describe('its Markdown', () => {
      test('is empty while there is nothing, a section once there is', () => {
        for (const locale of LOCALES) {
          expect(markdown(empty, locale)).toBe('');
          const model = modelOfFile(fileOf(examples[locale]));
          expect(markdown(model, locale)).toMatch(/^## \S/);
        }
      });

      test.each(LOCALES)('keeps what people typed as text, whatever they typed, in %s', (locale) => {
        const nasty = examples[locale].map((entity) => spoilt(entity));
        const tags = (entities: readonly ExampleEntity[]) => {
          const text = markdown(modelOfFile(fileOf(entities)), locale);
          const html = marked.parse(text, { async: false }) as string;
          return (html.match(/<[^>]+>/g) ?? []).filter((tag) => !/^<(?:\/?p|br)>$/.test(tag));
        };
        expect(tags(nasty)).toEqual(tags(examples[locale].map((entity) => spoilt(entity, 'mot'))));
      });

      test('takes any model', () => {
        fc.assert(
          fc.property(files, fc.constantFrom(...LOCALES), (file, locale) => {
            const text = markdown(modelOfFile(file), locale);
            expect(text === '' || text.startsWith('## ')).toBe(true);
            expect(text).not.toMatch(/undefined|\[object|\n{3}/);
          }),
          { numRuns: 60 },
        );
      });
    });
  });
