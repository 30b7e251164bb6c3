import type { Bus, BusListener } from './bus.server.ts';

/** A bus within a process, of which a test may break any line. */
export interface MemoryBus {
  /** A line of its own for a process. */
  line(): Bus & {
    /** Says and hears nothing until mended, and knows it. */
    breakDown(): void;
    /** Says and hears nothing until mended, and is not told. */
    cutSilently(): void;
    mend(): void;
  };
}

export const memoryBus = (): MemoryBus => {
  const ends = new Set<{ listener: BusListener; hears: boolean }>();
  return {
    line() {
      const end = { listener: null as BusListener | null, hears: true };
      let knows = false;
      return {
        longest: 7_900,
        open(listener) {
          end.listener = listener;
          ends.add(end as never);
          queueMicrotask(() => listener.connected());
        },
        async say(messages) {
          if (knows) throw new Error('the bus is away');
          if (!end.hears) return;
          for (const message of messages)
            for (const { hears, listener } of ends) if (hears) queueMicrotask(() => listener.heard(message));
        },
        async close() {
          ends.delete(end as never);
        },
        breakDown() {
          knows = true;
          end.hears = false;
          end.listener?.lost(new Error('the bus is away'));
        },
        cutSilently() {
          end.hears = false;
        },
        mend() {
          const told = knows;
          knows = false;
          end.hears = true;
          if (told) end.listener?.connected();
        },
      };
    },
  };
};
