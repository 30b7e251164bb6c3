/** What is told to other programs, and how patiently: the names and bounds of webhooks. */
import type { State } from '../enrolment/enrolment.ts';

export const ENROLMENT_KINDS = [
  'enrolment.applied',
  'enrolment.waitlisted',
  'enrolment.offered',
  'enrolment.seated',
  'enrolment.declined',
  'enrolment.withdrawn',
  'enrolment.expired',
  'enrolment.erased',
] as const;
export const SESSION_KINDS = [
  'session.planned',
  'session.moved',
  'session.changed',
  'session.cancelled',
  'session.attendance',
  'session.facilitation',
] as const;

/** What an endpoint may ask to be told. Names are for life: other programs know them. */
export const EVENT_KINDS = [...ENROLMENT_KINDS, ...SESSION_KINDS] as const;
export type EventKind = (typeof EVENT_KINDS)[number];
export const isEventKind = (value: unknown): value is EventKind => EVENT_KINDS.includes(value as EventKind);

/** What only a host sends, to try an endpoint. */
export const TEST_KIND = 'webhook.test';

/** What is told of somebody who went where they stand now; null for what is nobody's business. */
export const kindOfState = (state: State): EventKind | null => {
  const kind = `enrolment.${state}`;
  return isEventKind(kind) ? kind : null;
};

export const WEBHOOK_BOUNDS = {
  /** Endpoints of one community or one edition. */
  endpoints: 10,
  url: 500,
  /** What is kept of an answer, in UTF-16 units. */
  answer: 1_000,
  /** How long the log goes back, and how long the secret before stays good, in hours. */
  log: 30 * 24,
  overlap: 24,
} as const;

const MINUTE = 60_000;
/** Waits between the tries of one delivery, in minutes: threefold, eight hours at most, a day together. */
const WAITS = [1, 3, 9, 27, 81, 243, 480, 480].map((minutes) => minutes * MINUTE);

/** How often a delivery is tried. */
export const TRIES = WAITS.length + 1;

/**
 * When to try again after so many tries, in milliseconds; null when it is given up. Up to a fifth more, by chance:
 * those that failed together do not come back together. Who says when to come back is heard, within the same bound.
 */
export const waitAfter = (tries: number, chance: number, asked: number | null = null): number | null => {
  const wait = WAITS[tries - 1];
  if (wait === undefined) return null;
  const most = WAITS.at(-1)!;
  return Math.round(Math.max(wait, Math.min(asked ?? 0, most)) * (1 + chance / 5));
};

/** Why a delivery did not arrive, as the log says it. */
export const FAULTS = [
  'answer',
  'redirect',
  'gone',
  'private',
  'unknown-name',
  'timeout',
  'unreachable',
  'secret-lost',
  'off',
] as const;
export type Fault = (typeof FAULTS)[number];

/** Why nothing is sent to an endpoint. */
export const OFF_REASONS = ['host', 'failing', 'gone', 'secret-lost'] as const;
export type OffReason = (typeof OFF_REASONS)[number];

export const DELIVERY_STATES = ['waiting', 'sending', 'delivered', 'failed'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];
