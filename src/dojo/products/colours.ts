/**
 * What tells people apart beside their names. White reads on each (4.5 : 1), and each stands out from paper and from
 * the dark sheet (3 : 1); none is the red of the thread.
 */
export const COLOURS = [
  '#bb4f21',
  '#946810',
  '#607915',
  '#2b8039',
  '#167f65',
  '#107b90',
  '#2173bc',
  '#4e68d3',
  '#825ac8',
  '#a748ba',
  '#c83289',
] as const;

/** The colour of a person: always the same for the same id. */
export const colourOf = (id: string): string => {
  let sum = 7;
  for (const char of id) sum = (sum * 31 + char.codePointAt(0)!) % 1_000_003;
  return COLOURS[sum % COLOURS.length]!;
};
