import type { Locale, Words } from '#core/words.ts';
import type { Entity, EntityOf, FieldsOf, KindName } from '#product/kinds/index.ts';
import type { Model } from '#product/model.ts';

/** An entity of an example: its id is chosen by hand, so that techniques' examples can refer to one another. */
export type ExampleEntity = {
  [K in KindName]: { readonly id: string; readonly kind: K } & FieldsOf<K>;
}[KindName];

/** What people carry away from a technique, besides the model file. */
export interface TechniqueExports {
  /** A section of the product's Markdown document, headings from level 2; empty string when there is nothing yet. */
  readonly markdown: (model: Model, locale: Locale) => string;
}

/**
 * The card of a technique [technique]: what the rest of the house knows about it. Every page of a product loads every
 * card: it says little itself, and what needs many words or much code is in files beside it (folders.ts).
 */
export interface Technique {
  /** Name of its folder, of its address and of its boards. */
  readonly id: string;
  readonly family: 'thread' | 'games';
  /** A game that is played between sessions, with real users where they are. */
  readonly mission?: true;
  /** Name of a lucide icon, kebab-case. */
  readonly icon: string;
  readonly name: Words<string>;
  /** One sentence: what it is for. */
  readonly purpose: Words<string>;
  /** The question it answers, as asked when the board is empty. */
  readonly question: Words<string>;
  /** Minutes that a first use takes. */
  readonly minutes: number;
  /** Kinds it adds to the model, the one that counts first. */
  readonly kinds: readonly [KindName, ...KindName[]];
  /** How much of it there is: what its station on the thread shows. */
  readonly holds: (model: Model) => number;
  /** What waits here for the technique (from elsewhere in the model), such as roles that could become personas. */
  readonly waiting: (
    model: Model,
  ) => { readonly count: number; readonly say: Words<(n: number) => string> } | null;
}

export type { Entity, EntityOf };
