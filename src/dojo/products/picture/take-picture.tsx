import { createContext, domToBlob } from 'modern-screenshot';
import { no, type Verdict, yes } from '#core/verdict.ts';
import type { Locale } from '#core/words.ts';
import { loadedFonts } from './loaded-fonts.tsx';
import { sharpnessOf } from './sharpness.ts';
import { unrolled } from './unrolled.tsx';

/** Each takes 3 to 10 ms: beyond, one would wait for more than a minute. */
const MOST_PARTS = 8_000;
/** The page answers again after so many. */
const AT_ONCE = 25;

/** What a browser would draw otherwise in a picture than on the page. */
const mend = (part: Node, locale: Locale): void => {
  if (part instanceof HTMLTextAreaElement) {
    // Sized by its text to the fraction of a pixel, which is lost on the way: its last word would go to a line below.
    part.style.inlineSize = `calc(${part.style.inlineSize} + 2px)`;
    part.style.overflow = 'hidden';
  }
  if (!(part instanceof HTMLInputElement) || part.type !== 'date') return;
  // Nothing of its calendar is drawn.
  const day = part.valueAsDate;
  part.type = 'text';
  part.setAttribute('value', day ? day.toLocaleDateString(locale, { timeZone: 'UTC' }) : '');
};

/** Where it reads how elements look without our styles. There at once: a frame without address loads nothing. */
const emptyFrame = (): HTMLIFrameElement => {
  const frame = document.createElement('iframe');
  Object.assign(frame, { width: '0', height: '0', tabIndex: -1, ariaHidden: 'true' });
  frame.style.cssText = 'position: fixed; visibility: hidden';
  document.body.append(frame);
  frame.contentDocument?.write('<!doctype html><title></title><body>');
  frame.contentDocument?.close();
  return frame;
};

/**
 * A picture (PNG) of the whole board on this page, also of what is scrolled away. `tell` hears how much of it is done,
 * 0 to 1; the page goes on meanwhile.
 */
export const takePicture = async (
  page: HTMLElement,
  locale: Locale,
  tell: (share: number) => void,
): Promise<Verdict<Blob, 'too-large'>> => {
  const fonts = await loadedFonts();
  return unrolled(page, async (board) => {
    const sharpness = sharpnessOf(board.offsetWidth, board.offsetHeight);
    const parts = board.querySelectorAll('*').length;
    if (sharpness === null || parts > MOST_PARTS) return no('too-large');
    let done = 0;
    const context = await createContext(board, {
      autoDestruct: true,
      scale: sharpness,
      type: 'image/png',
      font: { cssText: fonts },
      style: { margin: '0' },
      onCloneEachNode: async (part) => {
        mend(part, locale);
        if (++done % AT_ONCE > 0) return;
        tell(Math.min(1, done / parts));
        await new Promise((goOn) => setTimeout(goOn));
      },
    });
    // Its own would load a document while we let the page breathe, and be none for a moment.
    context.sandbox = emptyFrame();
    return yes(await domToBlob(context));
  });
};
