import type { Context } from 'hono';
import type { Locale } from '#core/words.ts';
import { type Fault, type Problem, problemResponse } from '#server/http/problem.server.ts';
import { HTTP_STATUS, httpProblemWords } from '#server/http/problem-words.ts';
import { EDITION_STATUS, editionProblemWords } from '../../editions/problem-words.ts';
import { SELECTION_STATUS, selectionProblemWords } from '../../selection/problem-words.ts';
import { SESSION_STATUS, sessionProblemWords } from '../../sessions/problem-words.ts';
import { WEBHOOK_STATUS, webhookProblemWords } from '../../webhooks/problem-words.ts';
import type { AccessRefusal } from '../access.ts';
import { PRODUCT_STATUS, productProblemWords } from '../problem-words.ts';

const ALL_STATUS = {
  ...HTTP_STATUS,
  ...PRODUCT_STATUS,
  ...EDITION_STATUS,
  ...SELECTION_STATUS,
  ...SESSION_STATUS,
  ...WEBHOOK_STATUS,
};
export type ProblemName = keyof typeof ALL_STATUS;

export const PROBLEM_STATUS: Readonly<Record<ProblemName, number>> = ALL_STATUS;

/** A refusal in somebody's language. */
export const problemOf = (name: ProblemName, locale: Locale, faults?: readonly Fault[]): Problem => ({
  name,
  status: PROBLEM_STATUS[name],
  ...{
    ...httpProblemWords[locale],
    ...productProblemWords[locale],
    ...editionProblemWords[locale],
    ...selectionProblemWords[locale],
    ...sessionProblemWords[locale],
    ...webhookProblemWords[locale],
  }[name],
  faults,
});

export const refuse = (
  context: Context,
  locale: Locale,
  name: ProblemName,
  faults?: readonly Fault[],
): Response => problemResponse(context, locale, problemOf(name, locale, faults));

/** What is said to somebody who may not open a product. */
export const ACCESS_PROBLEM = {
  'no-such-product': 'no-such-product',
  'unknown-token': 'unknown-token',
  revoked: 'revoked-link',
  forbidden: 'no-token',
} as const satisfies Record<AccessRefusal, ProblemName>;
