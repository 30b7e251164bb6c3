import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import { IconButton } from './button.tsx';
import { useWords } from './language.tsx';
import { useProduct } from './product.tsx';
import { uiWords } from './words.ts';

interface Toast {
  readonly id: number;
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
}

type Say = (text: string, action?: Toast['action']) => void;
const SayContext = createContext<Say>(() => {});

/** Says something in passing, with at most one thing to do about it (undo). Announced to screen readers. */
export const useSay = (): Say => useContext(SayContext);

export function ToastsProvider({ children }: { children: ReactNode }) {
  const t = useWords(uiWords);
  const { undo } = useProduct();
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const [dialog, setDialog] = useState<Element | null>(null);
  const drop = useCallback((id: number) => setToasts((all) => all.filter((toast) => toast.id !== id)), []);
  const say = useMemo<Say>(() => {
    let next = 0;
    return (text, action) => {
      const id = next++;
      // Outside an open dialog nothing can be clicked or is read aloud: what is said there is said inside it.
      const open = [...document.querySelectorAll('dialog[open]')].at(-1) ?? null;
      open?.addEventListener('close', () => setDialog(null), { once: true });
      setDialog(open);
      // The same said again takes the place of what was said before.
      setToasts((all) => [
        ...all.filter((one) => action || one.text !== text).slice(-2),
        { id, text, action },
      ]);
      setTimeout(() => drop(id), 8000);
    };
  }, [drop]);
  // « Undo » takes back the last thing done: once another is done, an older toast must not offer it.
  useEffect(() => {
    const outdate = () => setToasts((all) => all.map(({ id, text }) => ({ id, text })));
    undo.on('stack-item-added', outdate);
    return () => undo.off('stack-item-added', outdate);
  }, [undo]);
  const said = (
    <div
      role="status"
      aria-live="polite"
      className="no-print pointer-events-none fixed inset-x-0 bottom-4 z-50 grid justify-items-center gap-2 px-3"
    >
      {toasts.map(({ id, text, action }) => (
        <div
          key={id}
          className="pointer-events-auto flex max-w-full items-center gap-3 rounded-card border border-line bg-card py-1.5 pr-1.5 pl-4 shadow-float"
        >
          <span>{text}</span>
          {action && (
            <button
              type="button"
              className="tap rounded-control px-2 py-1 font-[650] text-thread hover:bg-thread-wash"
              onClick={() => {
                action.run();
                drop(id);
              }}
            >
              {action.label}
            </button>
          )}
          <IconButton icon="x" label={t.close} onClick={() => drop(id)} size={16} />
        </div>
      ))}
    </div>
  );
  return (
    <SayContext value={say}>
      {children}
      {dialog ? createPortal(said, dialog) : said}
    </SayContext>
  );
}
