import { useSyncExternalStore } from 'react';

export type Theme = 'light' | 'dark';

const listeners = new Set<() => void>();

/** Runs before the first paint (inline in the page): the person's choice, else what their system asks for. */
export const THEME_SCRIPT =
  "document.documentElement.dataset.theme=localStorage.getItem('po-dojo-theme')||(matchMedia('(prefers-color-scheme: dark)').matches?'dark':'light')";

const readTheme = (): Theme => (document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light');

export const chooseTheme = (theme: Theme): void => {
  localStorage.setItem('po-dojo-theme', theme);
  document.documentElement.dataset.theme = theme;
  for (const listener of listeners) listener();
};

export const useTheme = (): Theme =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    readTheme,
    () => 'light',
  );
