/**
 * Answers that name the state they tell (RFC 9110, 8.8.3), and changes that hold for the state that was read alone
 * (13.1.1): two who change the same thing at once do not undo each other unseen.
 */
import { createHash } from 'node:crypto';
import type { Call } from './endpoint.server.ts';

const tagOf = (told: unknown): string =>
  `"${createHash('sha256').update(JSON.stringify(told)).digest('base64url').slice(0, 27)}"`;

const namedIn = (header: string): readonly string[] => header.split(',').map((tag) => tag.trim());

/** Answers with a state and its tag; who has it already is sent nothing. */
export const tellTagged = ({ context }: Pick<Call<unknown>, 'context'>, told: object): Response => {
  const tag = tagOf(told);
  context.header('ETag', tag);
  // Packed on the way it would be something else, of which If-Match may not speak.
  context.header('Cache-Control', 'no-store, no-transform');
  const known = namedIn(context.req.header('if-none-match') ?? '').map((one) => one.replace(/^W\//, ''));
  return context.req.method === 'GET' && known.includes(tag) ? context.body(null, 304) : context.json(told);
};

/** Whether the caller says what to change from: only then is it compared. */
export const saysFrom = ({ context }: Pick<Call<unknown>, 'context'>): boolean =>
  context.req.header('if-match') !== undefined;

/** Whether the caller means to change another state than this one. */
export const meansAnother = ({ context }: Pick<Call<unknown>, 'context'>, told: object): boolean => {
  const named = namedIn(context.req.header('if-match') ?? '*');
  return !named.includes('*') && !named.includes(tagOf(told));
};
