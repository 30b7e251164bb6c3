import * as Y from 'yjs';
import { no, type Verdict, yes } from '#core/verdict.ts';
import type { Locale } from '#core/words.ts';
import { checkFile } from '#product/file.ts';
import { parseJson } from '#server/http/body.server.ts';
import type { Fault } from '#server/http/problem.server.ts';
import { LIMITS } from '#server/live/limits.server.ts';
import { documentOfFile } from '../new-document.ts';
import { copyOf } from '../projection.server.ts';

/** A document ready to be kept: as one update, and what the table of products says of it. */
export interface Beginnings {
  readonly update: Uint8Array;
  readonly title: string;
  readonly locale: Locale;
}

const PROBLEM = { format: 'not-a-model-file', shape: 'model-file-fault', size: 'model-file-size' } as const;
export type FileRefusal = 'broken-text' | 'not-json' | (typeof PROBLEM)[keyof typeof PROBLEM];

export type ReadFile = Verdict<Beginnings, FileRefusal> & { readonly faults?: readonly Fault[] };

/** What is kept of a document at first; the document is of no use afterwards. */
export const beginningsOf = (doc: Y.Doc): Beginnings => {
  const update = Y.encodeStateAsUpdate(doc);
  const copy = copyOf(doc);
  doc.destroy();
  return { update, ...copy };
};

/** Reads a model file as it was sent. A large one takes seconds in which nothing else is done: see Aside. */
export const readModelFile = (bytes: Uint8Array, full: number = LIMITS.document.full): ReadFile => {
  const json = parseJson(bytes);
  if (!json.ok) return json;
  const { faults, ...file } = checkFile(json.value);
  if (!file.ok) return { ...no(PROBLEM[file.reason]), ...(faults ? { faults } : {}) };
  const begun = beginningsOf(documentOfFile(file.value));
  return begun.update.length > full ? no('model-file-size') : yes(begun);
};
