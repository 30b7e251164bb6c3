/** Refusals as RFC 9457 says them: a stable type for programs, sentences for people. */
import type { Context } from 'hono';
import type { Locale } from '#core/words.ts';

/** Where a value does not fit, such as `entities.ab12.title`, and why (for developers, in English). */
export interface Fault {
  readonly at: string;
  readonly message: string;
}

export interface Problem {
  readonly name: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly faults?: readonly Fault[] | undefined;
}

/** Names never change their meaning: programs may compare them. */
export const problemType = (name: string): string => `urn:po-dojo:problem:${name}`;

export const problemResponse = (context: Context, locale: Locale, problem: Problem): Response => {
  const { name, status, title, detail, faults } = problem;
  const body = { type: problemType(name), title, status, detail, ...(faults ? { faults } : {}) };
  return context.body(JSON.stringify(body), status as 400, {
    'Content-Type': 'application/problem+json',
    'Content-Language': locale,
    'Cache-Control': 'no-store',
    ...(status === 401 ? { 'WWW-Authenticate': 'Bearer' } : {}),
    ...(status === 503 ? { 'Retry-After': '5' } : {}),
  });
};
