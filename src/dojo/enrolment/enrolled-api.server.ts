import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { storable } from '#server/db/storable.server.ts';
import type { Base } from '../base.server.ts';
import type { Edition } from '../editions/editions.server.ts';
import { HOSTS_ONLY, hosting } from '../editions/hosting.server.ts';
import { DOINGS } from '../people/person.ts';
import { type Call, type Mounted, mount } from '../products/api/endpoint.server.ts';
import { IN_PARTS, listQuery, placeAfter, tellPart } from '../products/api/list.server.ts';
import { readSent, SENT_WRONG } from '../products/api/sent.server.ts';
import { REASONS, STATES } from './enrolment.ts';
import { ENROLMENT_PROBLEM } from './enrolment-problem.server.ts';
import type { Listed } from './standings.server.ts';

const EnrolledTold = z
  .object({
    id: z.string(),
    person: z.string().nullable().openapi({ description: 'Null while a blind selection hides who it is' }),
    name: z.string(),
    state: z.enum(STATES),
    doing: z.enum(DOINGS).nullable(),
    answers: z.record(z.string(), z.string()),
    changedAt: z.iso.datetime(),
  })
  .openapi('Enrolled');
const Place = z.object({ priority: z.int(), at: z.int().min(0).max(8.64e15), turn: z.int() });
const WhySent = z.strictObject({ why: z.string().max(2_000).default('') });
const RefusalSent = WhySent.extend({ reason: z.enum(REASONS).default('other') });

const tellEnrolled = ({ id, personId, name, state, doing, answers, changedAt }: Listed) => ({
  ...{ id, person: personId, name, state, doing, answers },
  changedAt: changedAt.toISOString(),
});

const PATH = '/editions/{edition}/enrolments';
const ONE = `${PATH}/{person}`;
const NOW = {
  200: { about: 'Where they stand now', content: { 'application/json': EnrolledTold } },
} as const;
const WRITING = { signedIn: true, scope: 'editions:write' } as const;
const MAY_REFUSE = ['no-such-enrolment', 'not-possible-now', 'answered-together', 'enrolment-busy'] as const;

/** What hosts see and do of everybody's way to a seat. */
export const mountEnrolled = (api: OpenAPIHono, base: Base): Mounted[] => {
  /** Does something with somebody whom the host can see, and answers where they stand. */
  const act = async (
    { caller, context, refuse, param }: Call<unknown>,
    edition: Edition,
    does: (person: string, host: string) => ReturnType<Base['enrolments']['invite']>,
  ): Promise<Response> => {
    const host = caller.person!.id;
    const seen = async () =>
      (await base.enrolments.list(edition.id, host)).find(({ personId }) => personId === param('person'));
    // Whom a blind selection hides is found by nobody, not even by who guesses [A5].
    if (!(await seen())) return refuse('no-such-enrolment');
    const done = await does(param('person'), host);
    if (!done.ok) return refuse(ENROLMENT_PROBLEM[done.reason] ?? 'not-possible-now');
    const now = await seen();
    return now ? context.json(tellEnrolled(now)) : refuse('no-such-enrolment');
  };

  return [
    mount(api, base, {
      method: 'get',
      path: PATH,
      about: 'Everybody who is or was on the way to a seat, for hosts',
      more: `In the order in which they came. ${IN_PARTS}`,
      signedIn: true,
      scope: 'editions:read',
      query: listQuery,
      answers: { 200: { about: 'In order', content: { 'application/json': z.array(EnrolledTold) } } },
      refusals: HOSTS_ONLY,
      handle: (call) =>
        hosting(base, async ({ caller, refuse }, edition) => {
          const after = placeAfter(call.query, Place);
          if (after === undefined) return refuse('wrong-shape', [{ at: 'after', message: 'No such place' }]);
          const part = { limit: call.query.limit + 1, after };
          const listed = await base.enrolments.list(edition.id, caller.person!.id, part);
          return tellPart(call, listed, ({ place }) => place, tellEnrolled);
        })(call),
    }),
    mount(api, base, {
      ...WRITING,
      method: 'post',
      path: `${ONE}/offer`,
      about: 'Offer a free seat to somebody who applied or waits',
      more: 'They are mailed at once. Once more changes nothing.',
      sends: { 'application/json': WhySent },
      answers: NOW,
      refusals: [...HOSTS_ONLY, ...SENT_WRONG, ...MAY_REFUSE, 'no-seat-left'],
      handle: hosting(base, async (call, edition) => {
        const sent = await readSent(call, WhySent);
        if (!sent.ok) return sent.refusal;
        const why = storable(sent.value.why);
        return act(call, edition, (person, host) => base.enrolments.invite(edition.id, person, host, why));
      }),
    }),
    mount(api, base, {
      ...WRITING,
      method: 'post',
      path: `${ONE}/refusal`,
      about: 'Decline somebody, or take their seat back',
      more: 'They are mailed at once, and what this frees is offered to who waits next. Once more changes nothing.',
      sends: { 'application/json': RefusalSent },
      answers: NOW,
      refusals: [...HOSTS_ONLY, ...SENT_WRONG, ...MAY_REFUSE],
      handle: hosting(base, async (call, edition) => {
        const sent = await readSent(call, RefusalSent);
        if (!sent.ok) return sent.refusal;
        const [reason, why] = [sent.value.reason, storable(sent.value.why)];
        return act(call, edition, (person, host) =>
          base.enrolments.decline(edition.id, person, host, reason, why),
        );
      }),
    }),
  ];
};
