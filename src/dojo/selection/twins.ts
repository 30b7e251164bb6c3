/** The box that an address leads to, as most services see it: no letter case, nothing after a plus, no dots before the @. */
export const mailboxOf = (email: string): string => {
  const at = email.lastIndexOf('@');
  const local = email.slice(0, at).replace(/\+.*$/, '').replaceAll('.', '');
  const domain = email.slice(at + 1).replace(/^googlemail\.com$/i, 'gmail.com');
  return `${local}@${domain}`.toLowerCase();
};

/**
 * Who may be one person that came twice, by a number of each [A9]. It is told to hosts and decides nothing: two people
 * may share a box.
 */
export const twinsOf = (
  all: readonly { readonly number: number; readonly email: string }[],
): ReadonlyMap<number, readonly number[]> => {
  const boxes = Map.groupBy(all, ({ email }) => mailboxOf(email));
  return new Map(
    [...boxes.values()]
      .filter((same) => same.length > 1)
      .flatMap((same) =>
        same.map(({ number }) => [
          number,
          same
            .map((one) => one.number)
            .filter((other) => other !== number)
            .sort((a, b) => a - b),
        ]),
      ),
  );
};
