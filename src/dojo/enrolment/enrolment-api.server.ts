import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Verdict } from '#core/verdict.ts';
import { storable } from '#server/db/storable.server.ts';
import { readJson } from '#server/http/body.server.ts';
import type { Base } from '../base.server.ts';
import { mayEdit } from '../editions/edition.ts';
import { editionFor } from '../editions/editions-api.server.ts';
import { DOINGS } from '../people/person.ts';
import { type Call, type Mounted, mount, readShape } from '../products/api/endpoint.server.ts';
import type { ProblemName } from '../products/api/refuse.server.ts';
import { ANSWER_MAX } from './application.ts';
import { MOVE_NAMES, STATES } from './enrolment.ts';
import type { Standing } from './enrolments.server.ts';

const StandingTold = z
  .object({
    state: z.enum(STATES),
    rank: z.number().int().nullable().openapi({ description: 'Among those who wait; null for who does not' }),
    offerEndsAt: z.iso.datetime().nullable(),
    shown: z.boolean().openapi({ description: 'Whether the public list names you' }),
    log: z.array(
      z.object({ move: z.enum(MOVE_NAMES), by: z.string(), why: z.string(), at: z.iso.datetime() }),
    ),
  })
  .openapi('Enrolment');

const EnrolledTold = z
  .object({
    person: z.string().nullable().openapi({ description: 'Null while a blind selection hides who it is' }),
    name: z.string(),
    state: z.enum(STATES),
    doing: z.enum(DOINGS).nullable(),
    answers: z.record(z.string(), z.string()),
    changedAt: z.iso.datetime(),
  })
  .openapi('Enrolled');

const Wish = z.object({
  answers: z
    .record(z.string().max(20), z.string().max(ANSWER_MAX))
    .default({})
    .openapi({ description: 'By the id of the question; `why` where the edition asks nothing' }),
  doing: z.enum(DOINGS).nullable().default(null),
  shown: z.boolean().default(false).openapi({ description: 'Agree to be named in the public list' }),
});

/** The names by which the API refuses what an enrolment refuses. */
const PROBLEM: Readonly<Record<string, ProblemName>> = {
  busy: 'enrolment-busy',
  'no-such-edition': 'no-such-edition',
  'not-published': 'no-such-edition',
  'not-open-yet': 'enrolment-not-open',
  closed: 'enrolment-closed',
  over: 'edition-over',
  'not-enrolled': 'not-enrolled',
  'not-now': 'not-possible-now',
};

const tellStanding = ({ state, rank, offerEndsAt, shown, log }: Standing) => ({
  ...{ state, rank, shown },
  offerEndsAt: offerEndsAt?.toISOString() ?? null,
  log: log.map((move) => ({ ...move, at: move.at.toISOString() })),
});

const KEY_MAX = 100;
/** The same act sent again has the same answer [S5]. */
const keyOf = ({ context }: Pick<Call<unknown>, 'context'>): string | undefined =>
  context.req.header('idempotency-key')?.slice(0, KEY_MAX) || undefined;

const PATH = '/editions/{edition}/enrolment';
const MAY_REFUSE = ['no-such-edition', 'enrolment-busy', 'not-enrolled', 'not-possible-now'] as const;
const MINE = { 200: { about: 'Where I stand now', content: { 'application/json': StandingTold } } } as const;
const KEYED = 'With an `Idempotency-Key`, the same act sent again is done once and has the same answer.';

