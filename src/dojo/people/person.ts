import { clamp } from '#core/text.ts';
import type { Locale } from '#core/words.ts';
import { cleanLine, NAME_MAX } from '../products/visitor.ts';

/** What somebody does today: a Product Owner in post, about to be one, changing career, or curious. */
export const DOINGS = ['in-post', 'about-to-be', 'changing-career', 'curious'] as const;
export type Doing = (typeof DOINGS)[number];

export const isDoing = (value: unknown): value is Doing => DOINGS.includes(value as Doing);

/** Longest « what I look for », in UTF-16 units. */
export const SEEKS_MAX = 1_000;
export { NAME_MAX };

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

/** A portrait as the page draws it anew: a square of so many pixels at most, in so many signs of a data URL. */
export const PORTRAIT = { width: 256, square: true, most: 40_000 } as const;

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

/** Several lines, without what cannot be seen, within the bound. */
export const cleanSeeks = (said: string): string =>
  clamp(
    said
      .toWellFormed()
      .replace(/\r\n?/g, '\n')
      .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, (sign) => (sign === '\n' ? sign : ' '))
      .trim(),
    SEEKS_MAX,
  );

export const cleanName = (said: string): string => cleanLine(said, NAME_MAX);

/** Whether this is a time zone that this machine knows. */
export const isTimeZone = (said: unknown): said is string => {
  if (typeof said !== 'string' || said.length > 64 || !/^[A-Za-z][A-Za-z0-9_+/-]*$/.test(said)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: said }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};
