import { type ReactNode, useEffect, useRef } from 'react';

/** A panel at the right of the board; over it on a phone. Escape closes it. */
export function Drawer({
  label,
  onClose,
  children,
}: {
  label: string;
  onClose: () => void;
  children: ReactNode;
}) {
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    const panel = ref.current;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && !document.querySelector('dialog[open]'))
        onClose();
    };
    panel?.addEventListener('keydown', onKeyDown);
    return () => panel?.removeEventListener('keydown', onKeyDown);
  }, [onClose]);
  return (
    <aside
      ref={ref}
      aria-label={label}
      className="no-print flex w-96 shrink-0 flex-col overflow-y-auto border-line border-l bg-paper max-lg:fixed max-lg:inset-y-0 max-lg:right-0 max-lg:z-40 max-lg:w-full max-lg:max-w-md max-lg:shadow-float"
    >
      {children}
    </aside>
  );
}
