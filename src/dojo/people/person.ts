import type { Locale } from '#core/words.ts';

/** What somebody does today: a Product Owner in post, about to be one, changing career, or curious. */
export const DOINGS = ['in-post', 'about-to-be', 'changing-career', 'curious'] as const;
export type Doing = (typeof DOINGS)[number];

export const isDoing = (value: unknown): value is Doing => DOINGS.includes(value as Doing);

/** Where somebody is until they say. */
export const DEFAULT_ZONE = 'Europe/Paris';

/** Somebody with an account, as pages and rules know them. */
export interface Person {
  readonly id: string;
  /** A name or pseudonym; empty until they say. */
  readonly name: string;
  /** In lower case, as addresses are compared. */
  readonly email: string;
  /** As they wrote it. */
  readonly emailWritten: string;
  /** The revision of their picture; null when they have none. */
  readonly picture: string | null;
  readonly colour: string;
  readonly locale: Locale;
  /** IANA, such as Europe/Paris. */
  readonly timeZone: string;
  readonly doing: Doing | null;
  readonly seeks: string;
  readonly isAdmin: boolean;
  readonly createdAt: Date;
}

/** Longest address, as RFC 5321 bounds a path. */
const EMAIL_MAX = 254;

// What an address looks like that mail can be sent to: no comment, no quotes, no space, no control, one @.
const EMAIL =
  /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~.-]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,63}$/u;

/** An address as it is compared and as it was written; null for what is none, line breaks included. */
export const readEmail = (said: unknown): { readonly email: string; readonly written: string } | null => {
  if (typeof said !== 'string' || said.length > EMAIL_MAX + 50) return null;
  // Only spaces around it are forgiven: a line break inside an address is somebody's trick.
  const written = said.replace(/^ +| +$/g, '').normalize('NFC');
  const [local = ''] = written.split('@');
  if (written.length > EMAIL_MAX || !EMAIL.test(written)) return null;
  if (local.startsWith('.') || local.endsWith('.') || local.includes('..')) return null;
  return { email: written.toLowerCase(), written };
};

/** Whether this is a time zone that this machine knows. */
export const isTimeZone = (said: unknown): said is string => {
  if (typeof said !== 'string' || said.length > 64 || !/^[A-Za-z][A-Za-z0-9_+/-]*$/.test(said)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: said }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};
