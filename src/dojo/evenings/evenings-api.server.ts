import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Verdict } from '#core/verdict.ts';
import { storable } from '#server/db/storable.server.ts';
import type { Base } from '../base.server.ts';
import { editionFor } from '../editions/editions-api.server.ts';
import { HOSTS_ONLY, hosting } from '../editions/hosting.server.ts';
import { type Call, type Mounted, mount } from '../products/api/endpoint.server.ts';
import type { ProblemName } from '../products/api/refuse.server.ts';
import { readSent, SENT_WRONG } from '../products/api/sent.server.ts';
import { ANSWER_MAX, CHAIR_STATES } from './chair.ts';

const Said = z.object({ comes: z.boolean(), answer: z.string() }).nullable();

const OwnChairTold = z
  .object({
    question: z.string(),
    askedAt: z.iso.datetime().nullable().openapi({ description: 'Null until the question has left' }),
    closesAt: z.iso
      .datetime()
      .nullable()
      .openapi({ description: 'When silence frees a chair; null where it frees none' }),
    state: z.enum(CHAIR_STATES).nullable(),
    offerEndsAt: z.iso.datetime().nullable(),
    said: Said.openapi({ description: 'What I answered' }),
    free: z.number().int().openapi({ description: 'Chairs that nobody holds' }),
  })
  .openapi('OwnChair');

const ChairTold = z
  .object({
    person: z.string(),
    name: z.string(),
    state: z
      .enum(CHAIR_STATES)
      .nullable()
      .openapi({ description: 'Null for who waits for a seat and was offered no chair' }),
    offerEndsAt: z.iso.datetime().nullable(),
    said: Said,
  })
  .openapi('Chair');

const AnswerSent = z.strictObject({
  comes: z.boolean(),
  answer: z.string().max(ANSWER_MAX).default('').openapi({ description: 'Needed to say that one comes' }),
});

/** The names by which the API refuses what an evening refuses. */
const PROBLEM: Readonly<Record<string, ProblemName>> = {
  busy: 'enrolment-busy',
  'no-such-session': 'no-such-session',
};

const SESSION = '/editions/{edition}/sessions/{session}';
const MINE = { 200: { about: 'Where I stand', content: { 'application/json': OwnChairTold } } } as const;
const MAY_REFUSE = ['no-such-edition', 'no-such-session', 'not-enrolled'] as const;

/** The warm-up question of a session, the own answer to it, and what hosts see of the chairs. */
export const mountEvenings = (api: OpenAPIHono, base: Base): Mounted[] => {
  const sessionOf = async (editionId: string, id: string) =>
    (await base.sessions.of(editionId)).find((one) => one.id === id);

  /** Where the caller stands with this session, or why that is not told. */
  const mine = async ({ caller, param, refuse }: Call<unknown>) => {
    const found = await editionFor(base, param('edition'), caller);
    if (!found) return { refusal: refuse('no-such-edition') };
    const session = await sessionOf(found.edition.id, param('session'));
    if (!session) return { refusal: refuse('no-such-session') };
    const own = await base.evenings.own(session, caller.person!.id);
    if (!own) return { refusal: refuse('not-enrolled') };
    return { edition: found.edition, session, own };
  };

  const tellMine = async (call: Call<unknown>): Promise<Response> => {
    const found = await mine(call);
    if (found.refusal) return found.refusal;
    const { edition, session, own } = found;
    const { askedAt, closesAt, free } = await base.evenings.see(edition, session);
    return call.context.json({
      ...{ question: session.question, state: own.state, said: own.said, free },
      askedAt: askedAt?.toISOString() ?? null,
      closesAt: session.question === '' ? null : (closesAt?.toISOString() ?? null),
      offerEndsAt: own.offerEndsAt?.toISOString() ?? null,
    });
  };

  return [
    mount(api, base, {
      method: 'get',
      path: `${SESSION}/answer`,
      about: 'The warm-up question of a session, and where I stand with a chair',
      more: 'For who holds a seat, and for who was offered a chair of this session.',
      signedIn: true,
      scope: 'enrolment:read',
      answers: MINE,
      refusals: MAY_REFUSE,
      handle: tellMine,
    }),
    mount(api, base, {
      method: 'post',
      path: `${SESSION}/answer`,
      about: 'Say whether I come to a session',
      more: 'With an answer one comes: it keeps a chair, or takes the one that was offered. Without one may stay away, which offers the chair to who waits, at once; the seat stays. The same answer once more changes nothing.',
      signedIn: true,
      scope: 'enrolment:write',
      sends: { 'application/json': AnswerSent },
      answers: MINE,
      refusals: [...MAY_REFUSE, 'enrolment-busy', 'not-possible-now', ...SENT_WRONG],
      async handle(call) {
        const sent = await readSent(call, AnswerSent);
        if (!sent.ok) return sent.refusal;
        const found = await mine(call);
        if (found.refusal) return found.refusal;
        const said = { comes: sent.value.comes, answer: storable(sent.value.answer).trim() };
        const { edition, session } = found;
        const done: Verdict<unknown, string> = await base.evenings.answer(
          edition.id,
          session.id,
          call.caller.person!.id,
          said,
        );
        if (done.ok) return tellMine(call);
        return done.reason === 'no-answer'
          ? call.refuse('wrong-shape', [{ at: 'answer', message: done.reason }])
          : call.refuse(PROBLEM[done.reason] ?? 'not-possible-now');
      },
    }),
    mount(api, base, {
      method: 'get',
      path: `${SESSION}/chairs`,
      about: 'Who comes to a session, who is silent, and to whom chairs are offered, for hosts',
      signedIn: true,
      scope: 'editions:read',
      answers: { 200: { about: 'Everybody concerned', content: { 'application/json': z.array(ChairTold) } } },
      refusals: [...HOSTS_ONLY, 'no-such-session'],
      handle: hosting(base, async (call, edition) => {
        const session = await sessionOf(edition.id, call.param('session'));
        if (!session) return call.refuse('no-such-session');
        const comers = await base.evenings.comers(session);
        return call.context.json(
          comers.map(({ personId, offerEndsAt, ...one }) => ({
            ...{ person: personId, ...one },
            offerEndsAt: offerEndsAt?.toISOString() ?? null,
          })),
        );
      }),
    }),
  ];
};