/** One's own way to a seat, and what hosts see of everybody's. */
export const mountEnrolment = (api: OpenAPIHono, base: Base): Mounted[] => {
  type Done = Verdict<unknown, string>;
  /** Does something in an edition in somebody's name, and answers where they stand. */
  const act =
    (does: (edition: string, person: string, key: string | undefined) => Promise<Done>) =>
    async (call: Call<unknown>): Promise<Response> => {
      const found = await editionFor(base, call.param('edition'), call.caller);
      if (!found) return call.refuse('no-such-edition');
      const person = call.caller.person!.id;
      const done = await does(found.edition.id, person, keyOf(call));
      if (!done.ok) return call.refuse(PROBLEM[done.reason] ?? 'not-possible-now');
      const standing = await base.enrolments.standing(found.edition.id, person);
      return standing ? call.context.json(tellStanding(standing)) : call.refuse('not-enrolled');
    };

  return [
    mount(api, base, {
      method: 'get',
      path: PATH,
      about: 'Where I stand in an edition, and how I came there',
      signedIn: true,
      scope: 'enrolment:read',
      answers: MINE,
      refusals: ['no-such-edition', 'not-enrolled'],
      async handle({ context, caller, param, refuse }) {
        const found = await editionFor(base, param('edition'), caller);
        if (!found) return refuse('no-such-edition');
        const standing = await base.enrolments.standing(found.edition.id, caller.person!.id);
        return standing ? context.json(tellStanding(standing)) : refuse('not-enrolled');
      },
    }),
    mount(api, base, {
      method: 'post',
      path: PATH,
      about: 'Register or apply',
      more: `Where places go first come, first served, a free seat is taken at once, else one waits in order. ${KEYED}`,
      signedIn: true,
      scope: 'enrolment:write',
      sends: { 'application/json': Wish },
      answers: MINE,
      refusals: [
        ...(['not-json', 'too-large', 'unsupported-media-type', 'wrong-shape'] as const),
        ...MAY_REFUSE,
        ...(['enrolment-not-open', 'enrolment-closed', 'edition-over'] as const),
      ],
      async handle(call) {
        const body = await readJson(call.context.req.raw, 128 * 1024);
        if (!body.ok) return call.refuse(body.reason, body.faults);
        const read = readShape(Wish, body.value);
        if (!read.ok) return call.refuse('wrong-shape', read.faults);
        const found = await editionFor(base, call.param('edition'), call.caller);
        const asked = found?.edition.questions.map(({ id }) => id) ?? [];
        const { doing, shown } = read.value;
        const answers = Object.fromEntries(
          (asked.length > 0 ? asked : ['why']).map((id) => [
            id,
            storable(read.value.answers[id] ?? '').trim(),
          ]),
        );
        return act((edition, person, key) =>
          base.enrolments.apply(edition, person, { answers, doing, shown }, key),
        )(call);
      },
    }),
    mount(api, base, {
      method: 'delete',
      path: PATH,
      about: 'Withdraw',
      more: 'What this frees is offered to who waits next, at once.',
      signedIn: true,
      scope: 'enrolment:write',
      answers: MINE,
      refusals: MAY_REFUSE,
      handle: act((edition, person, key) => base.enrolments.withdraw(edition, person, '', key)),
    }),
    mount(api, base, {
      method: 'post',
      path: `${PATH}/acceptance`,
      about: 'Accept the seat I was offered',
      more: KEYED,
      signedIn: true,
      scope: 'enrolment:write',
      answers: MINE,
      refusals: MAY_REFUSE,
      handle: act((edition, person, key) => base.enrolments.accept(edition, person, key)),
    }),
    mount(api, base, {
      method: 'delete',
      path: `${PATH}/offer`,
      about: 'Leave the seat I was offered to the next',
      signedIn: true,
      scope: 'enrolment:write',
      answers: MINE,
      refusals: MAY_REFUSE,
      handle: act((edition, person, key) => base.enrolments.turnDown(edition, person, key)),
    }),
    mount(api, base, {
      method: 'get',
      path: '/editions/{edition}/enrolments',
      about: 'Everybody who is or was on the way to a seat, for hosts',
      signedIn: true,
      scope: 'editions:read',
      answers: { 200: { about: 'In order', content: { 'application/json': z.array(EnrolledTold) } } },
      refusals: ['no-such-edition', 'not-hosting'],
      async handle({ context, caller, param, refuse }) {
        const found = await editionFor(base, param('edition'), caller);
        if (!found) return refuse('no-such-edition');
        if (!mayEdit(found.role)) return refuse('not-hosting');
        const listed = await base.enrolments.list(found.edition.id, caller.person!.id);
        return context.json(
          listed.map(({ personId, name, state, doing, answers, changedAt }) => ({
            ...{ person: personId, name, state, doing, answers },
            changedAt: changedAt.toISOString(),
          })),
        );
      },
    }),
  ];
};
