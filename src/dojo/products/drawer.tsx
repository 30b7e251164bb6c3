import { type ReactNode, useLayoutEffect, useRef } from 'react';

/** A panel at the right of the board; over it on a phone. Escape closes it, once no field inside wants it. */
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
  const close = useRef(onClose);
  useLayoutEffect(() => {
    close.current = onClose;
  });
  useLayoutEffect(() => {
    const panel = ref.current!;
    let outside = document.activeElement;
    const isHere = (element: EventTarget | null) =>
      element === document.body || panel.contains(element as Node);
    const onFocus = ({ target }: FocusEvent) => {
      if (!isHere(target)) outside = target as Element;
    };
    // At the window, behind the fields inside: a key they keep for themselves does not come this far.
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || !isHere(event.target)) return;
      if (!document.querySelector('dialog[open]')) close.current();
    };
    document.addEventListener('focusin', onFocus);
    addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('focusin', onFocus);
      removeEventListener('keydown', onKeyDown);
      // The focus goes back to where one came from.
      if (isHere(document.activeElement) && outside instanceof HTMLElement) outside.focus();
    };
  }, []);
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
