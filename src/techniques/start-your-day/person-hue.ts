/** Inks a person may write in: each keeps theirs, on every page. Tokens of the theme. */
const INKS = ['persona', 'note', 'goal', 'impact', 'idea', 'deliverable', 'pitch', 'criterion'] as const;

/** The ink of somebody, by their name: the same for everybody who looks. */
export const inkOf = (name: string): (typeof INKS)[number] => {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + letter.codePointAt(0)!) % 997;
  return INKS[sum % INKS.length]!;
};
