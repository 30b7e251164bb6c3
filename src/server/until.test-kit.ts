import { vi } from 'vitest';

/** How long a hang may last before it is told; less than a test may take. Milliseconds. */
const HANG = 40_000;

/** Waits until it is so, and answers what it then is. How long that takes is the machine's affair and proves nothing. */
export const until = <T>(holds: () => T, interval = 2) =>
  vi.waitUntil(holds as () => Awaited<T>, { interval, timeout: HANG });
