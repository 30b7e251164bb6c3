import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Icon, type IconName } from './icon.tsx';

export interface MenuItem {
  readonly label: string;
  readonly onSelect: () => void;
  readonly icon?: IconName | undefined;
  /** What the keyboard does for the same. */
  readonly keys?: string;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  readonly checked?: boolean;
  /** Items that follow one another under the same heading stand together. */
  readonly group?: string | undefined;
}

interface MenuProps {
  label: string;
  /** What it offers; a function is asked when the menu opens, which spares long lists the work. */
  items: readonly MenuItem[] | (() => readonly MenuItem[]);
  children: ReactNode;
  className?: string;
  /** -1 within a grid or tree that is one tab stop. */
  tabIndex?: number;
}

/** A menu's keys are none of the board's around it; those of the whole page (Ctrl K, Ctrl Z, ?) go on to it. */
const keepFromBoard = (event: KeyboardEvent): void => {
  if (!event.ctrlKey && !event.metaKey && event.key !== '?') event.stopPropagation();
};

/** A button that opens a menu: arrows, Home, End and first letters move, Escape and a choice close it. */
export function Menu({ label, items, children, className = '', tabIndex }: MenuProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);

  const place = () => {
    const [from, menu] = [button.current?.getBoundingClientRect(), list.current];
    if (!from || !menu) return;
    const { width, height } = menu.getBoundingClientRect();
    const below = from.bottom + 4 + height <= innerHeight || from.top < height;
    menu.style.left = `${Math.max(8, Math.min(from.left, innerWidth - width - 8))}px`;
    menu.style.top = `${Math.max(8, below ? Math.min(from.bottom + 4, innerHeight - height - 8) : from.top - height - 4)}px`;
  };
  const close = () => {
    list.current?.hidePopover();
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    keepFromBoard(event);
    const buttons = [
      ...(list.current?.querySelectorAll<HTMLButtonElement>('[role^=menuitem]:not(:disabled)') ?? []),
    ];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const go = (to: number) => {
      event.preventDefault();
      buttons[(to + buttons.length) % buttons.length]?.focus();
    };
    if (event.key === 'ArrowDown') go(at + 1);
    else if (event.key === 'ArrowUp') go(at - 1);
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(-1);
    else if (event.key === 'Tab' || event.key === 'Escape') {
      event.preventDefault();
      close();
    } else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) {
      const letter = event.key.toLocaleLowerCase();
      const next = [...buttons.slice(at + 1), ...buttons].find((b) =>
        b.textContent?.trim().toLocaleLowerCase().startsWith(letter),
      );
      next?.focus();
    }
  };

  let group: string | undefined;
  return (
    <>
      <button
        ref={button}
        type="button"
        popoverTarget={id}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={label}
        title={label}
        tabIndex={tabIndex}
        onClick={(event) => event.stopPropagation()}
        onKeyDown={keepFromBoard}
        className={`tap inline-flex items-center justify-center rounded-control text-soft hover:bg-sheet hover:text-ink ${className}`}
      >
        {children}
      </button>
      <div
        ref={list}
        id={id}
        popover="auto"
        role="menu"
        tabIndex={-1}
        aria-label={label}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => event.stopPropagation()}
        onToggle={(event) => {
          const opened = event.newState === 'open';
          // The items must be there before they can be placed and focused.
          flushSync(() => setOpen(opened));
          if (!opened) return;
          place();
          list.current?.querySelector<HTMLButtonElement>('[role^=menuitem]:not(:disabled)')?.focus();
        }}
        className="max-h-[70dvh] min-w-52 max-w-80 overflow-y-auto rounded-card border border-line bg-card p-1 shadow-float"
      >
        {open &&
          (typeof items === 'function' ? items() : items).map((item, index) => {
            const heading = item.group !== group ? item.group?.trim() : undefined;
            const rule = item.group !== group;
            group = item.group;
            return (
              <div
                // biome-ignore lint/suspicious/noArrayIndexKey: two items may say the same, the list is made anew each time
                key={`${item.group ?? ''}/${item.label}/${index}`}
                role="none"
                className={rule ? 'border-line not-first:mt-1 not-first:border-t not-first:pt-1' : ''}
              >
                {heading && (
                  <div role="presentation" className="px-2.5 pt-1 pb-0.5 text-soft text-xs">
                    {heading}
                  </div>
                )}
                <button
                  type="button"
                  {...(item.checked === undefined
                    ? { role: 'menuitem' }
                    : { role: 'menuitemradio', 'aria-checked': item.checked })}
                  tabIndex={-1}
                  disabled={item.disabled}
                  onClick={(event) => {
                    event.stopPropagation();
                    close();
                    item.onSelect();
                  }}
                  className={`flex min-h-8 w-full items-center gap-2.5 rounded-control px-2.5 py-1 text-left text-sm hover:bg-sheet focus:bg-sheet disabled:opacity-45 ${item.danger ? 'text-thread' : ''}`}
                >
                  {item.checked !== undefined ? (
                    <Icon name="check" size={16} className={item.checked ? '' : 'invisible'} />
                  ) : (
                    item.icon && <Icon name={item.icon} size={16} />
                  )}
                  <span className="grow">{item.label}</span>
                  {item.keys && <kbd className="text-soft text-xs">{item.keys}</kbd>}
                </button>
              </div>
            );
          })}
      </div>
    </>
  );
}
