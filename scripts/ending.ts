/** Says why a command cannot go on, and ends it. A sentence for people stands alone; a bug shows where it is. */
export function end(error: unknown): never {
  const isBug = !(error instanceof Error) || error.constructor !== Error;
  console.error(isBug ? error : error.message);
  process.exit(1);
}
