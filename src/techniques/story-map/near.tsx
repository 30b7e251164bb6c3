import { type FocusEvent, type RefObject, useEffect, useState } from 'react';
import { useMapTools } from './map-context.tsx';

/** No pointer that hovers: what shows near a hand must show always. */
const touches = () => typeof matchMedia === 'function' && matchMedia('(hover: none)').matches;

/** Whether the pointer or the focus is on something: only then its menu is drawn and it can be dragged. */
export const useNear = () => {
  const [hovered, hover] = useState(touches);
  const [focused, focus] = useState(false);
  return {
    near: hovered || focused,
    hands: {
      onPointerEnter: () => hover(true),
      onPointerLeave: () => hover(touches()),
      onFocus: () => focus(true),
      onBlur: (event: FocusEvent<HTMLElement>) =>
        focus(event.currentTarget.contains(event.relatedTarget as Node | null)),
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
