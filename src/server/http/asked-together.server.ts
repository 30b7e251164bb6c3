/**
 * One answer for many who ask the same: while one is sought, all who come wait for the next, which begins after they came.
 * So nobody gets an answer from before their question, and a rush costs no more than one question at a time.
 */
export const askedTogether = <T>(ask: (key: string) => Promise<T>): ((key: string) => Promise<T>) => {
  const sought = new Map<string, { readonly now: Promise<T>; next: Promise<T> | null }>();
  const begin = (key: string): Promise<T> => {
    const line: { readonly now: Promise<T>; next: Promise<T> | null } = { now: ask(key), next: null };
    sought.set(key, line);
    const over = () => {
      if (sought.get(key) === line && line.next === null) sought.delete(key);
    };
    line.now.then(over, over);
    return line.now;
  };
  return (key) => {
    const line = sought.get(key);
    if (!line) return begin(key);
    const again = () => begin(key);
    line.next ??= line.now.then(again, again);
    return line.next;
  };
};
