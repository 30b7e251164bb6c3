import { useSyncExternalStore } from 'react';

export type Theme = 'light' | 'dark';

const listeners = new Set<() => void>();

const readTheme = (): Theme => (document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light');

export const chooseTheme = (theme: Theme): void => {
  localStorage.setItem('po-dojo-theme', theme);
  document.documentElement.dataset.theme = theme;
  for (const listener of listeners) listener();
};

export const useTheme = (): Theme =>
  useSyncExternalStore(
    (listener) => {
      const night = matchMedia('(prefers-color-scheme: dark)');
      listeners.add(listener);
      night.addEventListener('change', listener);
      return () => {
        listeners.delete(listener);
        night.removeEventListener('change', listener);
      };
    },
    readTheme,
    () => 'light',
  );
