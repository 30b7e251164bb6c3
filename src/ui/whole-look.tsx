import { addIcons } from './icon.tsx';
import look from './product.css?url';

/** The style sheet of boards: with the page where it opened on a board, asked for where it opened on its home. */
const sheet = async (): Promise<void> => {
  if (document.querySelector(`link[rel=stylesheet][href="${look}"]`)) return;
  const link = document.createElement('link');
  const come = new Promise((resolve, reject) => {
    link.onload = resolve;
    link.onerror = () => reject(new Error('The style sheet did not come.'));
  });
  link.rel = 'stylesheet';
  link.href = look;
  document.head.append(link);
  try {
    await come;
  } catch (error) {
    link.remove();
    throw error;
  }
};

const icons = async (): Promise<void> => addIcons((await import('./icons-more.tsx')).MORE_ICONS);

let whole: Promise<unknown> | undefined;
const wholeLook = (): Promise<unknown> => {
  // What fails is asked for again when it is wanted.
  whole ??= Promise.all([sheet(), icons()]).catch((error) => {
    whole = undefined;
    throw error;
  });
  return whole;
};

/**
 * Loads what is shown with the whole look. A product's home opens with a style sheet of its own (./home.css) and the
 * first icons; whatever comes to it later, and every other page, waits for the rest of both.
 */
export const withWholeLook =
  <T,>(load: () => Promise<T>): (() => Promise<T>) =>
  async () =>
    (await Promise.all([load(), wholeLook()]))[0];
