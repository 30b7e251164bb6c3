import { capital, shorten } from '#core/text.ts';
import type { Entity, KindName } from './kinds/index.ts';
import type { Model } from './model.ts';

/** What an entity says of itself, uncut: its title where it has one, else what comes nearest to one. */
export const wordsOf = (entity: Entity, model: Model): string => {
  const first = (...texts: string[]) => texts.find((text) => text.trim() !== '')?.trim() ?? '';
  switch (entity.kind) {
    case 'idea':
      return first(entity.title, entity.need);
    case 'pitch':
      return first(entity.title, entity.product, entity.benefit);
    case 'persona':
      return first(entity.name, entity.role);
    case 'actor':
      return first(model.find('persona', entity.persona)?.name ?? '', entity.name);
    case 'story':
      return first(entity.title, capital(entity.want.trim()), entity.description);
    case 'criterion':
      return first(entity.title, entity.then, entity.when, entity.given);
    case 'note':
    case 'comment':
      return first(entity.text);
    case 'link': {
      const ends = [entity.from, entity.to].map((id) => (id ? model.get(id) : undefined));
      return ends.map((end) => (end && end.kind !== 'link' ? titleOf(end, model) : '…')).join(' → ');
    }
    case 'release':
      return first(entity.title, entity.outcome);
    default:
      return first(entity.title);
  }
};

const LONGEST: Partial<Record<KindName, number>> = {
  idea: 120,
  pitch: 120,
  criterion: 120,
  note: 120,
  comment: 120,
};

/** What an entity is called wherever it shows, on one line; empty when nothing has been written yet. */
export const titleOf = (entity: Entity, model: Model): string =>
  shorten(wordsOf(entity, model), LONGEST[entity.kind] ?? 160);
