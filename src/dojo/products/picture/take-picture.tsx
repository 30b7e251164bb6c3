import { domToBlob } from 'modern-screenshot';
import { no, type Verdict, yes } from '#core/verdict.ts';
import type { Locale } from '#core/words.ts';
import { loadedFonts } from './loaded-fonts.tsx';
import { sharpnessOf } from './sharpness.ts';
import { unrolled } from './unrolled.tsx';

/** Each takes 3 to 10 ms: beyond, one would wait for more than a minute. */
const MOST_PARTS = 8_000;
/** The page answers again after so many. */
const AT_ONCE = 25;

/** Browsers draw nothing of their own calendar in a picture: the day as a text. */
const sayDay = (part: Node, locale: Locale): void => {
  if (!(part instanceof HTMLInputElement) || part.type !== 'date') return;
  const day = part.valueAsDate;
  part.type = 'text';
  part.setAttribute('value', day ? day.toLocaleDateString(locale, { timeZone: 'UTC' }) : '');
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
    const picture = await domToBlob(board, {
      scale: sharpness,
      type: 'image/png',
      font: { cssText: fonts },
      style: { margin: '0' },
      onCloneEachNode: async (part) => {
        sayDay(part, locale);
        if (++done % AT_ONCE > 0) return;
        tell(Math.min(1, done / parts));
        await new Promise((goOn) => setTimeout(goOn));
      },
    });
    return yes(picture);
  });
};
