import * as Y from 'yjs';
import { between } from '#core/room.ts';
import { LiveModel } from '#product/live-model.ts';
import { create, type Pen } from '#product/pen.ts';
import { LiveMap } from './live-map.ts';
import type { Ground } from './walk.ts';

/** A pen on an empty product, with ids that count up. */
export const aPen = (): Pen => {
  const model = new LiveModel(new Y.Doc());
  let next = 0;
  return {
    model,
    by: 'Awa',
    now: () => '2026-11-22T18:30:00Z',
    newId: () => `id${++next}`,
    origin: 'awa',
  };
};

/**
 * The map of a repair café, drawn as one would: activities with their steps, releases, and stories by cell
 * (« step release » or « step » alone, « - » for none), ids being the names.
 */
export const aMap = (
  activities: Readonly<Record<string, readonly string[]>>,
  releases: readonly string[],
  cells: Readonly<Record<string, readonly string[]>>,
): { pen: Pen; map: LiveMap; ground: Ground; stop: () => void } => {
  const pen = aPen();
  const named = (id: string): Pen => ({ ...pen, newId: () => id });
  for (const [activity, steps] of Object.entries(activities)) {
    create(named(activity), 'activity', { title: activity });
    for (const step of steps) create(named(step), 'step', { title: step, activity });
  }
  for (const release of releases) create(named(release), 'release', { title: release });
  let order: string | null = null;
  for (const [cell, stories] of Object.entries(cells)) {
    const [step, release] = cell.split(' ').map((id) => (id === '-' ? null : id));
    for (const story of stories) {
      order = between(order, null);
      create(named(story), 'story', { title: story, step: step ?? null, release: release ?? null, order });
    }
  }
  const map = new LiveMap(pen.model);
  const stop = map.follow();
  const ground: Ground = {
    get shape() {
      return map.shape;
    },
    ids: (key) => map.ids(key),
    cellOf: (id) => map.cellOf(id),
    collapsed: new Set(),
    canEdit: true,
  };
  return { pen, map, ground, stop };
};
