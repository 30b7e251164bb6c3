/** Whatever draws pictures on the server does so here: one after the other, on one core. */

/** Loaded when the first picture is drawn: a process that draws none does without. */
const painter = async () => {
  const { default: sharp } = await import('sharp');
  // A server of one core has others to answer meanwhile, and keeps no picture for a second look.
  sharp.concurrency(1);
  sharp.cache(false);
  return sharp;
};
type Painter = Awaited<ReturnType<typeof painter>>;

let last: Promise<unknown> = Promise.resolve();

/** Draws when nobody else does: what is unpacked of a picture is many times its file. */
export const paint = <T>(act: (sharp: Painter) => Promise<T>): Promise<T> => {
  const turn = async () => act(await painter());
  const done = last.then(turn, turn);
  last = done.catch(() => {});
  return done;
};
