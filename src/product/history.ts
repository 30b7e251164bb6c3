import { type Entity, NAMED_KINDS } from './kinds/index.ts';
import type { Model } from './model.ts';

/** The last that happened to an entity: when (ISO 8601 in UTC), by whom, and whether it was new then. */
export interface LatestChange {
  readonly entity: Entity;
  readonly at: string;
  readonly by: string;
  readonly what: 'created' | 'changed';
}

/** What people write first in something new is still its creation. Minutes. */
const STILL_NEW = 10;

const lastOf = (entity: Entity): LatestChange => {
  const { createdAt, createdBy, changedAt, changedBy } = entity;
  if (changedAt <= createdAt) return { entity, at: createdAt, by: createdBy, what: 'created' };
  const isNew = changedBy === createdBy && Date.parse(changedAt) - Date.parse(createdAt) < STILL_NEW * 60_000;
  return { entity, at: changedAt, by: changedBy, what: isNew ? 'created' : 'changed' };
};

/**
 * What changed last, newest first, each entity once: at most `most`, and only after `since` where it is given. What
 * only comes with other things (NAMED_KINDS) is left out, as is what bears no date.
 */
export const latestChanges = (model: Model, most: number, since = ''): readonly LatestChange[] =>
  NAMED_KINDS.flatMap((kind) => model.list(kind).map(lastOf))
    .filter(({ at }) => at > since)
    .sort((a, b) => (a.at > b.at ? -1 : a.at < b.at ? 1 : a.entity.id < b.entity.id ? -1 : 1))
    .slice(0, Math.max(0, most));
