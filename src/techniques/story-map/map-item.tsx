import { type CSSProperties, type ReactNode, useRef } from 'react';
import { type HeldKind, useDraggable } from './held.tsx';
import { useIsEditing, useMapTools } from './map-context.tsx';
import { useNear, useWish } from './near.tsx';
import { headAt } from './roles.tsx';

interface MapItemProps {
  id: string;
  kind: HeldKind;
  role: 'columnheader' | 'rowheader';
  /** What screen readers call it. */
  label: string;
  column: number;
  span?: number;
  className: string;
  style?: CSSProperties;
  children: (now: { near: boolean; editing: boolean }) => ReactNode;
}

/** What heads columns and bands: takes the focus, can be dragged, and others can be dropped beside it. */
export function MapItem({ id, kind, role, label, column, span, className, style, children }: MapItemProps) {
  const { canEdit } = useMapTools();
  const ref = useRef<HTMLDivElement>(null);
  const editing = useIsEditing(id) && canEdit;
  const { near, hands } = useNear(ref);
  useWish(ref, id);
  useDraggable(ref, kind, id, near && canEdit && !editing);
  return (
    <div
      ref={ref}
      {...headAt(role, column, label, span)}
      tabIndex={-1}
      data-item={id}
      data-drop={kind}
      {...hands}
      style={style}
      className={`data-held:opacity-40 data-over:bg-thread-wash ${className}`}
    >
      {children({ near, editing })}
    </div>
  );
}
