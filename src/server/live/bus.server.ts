/**
 * How processes on one database tell one another that something is worth looking at. Only hints travel: one that is
 * lost, late or doubled costs time, as the log is read all the same. Any carrier will do that passes bus.contract.ts.
 */
export interface Bus {
  /** Begins to listen, and goes on trying until closed. To be called once. */
  open(listener: BusListener): void;
  /** Says something to all that listen, oneself among them. Rejects when it cannot be said. */
  say(messages: readonly string[]): Promise<void>;
  /** The longest message it carries, in bytes of UTF-8. */
  readonly longest: number;
  close(): Promise<void>;
}

export interface BusListener {
  heard(message: string): void;
  /** From now on what is said is heard; before this, something may have been missed. */
  connected(): void;
  lost(cause: unknown): void;
}
