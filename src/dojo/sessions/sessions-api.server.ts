import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { storable } from '#server/db/storable.server.ts';
import type { Base } from '../base.server.ts';
import { EDITION_BOUNDS, type EditionRole, SessionWish } from '../editions/edition.ts';
import type { Edition } from '../editions/editions.server.ts';
import { editionFor, readerOf } from '../editions/editions-api.server.ts';
import { HOSTS_ONLY, hosting } from '../editions/hosting.server.ts';
import { isMember } from '../editions/told.server.ts';
import { QUESTION_MAX } from '../evenings/chair.ts';
import { type Call, type Mounted, mount } from '../products/api/endpoint.server.ts';
import { readSent, SENT_WRONG } from '../products/api/sent.server.ts';
import { meansAnother, saysFrom, tellTagged } from '../products/api/tagged.server.ts';
import { cleanLine } from '../products/visitor.ts';
import { seeSession } from './seen-session.server.ts';
import { SessionTold, tellSession, tellWholeSession, WholeSessionTold } from './told.server.ts';

const HoursSent = z.strictObject({
  localDate: z.iso.date(),
  localStart: z.string().max(5).openapi({ description: 'Wall clock of the edition, such as 18:30' }),
  localEnd: z.string().max(5),
});
const WordsSent = z
  .strictObject({
    title: z.string().max(EDITION_BOUNDS.title),
    venue: z.string().max(EDITION_BOUNDS.place),
    wayIn: z.string().max(EDITION_BOUNDS.place).openapi({ description: 'For who holds a seat' }),
    video: z.string().max(EDITION_BOUNDS.url).openapi({ description: 'For who holds a seat' }),
    techniques: z
      .array(z.string().max(60))
      .max(EDITION_BOUNDS.techniques)
      .openapi({ description: 'What is practised, in its order; ids of techniques, others are left out' }),
    question: z.string().max(QUESTION_MAX).openapi({
      description:
        'The warm-up question: answering it is how one says that one comes; empty: nothing is asked',
    }),
  })
  .partial();

const PATH = '/editions/{edition}/sessions';
const ONE = `${PATH}/{session}`;
const WHOLE = { 200: { about: 'The session', content: { 'application/json': WholeSessionTold } } } as const;
const TOLD = { 200: { about: 'The session', content: { 'application/json': SessionTold } } } as const;
const WRITING = { signedIn: true, scope: 'editions:write' } as const;

/** The sessions of an edition: read by everybody, changed by its hosts. */
export const mountSessions = (api: OpenAPIHono, base: Base): Mounted[] => {
  /** The session of an address, and what the caller may read of it. */
  const see = async ({ caller, param }: Call<unknown>, edition: Edition, role: EditionRole) => {
    const seen = await seeSession(base, edition, role, readerOf(caller), ({ id }) => id === param('session'));
    return seen && { session: seen.session, told: tellWholeSession(seen, edition, caller.origin) };
  };
  /** What came of a change, to who hosts. */
  const changed = (
    { context, caller, refuse }: Pick<Call<unknown>, 'context' | 'caller' | 'refuse'>,
    edition: Edition,
    answer: Awaited<ReturnType<Base['sessions']['move']>>,
  ): Response => {
    if (answer.ok) return context.json(tellSession(answer.value, edition, caller.origin, true));
    return answer.reason === 'no-such-session'
      ? refuse('no-such-session')
      : refuse('wrong-shape', [{ at: '', message: answer.reason }]);
  };

  return [
    mount(api, base, {
      method: 'get',
      path: PATH,
      about: 'The sessions of an edition',
      more: 'In the order in which they take place, forty at most.',
      answers: { 200: { about: 'Sessions', content: { 'application/json': z.array(SessionTold) } } },
      refusals: ['no-such-edition'],
      async handle({ context, caller, param, refuse }) {
        const seen = await editionFor(base, param('edition'), caller);
        if (!seen) return refuse('no-such-edition');
        const { edition, role } = seen;
        const sessions = await base.sessions.of(edition.id);
        return context.json(sessions.map((one) => tellSession(one, edition, caller.origin, isMember(role))));
      },
    }),
    mount(api, base, {
      method: 'get',
      path: ONE,
      about: 'A session: when, where, what about, and with whom',
      tagged: true,
      answers: WHOLE,
      refusals: ['no-such-edition', 'no-such-session'],
      async handle(call) {
        const found = await editionFor(base, call.param('edition'), call.caller);
        if (!found) return call.refuse('no-such-edition');
        const seen = await see(call, found.edition, found.role);
        return seen ? tellTagged(call, seen.told) : call.refuse('no-such-session');
      },
    }),
    mount(api, base, {
      ...WRITING,
      method: 'patch',
      path: ONE,
      about: 'Say something else about a session',
      more: 'What is left out stays. Another venue is mailed to who has a seat.',
      tagged: true,
      sends: { 'application/json': WordsSent },
      answers: WHOLE,
      refusals: [...HOSTS_ONLY, 'no-such-session', ...SENT_WRONG],
      handle: hosting(base, async (call, edition) => {
        const sent = await readSent(call, WordsSent);
        if (!sent.ok) return sent.refusal;
        const seen = await see(call, edition, 'host');
        if (!seen) return call.refuse('no-such-session');
        if (meansAnother(call, seen.told)) return call.refuse('changed-meanwhile');
        const wish = SessionWish.partial().safeParse(sent.value);
        if (!wish.success) return call.refuse('wrong-shape', [{ at: 'video', message: 'This does not fit' }]);
        const { question } = sent.value;
        const words = {
          ...wish.data,
          ...(question === undefined ? {} : { question: cleanLine(storable(question), QUESTION_MAX) }),
        };
        const { id } = seen.session;
        const told = saysFrom(call)
          ? await base.sessions.tellFrom(edition.id, id, words, seen.session)
          : await base.sessions.tell(edition.id, id, words);
        if (!told.ok) return call.refuse(told.reason === 'changed' ? 'changed-meanwhile' : 'no-such-session');
        if (question !== undefined) await base.evenings.settle(edition.id, id);
        const now = await see(call, edition, 'host');
        return now ? tellTagged(call, now.told) : call.refuse('no-such-session');
      }),
    }),
    mount(api, base, {
      ...WRITING,
      method: 'post',
      path: `${ONE}/move`,
      about: 'Another day or other hours for this session alone',
      more: 'Who has a seat is mailed, and calendars follow. The same hours once more change nothing.',
      sends: { 'application/json': HoursSent },
      answers: TOLD,
      refusals: [...HOSTS_ONLY, 'no-such-session', ...SENT_WRONG],
      handle: hosting(base, async (call, edition) => {
        const sent = await readSent(call, HoursSent);
        if (!sent.ok) return sent.refusal;
        const { localDate: date, localStart: start, localEnd: end } = sent.value;
        const hours = { date, start, end };
        return changed(call, edition, await base.sessions.move(edition.id, call.param('session'), hours));
      }),
    }),
    mount(api, base, {
      ...WRITING,
      method: 'post',
      path: `${ONE}/cancellation`,
      about: 'Cancel this session alone',
      more: 'Who has a seat is mailed, and calendars follow. Once more changes nothing.',
      answers: TOLD,
      refusals: [...HOSTS_ONLY, 'no-such-session'],
      handle: hosting(base, async (call, edition) =>
        changed(call, edition, await base.sessions.cancel(edition.id, call.param('session'))),
      ),
    }),
  ];
};
