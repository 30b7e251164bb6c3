/** Everything that is held about a person, as one JSON object: a part for each folder that holds something. */
export const exportedFile = (
  parts: readonly { readonly name: string; readonly told: unknown }[],
  at: Date,
): Record<string, unknown> => ({
  format: 'po-dojo-person/1',
  exported: at.toISOString(),
  ...Object.fromEntries(parts.map(({ name, told }) => [name, told])),
});
