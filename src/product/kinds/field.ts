import * as z from 'zod/mini';
import { clamp } from '#core/text.ts';

/**
 * A field of a kind: how it is kept in the document, how whatever arrives is read (never throws: what does not fit
 * becomes the empty value), and the schema by which files are checked at the door.
 */
export interface Field<T> {
  /** `text` is a Y.Text that several people type in at once; `plain` is a value, the last writer wins. */
  readonly keep: 'text' | 'plain';
  readonly about: string;
  readonly empty: T;
  readonly read: (value: unknown) => T;
  readonly schema: z.ZodMiniType;
  /** Greatest length of a text (or of each word of a list), in UTF-16 units. */
  readonly max?: number;
  /** Greatest number of words in a list. */
  readonly items?: number;
  /** A text that is created only when somebody writes in it (rare fields of numerous kinds). */
  readonly lazy?: boolean;
  /** The entity dies with the one this field names. */
  readonly owned?: boolean;
  readonly reference?: boolean;
}

const field = <T>(
  about: string,
  empty: T,
  schema: z.ZodMiniType,
  read: Field<T>['read'],
  more?: Partial<Field<T>>,
): Field<T> => ({
  keep: 'plain',
  about,
  empty,
  schema: schema.check(z.meta({ description: about })),
  read,
  ...more,
});

const string = (max: number) => (value: unknown) => (typeof value === 'string' ? clamp(value, max) : '');

/** Prose, at most `max` UTF-16 units. */
export const text = (about: string, max = 2000, more?: { lazy: true }): Field<string> =>
  field(about, '', z.string().check(z.maxLength(max)), string(max), { keep: 'text', max, ...more });

/** A short plain string chosen rather than typed together. */
export const line = (about: string, max = 200): Field<string> =>
  field(about, '', z.string().check(z.maxLength(max)), string(max), { max });

/** The id of another entity of the same product, or null. What it names may be gone: readers tolerate it. */
export const reference = (about: string, more?: { owned: true }): Field<string | null> =>
  field<string | null>(
    about,
    null,
    z.nullable(z.string().check(z.maxLength(64))),
    (value) => (typeof value === 'string' && value !== '' && value.length <= 64 ? value : null),
    { reference: true, ...more },
  );

/** One of a few words; what is not among them reads as the first. */
export const choice = <const T extends string>(about: string, values: readonly [T, ...T[]]): Field<T> =>
  field<T>(about, values[0], z.enum(values), (value) =>
    values.includes(value as T) ? (value as T) : values[0],
  );

/** A number within bounds, or null when nobody has said. */
export const amount = (about: string, min: number, max: number): Field<number | null> =>
  field<number | null>(about, null, z.nullable(z.number().check(z.minimum(min), z.maximum(max))), (value) =>
    typeof value === 'number' && value >= min && value <= max ? value : null,
  );

/** Short words without order, each once. */
export const labels = (about: string, items = 20, max = 40): Field<readonly string[]> =>
  field<readonly string[]>(
    about,
    [],
    z.array(z.string().check(z.maxLength(max))).check(z.maxLength(items)),
    (value) => {
      const found = new Set<string>();
      if (!Array.isArray(value)) return [];
      // Only the front of an endless array is looked at.
      for (const word of value.slice(0, items * 10)) {
        if (typeof word === 'string' && word !== '') found.add(clamp(word, max));
        if (found.size === items) break;
      }
      return [...found];
    },
    { items, max },
  );

/** A small picture that travels with the model: a data URL of PNG, JPEG or WebP. */
export const picture = (about: string, max = 60_000): Field<string> => {
  const shape = /^data:image\/(png|jpeg|webp);base64,[A-Za-z0-9+/=]*$/;
  return field(
    about,
    '',
    z.union([z.literal(''), z.string().check(z.maxLength(max), z.regex(shape))]),
    (value) => (typeof value === 'string' && value.length <= max && shape.test(value) ? value : ''),
    { max },
  );
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const isDay = (value: string): boolean => {
  const time = DAY.test(value) ? Date.parse(value) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === value;
};

/** A calendar day as ISO 8601 (2026-11-22), or nothing. */
export const day = (about: string): Field<string> =>
  field(about, '', z.union([z.literal(''), z.string().check(z.regex(DAY), z.refine(isDay))]), (value) =>
    typeof value === 'string' && isDay(value) ? value : '',
  );

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?Z$/;

/** A moment as ISO 8601 in UTC (2026-11-22T18:30:00Z); anything else reads as nothing, so that it can be shown. */
export const moment = (about: string): Field<string> =>
  field(about, '', z.string().check(z.maxLength(40)), (value) =>
    typeof value === 'string' && MOMENT.test(value) && !Number.isNaN(Date.parse(value)) ? value : '',
  );
