import * as Y from 'yjs';
import type { Locale, Words } from '#core/words.ts';
import { FORMAT, fillFromFile } from '#product/file.ts';
import { LiveModel } from '#product/live-model.ts';
import type { Pen } from '#product/pen.ts';
import type { ExampleEntity } from './technique.ts';

/** A small product told as its entities. */
export type Told = readonly ExampleEntity[];

/** For each check, small products about which it speaks and others about which it stays silent, in each language. */
export interface Cases {
  readonly [check: string]: {
    readonly speaks: Words<readonly Told[]>;
    readonly silent: Words<readonly Told[]>;
  };
}

/** The same products for both languages: when the check reads no words. */
export const both = (...told: readonly Told[]): Words<readonly Told[]> => ({ fr: told, en: told });

/** A live model of a told product. */
export const tellModel = (told: Told, locale: Locale = 'fr'): LiveModel => {
  const doc = new Y.Doc();
  fillFromFile(doc, {
    format: FORMAT,
    product: { title: 'L’Établi', locale },
    entities: Object.fromEntries(told.map(({ id, ...entity }) => [id, entity])),
  });
  return new LiveModel(doc);
};

/** A hand on a told product; ids count up from new-1. */
export const penOn = (model: LiveModel): Pen => {
  let made = 0;
  return {
    model,
    by: 'Karima Haddad',
    now: () => '2026-09-08T18:00:00.000Z',
    newId: () => `new-${++made}`,
    origin: 'Karima',
  };
};
