/** Labels in one cell: commas between them; one that holds a comma stands in quotes. */
export const writeLabels = (labels: readonly string[]): string =>
  labels
    .map((label) => (/^\s|\s$|[,;"]/.test(label) ? `"${label.replaceAll('"', '""')}"` : label))
    .join(', ');

/** Labels of a cell, each once: between commas or semicolons, in quotes where they need them. */
export const readLabels = (cell: string): string[] => {
  const found = cell.matchAll(/\s*(?:"((?:[^"]|"")*)"\s*|([^,;]*))(?:[,;]|$)/g);
  const labels = [...found].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain!.trim());
  return [...new Set(labels.filter((label) => label !== ''))];
};
