import { MAX_ORDER } from '#core/order.ts';
import type { Field } from './field.ts';
import { line, moment } from './field.ts';

type Fields = Readonly<Record<string, Field<unknown>>>;

/** What every entity has, whatever its kind. */
export const EVERY = {
  order: line('Place among its siblings: a fractional index; ties are settled by id', MAX_ORDER),
  createdAt: moment('When it was created, ISO 8601 in UTC'),
  createdBy: line('Name of the person who created it', 80),
  changedAt: moment('When somebody last changed it, ISO 8601 in UTC, exact to a minute'),
  changedBy: line('Name of the person who last changed it', 80),
} satisfies Fields;

export type Values<F extends Fields> = { readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never };

/** A kind of entity: its name in files and documents, what it means, its fields. */
export interface Kind<K extends string = string, F extends Fields = Fields> {
  readonly kind: K;
  readonly about: string;
  readonly fields: F & typeof EVERY;
}

export const kind = <const K extends string, F extends Fields>(
  name: K,
  about: string,
  fields: F,
): Kind<K, F> => ({
  kind: name,
  about,
  fields: { ...EVERY, ...fields },
});

/** An entity of a kind, as every view, check and export reads it. Immutable. */
export type EntityIn<D> =
  D extends Kind<infer K, infer F>
    ? { readonly id: string; readonly kind: K } & Values<F> & Values<typeof EVERY>
    : never;
