import * as Y from 'yjs';
import { makeId } from '#core/id.ts';
import { capital, clamp, shorten } from '#core/text.ts';
import type { Locale } from '#core/words.ts';
import { productOf } from '#product/document.ts';
import { fillFromFile, type ModelFile } from '#product/file.ts';
import { LiveModel } from '#product/live-model.ts';
import { create, type Pen } from '#product/pen.ts';

/** Longest title of a product and longest need one may start with, in UTF-16 units. */
export const TITLE_MAX = 200;
export const NEED_MAX = 2_000;

export interface Beginning {
  /** Without one, the need in a few words. */
  readonly title: string;
  readonly need: string;
  readonly locale: Locale;
  /** Who begins, by name; empty when unknown. */
  readonly by: string;
}

/** The document of a new product: its title and language, and the idea when a need was said. */
export const beginDocument = (
  { title, need, locale, by }: Beginning,
  now: Date,
  random: () => number,
): Y.Doc => {
  const doc = new Y.Doc();
  const at = now.toISOString();
  doc.transact(() => {
    const product = productOf(doc);
    product.set('title', clamp(title.trim() || capital(shorten(need, 80)), TITLE_MAX));
    product.set('locale', locale);
    product.set('createdAt', at);
  });
  if (need.trim() !== '') {
    const model = new LiveModel(doc);
    const pen: Pen = { model, by, now: () => at, newId: () => makeId(random), origin: null };
    create(pen, 'idea', { need: clamp(need.trim(), NEED_MAX) });
    model.destroy();
  }
  return doc;
};

/** The document of a product that comes from a file. */
export const documentOfFile = (file: ModelFile): Y.Doc => {
  const doc = new Y.Doc();
  fillFromFile(doc, file);
  return doc;
};
