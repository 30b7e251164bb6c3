import { type RefObject, useEffect, useState } from 'react';
import { useMapTools } from './map-context.tsx';

/** No pointer that hovers: what shows near a hand must show always. */
const touches = () => typeof matchMedia === 'function' && matchMedia('(hover: none)').matches;

/** Whether the pointer or the focus is on something: only then its menu is drawn and it can be dragged. */
export const useNear = (ref: RefObject<HTMLElement | null>) => {
  const [hovered, hover] = useState(touches);
  const [focused, focus] = useState(false);
  // A text that goes while it has the focus says no goodbye: listen where the focus goes next instead.
  useEffect(() => {
    if (!focused) return;
    const leave = (event: FocusEvent) => {
      const to = event.type === 'focusin' ? event.target : event.relatedTarget;
      if (!ref.current?.contains(to as Node | null)) focus(false);
    };
    document.addEventListener('focusin', leave);
    document.addEventListener('focusout', leave);
    return () => {
      document.removeEventListener('focusin', leave);
      document.removeEventListener('focusout', leave);
    };
  }, [focused, ref]);
  return {
    near: hovered || focused,
    hands: {
      onPointerEnter: () => hover(true),
      onPointerLeave: () => hover(touches()),
      onFocus: () => focus(true),
    },
  };
};

/** Takes the focus when it was wished for before this was drawn. */
export const useWish = (ref: RefObject<HTMLElement | null>, item: string): void => {
  const { hand } = useMapTools();
  useEffect(() => {
    if (hand.wish !== item) return;
    hand.wish = null;
    ref.current?.focus();
  }, [hand, item, ref]);
};
