import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { IconButton } from './button.tsx';
import { useWords } from './language.tsx';
import { uiWords } from './words.ts';

interface DialogProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
  /** What one can do: buttons at the foot. */
  foot?: ReactNode;
  wide?: boolean;
}

/** A native modal dialog, open while it is rendered: focus stays inside, Escape closes, focus returns. */
export function Dialog({ title, onClose, children, foot, wide }: DialogProps) {
  const t = useWords(uiWords);
  const ref = useRef<HTMLDialogElement>(null);
  const [shown, show] = useState(false);
  // What wants the focus can take it only in a dialog that is open: the content comes once it is.
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (dialog && !dialog.open) dialog.showModal();
    show(true);
    return () => dialog?.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click on the backdrop only doubles Escape and the close button
    <dialog
      ref={ref}
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => event.target === ref.current && onClose()}
      className={`max-h-[90dvh] w-[calc(100vw-24px)] overflow-hidden rounded-card border border-line bg-card p-0 shadow-float ${wide ? 'max-w-4xl' : 'max-w-lg'}`}
    >
      <div className="flex max-h-[90dvh] flex-col text-start">
        <div className="flex items-start justify-between gap-4 px-5 pt-4 pb-0.5">
          <h2 className="text-xl">{title}</h2>
          <IconButton icon="x" label={t.close} onClick={onClose} />
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled with the keyboard */}
        <div tabIndex={0} className="min-h-0 overflow-y-auto px-5 pt-1.5 pb-5">
          {shown && children}
        </div>
        {foot && (
          <div className="flex flex-wrap justify-end gap-2 border-line border-t px-5 py-3">{foot}</div>
        )}
      </div>
    </dialog>
  );
}
