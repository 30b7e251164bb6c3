import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { type Verdict, yes } from '#core/verdict.ts';
import { storable } from '#server/db/storable.server.ts';
import type { Base } from '../base.server.ts';
import type { Edition } from '../editions/editions.server.ts';
import { editionFor } from '../editions/editions-api.server.ts';
import { DOINGS } from '../people/person.ts';
import { type Call, type Mounted, mount } from '../products/api/endpoint.server.ts';
import { readSent, SENT_WRONG } from '../products/api/sent.server.ts';
import { ANSWER_MAX, askedIn } from './application.ts';
import { mountEnrolled } from './enrolled-api.server.ts';
import { MOVE_NAMES, STATES } from './enrolment.ts';
import { ENROLMENT_PROBLEM } from './enrolment-problem.server.ts';
import type { Standing } from './standings.server.ts';

const StandingTold = z
  .object({
    state: z.enum(STATES),
    rank: z.number().int().nullable().openapi({ description: 'Among those who wait; null for who does not' }),
    offerEndsAt: z.iso.datetime().nullable(),
    shown: z.boolean().openapi({ description: 'Whether the public list names you' }),
    doing: z.enum(DOINGS).nullable(),
    answers: z.record(z.string(), z.string()).openapi({ description: 'By the id of the question' }),
    version: z.number().int().openapi({ description: 'Counts the wordings of the answers' }),
    log: z.array(
      z.object({ move: z.enum(MOVE_NAMES), by: z.string(), why: z.string(), at: z.iso.datetime() }),
    ),
  })
  .openapi('Enrolment');

const Wish = z.object({
  answers: z
    .record(z.string().max(20), z.string().max(ANSWER_MAX))
    .default({})
    .openapi({ description: 'By the id of the question; `why` where the edition asks nothing' }),
  doing: z.enum(DOINGS).nullable().default(null),
  shown: z.boolean().default(false).openapi({ description: 'Agree to be named in the public list' }),
});

const Changes = z
  .strictObject({
    answers: z.record(z.string().max(20), z.string().max(ANSWER_MAX)).openapi({
      description: 'All of them: what is left out is empty. What was sent before is kept as well',
    }),
    shown: z.boolean(),
  })
  .partial();

/** Answers to what an edition asks, and to nothing else. */
const answersTo = ({ questions }: Pick<Edition, 'questions'>, said: Readonly<Record<string, string>>) =>
  Object.fromEntries(askedIn(questions).map(({ id }) => [id, storable(said[id] ?? '').trim()]));

const tellStanding = ({ offerEndsAt, log, ...standing }: Standing) => ({
  ...standing,
  offerEndsAt: offerEndsAt?.toISOString() ?? null,
  log: log.map((move) => ({ ...move, at: move.at.toISOString() })),
});

const KEY_MAX = 100;
/** The same act sent again has the same answer [S5]. */
const keyOf = ({ context }: Pick<Call<unknown>, 'context'>): string | undefined =>
  context.req.header('idempotency-key')?.slice(0, KEY_MAX) || undefined;

const PATH = '/editions/{edition}/enrolment';
const MAY_REFUSE = ['no-such-edition', 'enrolment-busy', 'not-enrolled', 'not-possible-now'] as const;
const NOT_OPEN = ['enrolment-not-open', 'enrolment-closed', 'edition-over'] as const;
const MINE = { 200: { about: 'Where I stand now', content: { 'application/json': StandingTold } } } as const;
const KEYED = 'With an `Idempotency-Key`, the same act sent again is done once and has the same answer.';

/** One's own way to a seat, and what hosts see and do of everybody's. */
export const mountEnrolment = (api: OpenAPIHono, base: Base): Mounted[] => {
  type Done = Verdict<unknown, string>;
  /** Does something in an edition in somebody's name, and answers where they stand. */
  const act =
    (does: (edition: Edition, person: string, key: string | undefined) => Promise<Done>) =>
    async (call: Call<unknown>): Promise<Response> => {
      const found = await editionFor(base, call.param('edition'), call.caller);
      if (!found) return call.refuse('no-such-edition');
      const person = call.caller.person!.id;
      const done = await does(found.edition, person, keyOf(call));
      if (!done.ok) return call.refuse(ENROLMENT_PROBLEM[done.reason] ?? 'not-possible-now');
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
      refusals: [...SENT_WRONG, ...MAY_REFUSE, ...NOT_OPEN],
      async handle(call) {
        const read = await readSent(call, Wish, 128 * 1024);
        if (!read.ok) return read.refusal;
        const { doing, shown, answers: said } = read.value;
        return act((edition, person, key) => {
          const answers = answersTo(edition, said);
          return base.enrolments.apply(edition.id, person, { answers, doing, shown }, key);
        })(call);
      },
    }),
    mount(api, base, {
      method: 'patch',
      path: PATH,
      about: 'Change my answers, or whether the public list names me',
      more: 'Answers change as long as one may apply, and where hosts choose until they answered.',
      signedIn: true,
      scope: 'enrolment:write',
      sends: { 'application/json': Changes },
      answers: MINE,
      refusals: [...SENT_WRONG, ...MAY_REFUSE, ...NOT_OPEN],
      async handle(call) {
        const read = await readSent(call, Changes, 128 * 1024);
        if (!read.ok) return read.refusal;
        const { answers: said, shown } = read.value;
        return act(async (edition, person) => {
          if (said) {
            const amended = await base.enrolments.amend(edition.id, person, answersTo(edition, said));
            if (!amended.ok) return amended;
          }
          if (shown !== undefined) await base.enrolments.show(edition.id, person, shown);
          return yes(null);
        })(call);
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
      handle: act(({ id }, person, key) => base.enrolments.withdraw(id, person, '', key)),
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
      handle: act(({ id }, person, key) => base.enrolments.accept(id, person, key)),
    }),
    mount(api, base, {
      method: 'delete',
      path: `${PATH}/offer`,
      about: 'Leave the seat I was offered to the next',
      signedIn: true,
      scope: 'enrolment:write',
      answers: MINE,
      refusals: MAY_REFUSE,
      handle: act(({ id }, person, key) => base.enrolments.turnDown(id, person, key)),
    }),
    ...mountEnrolled(api, base),
  ];
};
