const twoFrames = () =>
  new Promise<void>((seen) => requestAnimationFrame(() => requestAnimationFrame(() => seen())));

const areaOf = ({ clientWidth, clientHeight }: Element) => clientWidth * clientHeight;

/** What of the page is its board: the largest part that scrolls, else all of it. */
const boardOf = (page: HTMLElement): HTMLElement => {
  let board: HTMLElement | null = null;
  for (const part of page.querySelectorAll<HTMLElement>('div, section')) {
    if (!/auto|scroll/.test(getComputedStyle(part).overflow)) continue;
    if (!board || areaOf(part) > areaOf(board)) board = part;
  }
  return board && areaOf(board) > areaOf(page) / 3 ? board : page;
};

const putBack = (element: HTMLElement, style: string | null): void => {
  if (style === null) element.removeAttribute('style');
  else element.setAttribute('style', style);
};

/**
 * Runs while the board lies there whole and by daylight, as on paper: nothing of it scrolled away, no tools on it.
 * Boards that draw what one sees draw all of it then. It is put back whatever happens.
 */
export async function unrolled<T>(page: HTMLElement, run: (board: HTMLElement) => Promise<T>): Promise<T> {
  const board = boardOf(page);
  const [style, look, { scrollLeft, scrollTop }] = [board.getAttribute('style'), board.className, board];
  const { clientWidth } = board;
  const all = (selector: string) => [...board.querySelectorAll<HTMLElement>(selector)];
  const [tools, onPaper] = [all('.no-print, .print\\:hidden'), all('.hidden.print\\:block')];
  const styles = [...tools, ...onPaper].map((part) => ({ part, style: part.getAttribute('style') }));
  const layOut = () => {
    board.style.width = `${Math.max(clientWidth, board.scrollWidth)}px`;
    board.style.height = `${board.scrollHeight}px`;
  };
  try {
    for (const part of tools) part.style.display = 'none';
    for (const part of onPaper) part.style.display = 'block';
    board.classList.add('daylight');
    Object.assign(board.style, {
      position: 'fixed',
      inset: '0 auto auto 0',
      maxWidth: 'none',
      maxHeight: 'none',
      background: 'var(--paper)',
      color: 'var(--ink)',
    });
    // What is drawn because there is room for it may need more room.
    for (let turn = 0; turn < 3; turn++) {
      board.style.height = 'auto';
      layOut();
      await twoFrames();
    }
    return await run(board);
  } finally {
    for (const { part, style: before } of styles) putBack(part, before);
    board.className = look;
    putBack(board, style);
    board.scrollTo(scrollLeft, scrollTop);
  }
}
