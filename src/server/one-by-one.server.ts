/** Acts on one thing one after the other, in the order in which they were asked for; acts on another do not wait. */
export type OneByOne = <T>(thing: string, act: () => Promise<T>) => Promise<T>;

/** A queue for each thing, as long as somebody is in it. */
export const oneByOne = (): OneByOne => {
  const last = new Map<string, Promise<unknown>>();
  return (thing, act) => {
    const done = (last.get(thing) ?? Promise.resolve()).then(act, act);
    last.set(thing, done);
    const over = () => {
      if (last.get(thing) === done) last.delete(thing);
    };
    done.then(over, over);
    return done;
  };
};
