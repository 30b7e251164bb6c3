import { useEffect, useState } from 'react';
import { useProduct } from '#ui/product.tsx';

/** When this person last left this product on this device, ISO 8601; empty the first time. */
export const useLastVisit = (): string => {
  const { id, pen } = useProduct();
  const key = `po-dojo-visit ${id}`;
  const [last] = useState(() => sessionStorage.getItem(key) ?? localStorage.getItem(key) ?? '');
  useEffect(() => {
    // Going to a board and back is the same visit.
    sessionStorage.setItem(key, last);
    const leave = () => localStorage.setItem(key, pen.now());
    addEventListener('pagehide', leave);
    return () => removeEventListener('pagehide', leave);
  }, [key, last, pen]);
  return last;
};
