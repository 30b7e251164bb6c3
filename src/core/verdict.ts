/** The answer of a rule: yes with what was decided, or no with a reason that a person can be told. */
export type Verdict<T, Reason extends string = string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: Reason };

export const yes = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });
export const no = <R extends string>(reason: R): { ok: false; reason: R } => ({ ok: false, reason });
