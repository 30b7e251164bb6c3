/** A key as pressed in the list. */
export interface Pressed {
  readonly key: string;
  readonly shift: boolean;
  /** Control, or Command on a Mac. */
  readonly control: boolean;
  readonly alt: boolean;
}

/** What a key asks of the list. */
export type Command =
  | { readonly do: 'go'; readonly by: number; readonly extend: boolean; readonly keep: boolean }
  | { readonly do: 'step'; readonly way: 'up' | 'down' }
  | { readonly do: 'end'; readonly way: 'top' | 'bottom' }
  | { readonly do: 'size'; readonly digit: string }
  | { readonly do: 'all' | 'none' | 'toggle' | 'below' | 'rewrite' | 'open' | 'remove' | 'menu' };

const FAR = Number.MAX_SAFE_INTEGER;

/** Reads a key; null for one that is not ours. `page` is how many lines show at once. */
export const commandOf = ({ key, shift, control, alt }: Pressed, page: number): Command | null => {
  const way = key === 'ArrowUp' ? 'up' : key === 'ArrowDown' ? 'down' : null;
  if (alt) {
    if (!way || control) return null;
    return shift ? { do: 'end', way: way === 'up' ? 'top' : 'bottom' } : { do: 'step', way };
  }
  const by = { ArrowUp: -1, ArrowDown: 1, PageUp: -page, PageDown: page, Home: -FAR, End: FAR }[key];
  if (by !== undefined) return { do: 'go', by, extend: shift, keep: control && !shift };
  if (control) return key === 'a' ? { do: 'all' } : key === ' ' ? { do: 'toggle' } : null;
  if (key === 'F10' && shift) return { do: 'menu' };
  if (shift) return null;
  if (/^[0-9]$/.test(key)) return { do: 'size', digit: key };
  switch (key) {
    case 'Enter':
      return { do: 'below' };
    case 'F2':
      return { do: 'rewrite' };
    case ' ':
      return { do: 'open' };
    case 'Delete':
    case 'Backspace':
      return { do: 'remove' };
    case 'Escape':
      return { do: 'none' };
    case 'ContextMenu':
      return { do: 'menu' };
    default:
      return null;
  }
};

/** A size typed digit by digit: a digit soon after another makes one number, held at 1,000. */
export const typedSize = (before: string, digit: string): string =>
  Number(before + digit) > 1000 || before === '0' ? digit : before + digit;
