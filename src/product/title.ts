import { capital, shorten } from '#core/text.ts';
import type { Entity } from './kinds/index.ts';
import type { Model } from './model.ts';

/** What an entity is called wherever it shows, on one line; empty when nothing has been written yet. */
export const titleOf = (entity: Entity, model: Model): string => {
  const first = (...texts: string[]) => texts.find((text) => text.trim() !== '') ?? '';
  switch (entity.kind) {
    case 'idea':
      return shorten(first(entity.title, entity.need), 120);
    case 'pitch':
      return shorten(first(entity.title, entity.product, entity.benefit), 120);
    case 'persona':
      return first(entity.name, entity.role);
    case 'actor':
      return first(model.find('persona', entity.persona)?.name ?? '', entity.name);
    case 'story':
      return shorten(first(entity.title, capital(entity.want), entity.description), 160);
    case 'criterion':
      return shorten(first(entity.title, entity.then, entity.when, entity.given), 120);
    case 'note':
    case 'comment':
      return shorten(entity.text, 120);
    case 'link': {
      const ends = [entity.from, entity.to].map((id) => (id ? model.get(id) : undefined));
      return ends.map((end) => (end && end.kind !== 'link' ? titleOf(end, model) : '…')).join(' → ');
    }
    default:
      return shorten(entity.title, 160);
  }
};
