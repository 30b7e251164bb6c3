import { useCallback, useEffect, useRef, useState } from 'react';
import { useSearchParams } from '#ui/address.tsx';
import { type BacklogFilter, FILTER_KEYS, readFilter, tellFilter } from './filter.ts';

/** The filter, kept in the address a moment after it changes, so that what one sees can be sent to somebody. */
export const useFilter = (): readonly [BacklogFilter, (change: Partial<BacklogFilter>) => void] => {
  const [params, setParams] = useSearchParams();
  const address = FILTER_KEYS.map((key) => params.get(key) ?? '').join('\n');
  const [filter, setFilter] = useState(() => readFilter((key) => params.get(key)));
  const written = useRef(address);

  // Going back, or following a link, sets the filter from outside.
  useEffect(() => {
    if (written.current === address) return;
    written.current = address;
    setFilter(readFilter((key) => params.get(key)));
  }, [address, params]);

  useEffect(() => {
    const timer = setTimeout(() => {
      const told = new Map(tellFilter(filter));
      const next = FILTER_KEYS.map((key) => told.get(key) ?? '').join('\n');
      if (next === written.current) return;
      written.current = next;
      setParams(
        (old) => {
          const fresh = new URLSearchParams(old);
          for (const key of FILTER_KEYS) {
            const value = told.get(key);
            if (value) fresh.set(key, value);
            else fresh.delete(key);
          }
          return fresh;
        },
        { replace: true },
      );
    }, 300);
    return () => clearTimeout(timer);
  }, [filter, setParams]);

  const change = useCallback(
    (fields: Partial<BacklogFilter>) => setFilter((old) => ({ ...old, ...fields })),
    [],
  );
  return [filter, change];
};
