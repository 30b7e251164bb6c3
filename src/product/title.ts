import { capital, shorten } from '#core/text.ts';
import type { Entity, KindName } from './kinds/index.ts';
import type { Model } from './model.ts';

/** How far a name is looked for in what is named: a piece says its card, which says its story. */
const FARTHEST = 4;

/**
 * What an entity says of itself, uncut: its title where it has one, else what comes nearest to one. `far`: how many
 * have asked it for their own name; two that name each other have none.
 */
export const wordsOf = (entity: Entity, model: Model, far = 0): string => {
  const nameOf = (other: Entity): string => (far < FARTHEST ? titleOf(other, model, far + 1) : '');
  const first = (...texts: string[]) => texts.find((text) => text.trim() !== '')?.trim() ?? '';
  switch (entity.kind) {
    case 'idea':
      return first(entity.title, capital(entity.need.trim()));
    case 'pitch':
      return first(entity.title, entity.product, entity.benefit, entity.need);
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
    case 'pain':
    case 'gain':
    case 'job':
    case 'offer':
    case 'reliever':
    case 'creator':
    case 'canvasItem':
    case 'evidence':
    case 'stamp':
      return first(entity.text);
    case 'empathyMap':
    case 'storyboard': {
      const who = model.find('persona', entity.persona)?.name ?? '';
      return first(entity.title, who, entity.kind === 'storyboard' ? entity.scenario : '');
    }
    case 'frame':
      return first(entity.caption, entity.alt, entity.place);
    case 'proposition': {
      const segment = entity.segment ? model.get(entity.segment) : undefined;
      return first(entity.title, segment && segment.kind !== 'proposition' ? nameOf(segment) : '');
    }
    case 'game':
      return first(entity.title, entity.question);
    case 'card': {
      const named = entity.of ? model.get(entity.of) : undefined;
      return first(named && named.kind !== 'card' ? nameOf(named) : '', entity.title);
    }
    case 'play':
      return first(entity.title, model.find('game', entity.game)?.title ?? '');
    case 'piece': {
      const played = model.find('card', entity.card);
      return first(entity.text, played ? nameOf(played) : '', entity.why);
    }
    case 'stroke':
      return '';
    case 'link': {
      const ends = [entity.from, entity.to].map((id) => (id ? model.get(id) : undefined));
      return ends.map((end) => (end && end.kind !== 'link' ? nameOf(end) : '…')).join(' → ');
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
  pain: 120,
  gain: 120,
  job: 120,
  frame: 120,
  piece: 120,
  evidence: 120,
};

/** What an entity is called wherever it shows, on one line; empty when nothing has been written yet. */
export const titleOf = (entity: Entity, model: Model, far = 0): string =>
  shorten(wordsOf(entity, model, far), LONGEST[entity.kind] ?? 160);
