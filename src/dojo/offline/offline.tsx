import { useEffect } from 'react';
import { useLocation } from '#ui/address.tsx';
import { whenIdle } from '#ui/idle.tsx';

interface Connection {
  readonly saveData?: boolean;
}

/**
 * Asks this device's worker (public/offline.js) to keep the page that is open and, unless one saves on data, all that
 * boards are made of, so that it opens again without a network.
 */
export const useKeptOffline = (): void => {
  const { pathname } = useLocation();
  useEffect(() => {
    if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
    const connection = (navigator as { connection?: Connection }).connection;
    whenIdle(async () => {
      try {
        await navigator.serviceWorker.register('/offline.js');
        const { active } = await navigator.serviceWorker.ready;
        active?.postMessage({ page: pathname, files: connection?.saveData !== true });
      } catch {
        // Private windows and blocked site data keep nothing: the page works, with a network.
      }
    });
  }, [pathname]);
};
