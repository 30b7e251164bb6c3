import { clamp } from '#core/text.ts';

/** What a value may look like. */
export type Form =
  | { readonly is: 'string' | 'picture'; readonly max: number }
  | { readonly is: 'id' | 'day' }
  | { readonly is: 'choice'; readonly values: readonly [string, ...string[]] }
  | { readonly is: 'number'; readonly min: number; readonly max: number }
  | { readonly is: 'words'; readonly items: number; readonly max: number };

/**
 * A field of a kind: how it is kept in the document, how whatever arrives is read (never throws: what does not fit
 * becomes the empty value), and its form, from which files are checked at the door (schema.ts: the browser needs none).
 */
export interface Field<T> {
  /**
   * `text` is a Y.Text that several people type in at once; `list` keeps what each of them adds or takes away
   * (lists.ts); `plain` is a value, the last writer wins.
   */
  readonly keep: 'text' | 'list' | 'plain';
  readonly about: string;
  readonly empty: T;
  readonly read: (value: unknown) => T;
  readonly form: Form;
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
  form: Form,
  read: Field<T>['read'],
  more?: Partial<Field<T>>,
): Field<T> => ({
  keep: 'plain',
  about,
  empty,
  form,
  read,
  ...more,
});

const string = (max: number) => (value: unknown) => (typeof value === 'string' ? clamp(value, max) : '');

/** Prose, at most `max` UTF-16 units. */
export const text = (about: string, max = 2000, more?: { lazy: true }): Field<string> =>
  field(about, '', { is: 'string', max }, string(max), { keep: 'text', max, ...more });

/** A short plain string chosen rather than typed together. */
export const line = (about: string, max = 200): Field<string> =>
  field(about, '', { is: 'string', max }, string(max), { max });

/** The id of another entity of the same product, or null. What it names may be gone: readers tolerate it. */
export const reference = (about: string, more?: { owned: true }): Field<string | null> =>
  field<string | null>(
    about,
    null,
    { is: 'id' },
    (value) => (typeof value === 'string' && value !== '' && value.length <= 64 ? value : null),
    { reference: true, ...more },
  );

/** One of a few words; what is not among them reads as the first. */
export const choice = <const T extends string>(about: string, values: readonly [T, ...T[]]): Field<T> =>
  field<T>(about, values[0], { is: 'choice', values }, (value) =>
    values.includes(value as T) ? (value as T) : values[0],
  );

/** A number within bounds, or null when nobody has said. */
export const amount = (about: string, min: number, max: number): Field<number | null> =>
  field<number | null>(about, null, { is: 'number', min, max }, (value) =>
    typeof value === 'number' && value >= min && value <= max ? value : null,
  );

/** Short words without order, each once. */
export const labels = (about: string, items = 20, max = 40): Field<readonly string[]> =>
  field<readonly string[]>(
    about,
    [],
    { is: 'words', items, max },
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
    { keep: 'list', items, max },
  );

export const PICTURE = /^data:image\/(png|jpeg|webp);base64,[A-Za-z0-9+/=]*$/;

/** A small picture that travels with the model: a data URL of PNG, JPEG or WebP. */
export const picture = (about: string, max = 60_000): Field<string> =>
  field(
    about,
    '',
    { is: 'picture', max },
    (value) => (typeof value === 'string' && value.length <= max && PICTURE.test(value) ? value : ''),
    { max },
  );

export const DAY = /^\d{4}-\d{2}-\d{2}$/;
export const isDay = (value: string): boolean => {
  const time = DAY.test(value) ? Date.parse(value) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === value;
};

/** A calendar day as ISO 8601 (2026-11-22), or nothing. */
export const day = (about: string): Field<string> =>
  field(about, '', { is: 'day' }, (value) => (typeof value === 'string' && isDay(value) ? value : ''));

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?Z$/;

/** A moment as ISO 8601 in UTC (2026-11-22T18:30:00Z); anything else reads as nothing, so that it can be shown. */
export const moment = (about: string): Field<string> =>
  field(about, '', { is: 'string', max: 40 }, (value) =>
    typeof value === 'string' && MOMENT.test(value) && !Number.isNaN(Date.parse(value)) ? value : '',
  );
