import type { Pen } from '#product/pen.ts';
import { move } from '#product/pen.ts';
import type { Held } from './held.tsx';
import type { Look } from './look.ts';
import type { MapTools } from './map-context.tsx';
import { putStep } from './place.ts';
import { BARE } from './walk.ts';

/** A line or a frame, in the window's coordinates. */
interface Mark {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where what is held would land if it were let go now: what to show, and what to do. */
export interface Aim {
  readonly line: Mark | null;
  readonly over: HTMLElement | null;
  readonly drop: () => void;
}

interface Hover {
  readonly x: number;
  readonly y: number;
  /** The nearest place under the pointer that takes anything. */
  readonly place: HTMLElement;
  readonly root: HTMLElement;
}

/** The step, activity and release that a place of the map belongs to. */
const belongs = ({ place, root }: Hover, { map }: MapTools) => {
  const item = place.dataset.item ?? '';
  const [step, release] = place.dataset.cell?.split('|') ?? [place.dataset.drop === 'step' ? item : ''];
  const activity =
    place.dataset.drop === 'activity'
      ? item
      : item.startsWith(BARE)
        ? item.slice(BARE.length)
        : (map.model.find('step', step || null)?.activity ?? null);
  const head = (id: string | null | undefined) =>
    id ? root.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"]`) : null;
  return { step: step || null, release: release || null, activity, head };
};

const beside = (head: HTMLElement, x: number, down = 0): { line: Mark; before: boolean } => {
  const box = head.getBoundingClientRect();
  const before = x < box.left + box.width / 2;
  return {
    before,
    line: { x: (before ? box.left : box.right) - 2, y: box.top, width: 3, height: box.height + down },
  };
};

const aimStories = (at: Hover, { ids }: Held, tools: MapTools, look: Look): Aim | null => {
  const { actions, map } = tools;
  const { place } = at;
  const into = (to: { step?: string | null; release?: string | null }): Aim => ({
    line: null,
    over: place,
    drop: () => actions.send(ids, to),
  });
  switch (place.dataset.drop) {
    case 'step':
      return into({ step: place.dataset.item! });
    case 'tray':
      return into({ step: null });
    case 'release':
      return into({ release: place.dataset.item! });
    case 'band':
      return into({ release: null });
    case 'cell': {
      const { step, release } = belongs(at, tools);
      const mates = map.ids(place.dataset.cell!);
      const box = place.getBoundingClientRect();
      const pitch = look.card + look.gap;
      const index = Math.max(0, Math.min(mates.length, Math.round((at.y - box.top - look.gap / 2) / pitch)));
      const held = new Set(ids);
      const above = mates.slice(0, index).findLast((id) => !held.has(id)) ?? null;
      const below = mates.slice(index).find((id) => !held.has(id)) ?? null;
      return {
        over: place,
        line: { x: box.left + 4, y: box.top + index * pitch - 1, width: box.width - 8, height: 3 },
        drop: () => actions.put(ids, { step, release, above, below }),
      };
    }
    default:
      return null;
  }
};

const aimStep = (at: Hover, id: string, tools: MapTools, pen: Pen): Aim | null => {
  const { step, activity, head } = belongs(at, tools);
  const found = step === id ? null : head(step);
  if (found) {
    const { before, line } = beside(found, at.x);
    const home = tools.map.model.find('step', step)?.activity ?? null;
    return {
      line,
      over: null,
      drop: () =>
        tools.actions.once(() => putStep(pen, id, home, before ? { before: step! } : { after: step! })),
    };
  }
  if (!activity || step) return null;
  return {
    line: null,
    over: at.place,
    drop: () => tools.actions.once(() => putStep(pen, id, activity, null)),
  };
};

const aimActivity = (at: Hover, id: string, tools: MapTools, pen: Pen): Aim | null => {
  const { activity, head } = belongs(at, tools);
  const found = activity === id ? null : head(activity);
  if (!found) return null;
  const { before, line } = beside(found, at.x, 60);
  return {
    line,
    over: null,
    drop: () =>
      tools.actions.once(() => move(pen, id, before ? { before: activity! } : { after: activity! })),
  };
};

const aimRelease = (at: Hover, id: string, tools: MapTools, pen: Pen): Aim | null => {
  const band = at.place.closest<HTMLElement>('[data-band]');
  const target = band?.dataset.band;
  if (!band || target === undefined || target === id) return null;
  const box = band.getBoundingClientRect();
  const frame = at.root.getBoundingClientRect();
  const before = target !== '' && at.y < box.top + box.height / 2;
  const last = tools.map.model.list('release').findLast((release) => release.id !== id)?.id;
  if (target === '' && !last) return null;
  const line = {
    x: frame.left,
    width: frame.width,
    height: 3,
    y: (before || target === '' ? box.top : box.bottom) - 2,
  };
  const to = target === '' ? { after: last! } : before ? { before: target } : { after: target };
  return { line, over: null, drop: () => tools.actions.once(() => move(pen, id, to)) };
};

/** What letting go at a point of the window, over an element of the map, would do. */
export const aimAt = (
  { clientX: x, clientY: y }: { clientX: number; clientY: number },
  under: Element | null,
  held: Held,
  tools: MapTools,
  look: Look,
  pen: Pen,
  root: HTMLElement,
): Aim | null => {
  const place = under?.closest<HTMLElement>('[data-drop]');
  if (!place || !root.contains(place)) return null;
  const at: Hover = { x, y, place, root };
  const id = held.ids[0];
  if (held.kind === 'story') return aimStories(at, held, tools, look);
  if (!id) return null;
  if (held.kind === 'step') return aimStep(at, id, tools, pen);
  return held.kind === 'activity' ? aimActivity(at, id, tools, pen) : aimRelease(at, id, tools, pen);
};
