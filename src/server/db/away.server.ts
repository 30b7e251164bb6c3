/** 57P0x: put out or starting up; 08…: no connection; 53300: too many. */
const AWAY = /^(57P0[123]|08\w{3}|53300|ECONNRESET|EPIPE)$/;

/** Whether an error says that the database cannot be reached at the moment, rather than that it refuses. */
export const isDatabaseAway = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  const { code = '', syscall } = error as NodeJS.ErrnoException;
  if (AWAY.test(code) || syscall === 'connect' || /^Connection terminated/.test(error.message)) return true;
  // Several addresses were tried, or somebody said the same in other words.
  if (error instanceof AggregateError) return error.errors.some(isDatabaseAway);
  return isDatabaseAway(error.cause);
};
