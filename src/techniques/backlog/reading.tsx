import { useSyncExternalStore } from 'react';
import { whenIdle } from '#ui/idle.tsx';
import { NOTHING_WRITTEN } from './written.ts';

/** From here on a pasted list deserves a look before it is taken. */
export const LONG_LIST = 40;

type Reading = Pick<typeof import('./read.ts'), 'storiesIn' | 'readWritten'>;

/** Where reading cannot be had, nothing is lost: a line is a story, and its text stays whole. */
const PLAIN: Reading = {
  storiesIn: (text) => text.split(/[\r\n]+/).filter((line) => line.trim() !== ''),
  readWritten: (text) => ({ ...NOTHING_WRITTEN, [text.length > 120 ? 'description' : 'title']: text.trim() }),
};

let come: Reading | null = null;
const listeners = new Set<() => void>();

const load = async (): Promise<Reading> => {
  come ??= await import('./read.ts');
  for (const tell of listeners) tell();
  return come;
};

/** Reading stories takes as much code as the rest of the board: it comes when the page is idle. */
whenIdle(() => void load().catch(() => {}));

/** Reads now if that can be, else as soon as reading has come. */
export const withReading = (go: (reading: Reading) => void): void => {
  if (come) go(come);
  else
    load()
      .catch(() => PLAIN)
      .then(go);
};

/** Whether what is pasted goes into the field as it is: one story at most. */
export const isOneStory = (pasted: string): boolean => {
  if (!come) return !/[\r\n]/.test(pasted.trim());
  const stories = come.storiesIn(pasted);
  return stories !== null && stories.length < 2;
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};
const read = () => come;

/** Null until it has come. */
export const useStoryReader = (): Reading | null => useSyncExternalStore(subscribe, read, read);
