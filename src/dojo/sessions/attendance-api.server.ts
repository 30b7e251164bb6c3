import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Base } from '../base.server.ts';
import { editionFor } from '../editions/editions-api.server.ts';
import { isMember } from '../editions/told.server.ts';
import { type Mounted, mount } from '../products/api/endpoint.server.ts';
import { readSent, SENT_WRONG } from '../products/api/sent.server.ts';
import { seeSession } from './seen-session.server.ts';
import { AttendanceTold, tellRoll } from './told.server.ts';

const AttendanceSent = z.strictObject({ person: z.string().max(100), present: z.boolean() });

/** Who was at a session. */
export const mountAttendance = (api: OpenAPIHono, base: Base): Mounted[] => [
  mount(api, base, {
    method: 'post',
    path: '/editions/{edition}/sessions/{session}/attendance',
    about: 'Note that somebody is there, or take it back',
    more: 'For hosts, and for who facilitates that evening; from its day on.',
    signedIn: true,
    scope: 'editions:write',
    sends: { 'application/json': AttendanceSent },
    answers: { 200: { about: 'Who is there now', content: { 'application/json': z.array(AttendanceTold) } } },
    refusals: [
      ...(['no-such-edition', 'not-facilitating', 'no-such-session', 'session-not-yet'] as const),
      ...(['not-on-the-list', ...SENT_WRONG] as const),
    ],
    async handle(call) {
      const { context, caller, param, refuse } = call;
      const found = await editionFor(base, param('edition'), caller);
      if (!found) return refuse('no-such-edition');
      const { edition, role } = found;
      const look = () => seeSession(base, edition, role, caller.person, (one) => one.id === param('session'));
      const seen = await look();
      if (seen ? !seen.inside?.mayRun : !isMember(role)) return refuse('not-facilitating');
      if (!seen) return refuse('no-such-session');
      const sent = await readSent(call, AttendanceSent);
      if (!sent.ok) return sent.refusal;
      const { person, present } = sent.value;
      const noted = await base.sessions.attend(seen.session.id, person, present, caller.person!.id);
      if (!noted.ok) return refuse(noted.reason === 'not-yet' ? 'session-not-yet' : noted.reason);
      return context.json(tellRoll((await look())?.inside?.roll ?? null));
    },
  }),
];
