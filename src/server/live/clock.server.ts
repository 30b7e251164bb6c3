/** Time as rooms see it: handed in, so that tests may hold it. Milliseconds. */
export interface Clock {
  now(): number;
  /** Acts once after a while; the answer calls it off. */
  after(milliseconds: number, act: () => void): () => void;
  /** Acts as soon as what is arriving at this very moment has been read. */
  soon(act: () => void): void;
}

export const realClock: Clock = {
  now: () => performance.timeOrigin + performance.now(),
  after(milliseconds, act) {
    const timer = setTimeout(act, milliseconds);
    return () => clearTimeout(timer);
  },
  soon: (act) => void setImmediate(act),
};
