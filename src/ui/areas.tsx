import { type ReactNode, useLayoutEffect, useMemo, useRef } from 'react';
import { type Ground, useAreaActs } from './areas/acts.tsx';
import type { Area, AreaHands } from './areas/area.tsx';
import { AreasProvider } from './areas/context.tsx';
import { AreasHand } from './areas/hand.ts';
import { useAreaDrop } from './areas/use-drop.tsx';
import { useAreaKeys } from './areas/use-keys.tsx';
import { useProduct } from './product.tsx';

export type { Area, AreaHands } from './areas/area.tsx';
export { AreaList } from './areas/list.tsx';

interface AreasProps {
  /** Every area of the board, in the order in which one goes through them. */
  areas: readonly Area[];
  hands: AreaHands;
  /** Scrolls inside itself when this says so. */
  className?: string;
  /** Any layout, with an AreaList for each area somewhere in it. */
  children: ReactNode;
}

/**
 * A board of named areas with cards in them, laid out as one likes. Tab goes from area to area, arrows from card to
 * card wherever they lie; Enter adds one below, F2 or a double click writes, Alt + arrows move, also into the area
 * beside; m opens a card's menu, Delete removes. Cards are dragged between areas, and « move to » in their menu does
 * the same. Several lines pasted are as many cards. Cards keep their words in a field `text`, or else in `title`.
 */
export function Areas({ areas, hands, className = '', children }: AreasProps) {
  const { canEdit } = useProduct();
  const root = useRef<HTMLDivElement>(null);
  const hand = useMemo(() => new AreasHand(), []);
  const ground = useRef<Ground>({ areas, hands, root: null });
  useLayoutEffect(() => {
    ground.current = { areas, hands, root: root.current };
  }, [areas, hands]);
  const acts = useAreaActs(ground, hand);
  const tools = useMemo(() => ({ hand, acts, hands }), [hand, acts, hands]);
  const on = useAreaKeys(tools);
  useAreaDrop(root, acts, canEdit);
  return (
    <AreasProvider value={tools}>
      <div ref={root} {...on} className={className}>
        {children}
      </div>
    </AreasProvider>
  );
}
