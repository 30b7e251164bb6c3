/** What a program may do in somebody's name. */
export const SCOPES = [
  'account:read',
  'products:read',
  'products:write',
  'enrolment:read',
  'enrolment:write',
  'editions:read',
  'editions:write',
] as const;
export type Scope = (typeof SCOPES)[number];

export const isScope = (value: unknown): value is Scope => SCOPES.includes(value as Scope);

/** Who may write may read. */
export const grants = (held: readonly Scope[], wanted: Scope): boolean =>
  held.includes(wanted) ||
  (wanted.endsWith(':read') && held.includes(wanted.replace(/:read$/, ':write') as Scope));
