/** Runs as a process of its own, from its source: does the one task it is given, answers and ends. */
import { TASKS } from './tasks.server.ts';

type Ask = { readonly task: keyof typeof TASKS; readonly value: never };

process.once('message', ({ task, value }: Ask) => {
  // Disconnecting lets it end once the answer has been sent.
  process.send!(TASKS[task](value), () => process.disconnect());
});
