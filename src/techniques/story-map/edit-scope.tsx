import { type ReactNode, useEffect, useRef } from 'react';
import { useMapTools } from './map-context.tsx';

/** What is written together: editing ends when the focus leaves all of it. */
export function EditScope({
  id,
  className,
  children,
}: {
  id: string;
  className?: string;
  children: ReactNode;
}) {
  const { actions } = useMapTools();
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const scope = ref.current;
    const leave = ({ relatedTarget }: FocusEvent) => {
      if (!scope?.contains(relatedTarget as Node | null)) actions.endEdit(id);
    };
    scope?.addEventListener('focusout', leave);
    return () => scope?.removeEventListener('focusout', leave);
  }, [actions, id]);
  return (
    <div ref={ref} className={className}>
      {children}
    </div>
  );
}
