import type { Model } from './model.ts';
import { type Pen, together } from './pen.ts';
import { promote } from './promote.ts';

/** How a told story lies down on the story map: from the storyboard that sends it, and from the map that brings it in. */

/** The lines of a caption: what stands on lines of its own, or between bullets. */
export const bulletsOf = (caption: string): readonly string[] =>
  caption
    .split(/\n|[•·]\s/)
    .map((line) => line.replace(/^\s*[-–—*]\s+/, '').trim())
    .filter((line) => line !== '');

/** What of a kind came of an entity, by its links. */
export const becameOf = (model: Model, id: string, kind: 'activity' | 'step' | 'pain'): readonly string[] =>
  model.referring(id).flatMap(({ from, field }) => {
    const link = field === 'from' ? model.find('link', from) : undefined;
    return link?.to && model.find(kind, link.to) ? [link.to] : [];
  });

/** What sending a story to the map makes: an activity, or the one that came of it, and a step per frame told. */
export interface Sent {
  readonly activity: string;
  readonly steps: number;
}

/**
 * Lays a storyboard on the story map: it becomes an activity, and each frame with a caption a step in it, in the order
 * of the story. What became one before stays as it is. Null when it has gone or there is nothing to send.
 */
export const sendToMap = (pen: Pen, storyboard: string): Sent | null => {
  const frames = pen.model
    .list('frame')
    .filter(
      (frame) =>
        frame.storyboard === storyboard &&
        frame.caption.trim() !== '' &&
        becameOf(pen.model, frame.id, 'step').length === 0,
    );
  if (frames.length === 0) return null;
  return together(pen, () => {
    const activity = becameOf(pen.model, storyboard, 'activity')[0] ?? promote(pen, storyboard, 'activity');
    if (!activity) return null;
    for (const { id, caption } of frames)
      promote(pen, id, 'step', { activity, title: (bulletsOf(caption)[0] ?? '').slice(0, 200) });
    return { activity, steps: frames.length };
  });
};
