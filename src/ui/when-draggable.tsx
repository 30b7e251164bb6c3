import { whenIdle } from './idle.tsx';

type Dragging = typeof import('./dragging.tsx');
export type Drag = Parameters<NonNullable<Parameters<Dragging['dropTargetForElements']>[0]['onDrag']>>[0];

let dragging: Dragging | null = null;
let asked: Promise<unknown> | null = null;

/** Nobody drags in the first instant: the code for it comes once the board can be read and typed in. */
const load = (): Promise<Dragging> =>
  new Promise<void>((idle) => whenIdle(idle)).then(() => import('./dragging.tsx'));

/**
 * Lets something be dragged, or dropped upon, as soon as the code for it has come: the board is shown without waiting
 * for it. What it returns undoes it, come or not.
 */
export const whenDraggable = (hold: (dragging: Dragging) => () => void): (() => void) => {
  if (dragging) return hold(dragging);
  let release: (() => void) | null = null;
  let wanted = true;
  asked ??= load().then((loaded) => {
    dragging = loaded;
  });
  asked.then(
    () => {
      if (wanted && dragging) release = hold(dragging);
    },
    () => {
      // Without network nothing is dragged; the keyboard and the menus move things as well.
      asked = null;
    },
  );
  return () => {
    wanted = false;
    release?.();
  };
};
