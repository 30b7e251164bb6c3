import type { Entity } from '#product/kinds/index.ts';

/** The field in which a card keeps its words. */
export const wordsFieldOf = (entity: Entity): 'text' | 'title' => ('text' in entity ? 'text' : 'title');

/** What a card says, uncut. */
export const cardWordsOf = (entity: Entity): string =>
  String((entity as unknown as Record<string, unknown>)[wordsFieldOf(entity)] ?? '');
