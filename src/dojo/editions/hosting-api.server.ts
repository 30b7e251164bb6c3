import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { LOCALES } from '#core/words.ts';
import type { Base } from '../base.server.ts';
import type { Call, Mounted } from '../products/api/endpoint.server.ts';
import { mount } from '../products/api/endpoint.server.ts';
import { keepable, readSent, SENT_WRONG } from '../products/api/sent.server.ts';
import { meansAnother, saysFrom, tellTagged } from '../products/api/tagged.server.ts';
import { planFrom } from '../sessions/plan-from.ts';
import { programmeIn } from '../sessions/programme.ts';
import { MOST_SESSIONS } from '../sessions/rhythm.ts';
import { blankWish, EDITION_BOUNDS, type EditionRole, MODES, MOST_SEATS, STATUSES } from './edition.ts';
import type { Edition } from './editions.server.ts';
import { HOSTS_ONLY, hosting } from './hosting.server.ts';
import { saidOf } from './said.server.ts';
import { EditionTold, tellEdition } from './told.server.ts';
import { type FilledIn, wishOf } from './wish-of-form.ts';

const day = z.iso.date().nullable();
const clock = z.string().max(5).openapi({ description: 'Wall clock, such as 18:30' });

/** What hosts say of an edition, whenever they like. */
const Changes = z
  .strictObject({
    title: z.string(),
    sentence: z.string(),
    description: z.string().max(EDITION_BOUNDS.description).openapi({ description: 'Markdown' }),
    themes: z.array(z.string()),
    partners: z.array(z.strictObject({ name: z.string(), url: z.string().default('') })),
    hosts: z.array(z.string()).openapi({ description: 'Names; who is here keeps their account' }),
    questions: z.array(z.string()),
    locale: z.enum(LOCALES),
    region: z.string(),
    place: z.string(),
    elsewhere: z.string().openapi({ description: 'The address of a page about it elsewhere' }),
    mode: z.enum(MODES).openapi({ description: 'Settled once it was published' }),
    opensOn: day,
    closesOn: day,
    offerHours: z.number().int(),
  })
  .partial();
const NewEdition = Changes.extend({
  title: z.string(),
  seats: z.number().int().min(1).max(MOST_SEATS).optional(),
  timeZone: z.string().optional().openapi({ description: 'IANA; that of the community when left out' }),
  sessions: z
    .strictObject({
      first: z.iso.date().openapi({ description: 'The others are on the same weekday of the month' }),
      count: z.number().int().min(1).max(MOST_SESSIONS),
      start: clock,
      end: clock,
    })
    .optional(),
});
const StatusSent = z.strictObject({ status: z.enum(STATUSES) });
const SeatsSent = z.strictObject({
  seats: z.number().int(),
  dryRun: z.boolean().default(false).openapi({ description: 'Only say who would be offered a seat' }),
});
const SeatsTold = z.object({
  seats: z.number().int(),
  offered: z.array(z.string()).openapi({ description: 'Ids of persons, in order; each is mailed' }),
});

const WRITING = { signedIn: true, scope: 'editions:write' } as const;
const TOLD = { 'application/json': EditionTold };
const wrongIn = (fields: readonly string[]) => fields.map((at) => ({ at, message: 'This does not fit' }));

/** What hosts do with an edition: the same as on its pages, by the same rules. */
export const mountHosting = (api: OpenAPIHono, base: Base): Mounted[] => {
  const tell = ({ caller }: Call<unknown>, edition: Edition, role: EditionRole) =>
    tellEdition(base, edition, role, caller.origin);
  const tellNow = async (call: Call<unknown>, slug: string, role: EditionRole) =>
    tell(call, (await base.editions.bySlug(slug))!, role);

  return [
    mount(api, base, {
      ...WRITING,
      method: 'post',
      path: '/communities/{community}/editions',
      about: 'Open an edition, as a draft',
      more: 'For who administers the community. What is left out is as on a blank page; the sessions follow the first one.',
      sends: { 'application/json': NewEdition },
      answers: { 201: { about: 'The draft', content: TOLD } },
      refusals: ['no-such-community', 'not-administering', ...SENT_WRONG],
      async handle(call) {
        const { param, refuse, caller, context } = call;
        const community = await base.communities.bySlug(param('community'));
        if (!community) return refuse('no-such-community');
        if (!(await base.communities.mayRun(community.id, caller.person))) return refuse('not-administering');
        const sent = await readSent(call, NewEdition, 256 * 1024);
        if (!sent.ok) return sent.refusal;
        const { seats, timeZone, sessions, ...said } = keepable(sent.value) as z.infer<typeof NewEdition>;
        const blank = blankWish(community.locale, timeZone ?? community.zone);
        const wish = wishOf({
          ...{ ...blank, region: community.region, ...said },
          capacity: seats ?? blank.capacity,
        });
        if (!wish.ok) return refuse('wrong-shape', wrongIn(wish.fields));
        const planned =
          sessions && planFrom({ ...sessions, zone: wish.value.zone, region: wish.value.region }, base.now());
        if (planned?.ok === false)
          return refuse('wrong-shape', [{ at: 'sessions', message: planned.reason }]);
        const { id, slug } = await base.editions.create(community.id, wish.value, caller.person!);
        if (planned) await base.sessions.add(id, planned.value, programmeIn(wish.value.locale));
        return context.json(await tellNow(call, slug, 'admin'), 201);
      },
    }),
    mount(api, base, {
      ...WRITING,
      method: 'patch',
      path: '/editions/{edition}',
      about: 'Say something else about an edition',
      more: 'What is left out stays. When the place changes, who has a seat is mailed, and calendars follow.',
      tagged: true,
      sends: { 'application/json': Changes },
      answers: { 200: { about: 'The edition', content: TOLD } },
      refusals: [...HOSTS_ONLY, ...SENT_WRONG, 'edition-settled'],
      handle: hosting(base, async (call, edition) => {
        const sent = await readSent(call, Changes, 256 * 1024);
        if (!sent.ok) return sent.refusal;
        const said = keepable(sent.value) as Partial<FilledIn>;
        if (edition.status !== 'draft' && said.mode !== undefined && said.mode !== edition.mode)
          return call.refuse('edition-settled');
        // What is left out stays as it is when this is written, not as it was when it was read.
        for (let read: Edition | null = edition; read; read = await base.editions.bySlug(edition.slug)) {
          if (saysFrom(call) && meansAnother(call, await tell(call, read, 'host')))
            return call.refuse('changed-meanwhile');
          const wish = wishOf({ ...saidOf(read), ...said });
          if (!wish.ok) return call.refuse('wrong-shape', wrongIn(wish.fields));
          if (await base.editions.edit(edition.id, wish.value, read.revision))
            return tellTagged(call, await tellNow(call, edition.slug, 'host'));
        }
        return call.refuse('no-such-edition');
      }),
    }),
    mount(api, base, {
      ...WRITING,
      method: 'post',
      path: '/editions/{edition}/status',
      about: 'Publish, start or end an edition',
      more: 'draft → published → running → finished; published and running may go back and forth, finished may run again.',
      sends: { 'application/json': StatusSent },
      answers: { 200: { about: 'Where it stands now', content: { 'application/json': StatusSent } } },
      refusals: [...HOSTS_ONLY, ...SENT_WRONG, 'not-from-here', 'no-session-yet'],
      handle: hosting(base, async (call, edition) => {
        const sent = await readSent(call, StatusSent);
        if (!sent.ok) return sent.refusal;
        // Sent twice is done once.
        if (sent.value.status === edition.status) return call.context.json({ status: edition.status });
        const became = await base.editions.become(edition.id, sent.value.status);
        if (became.ok) return call.context.json({ status: became.value });
        return call.refuse(became.reason === 'no-session' ? 'no-session-yet' : became.reason);
      }),
    }),
    mount(api, base, {
      ...WRITING,
      method: 'post',
      path: '/editions/{edition}/seats',
      about: 'Change how many seats there are',
      more: 'Fewer than are taken are refused, with who sits there in `faults`. More are offered at once to who waits: `dryRun` says to whom.',
      sends: { 'application/json': SeatsSent },
      answers: { 200: { about: 'What changed', content: { 'application/json': SeatsTold } } },
      refusals: [...HOSTS_ONLY, ...SENT_WRONG, 'seats-taken', 'enrolment-busy'],
      handle: hosting(base, async (call, edition) => {
        const sent = await readSent(call, SeatsSent);
        if (!sent.ok) return sent.refusal;
        const { seats, dryRun } = sent.value;
        const changed = await base.enrolments.changeCapacity(edition.id, seats, { dryRun });
        if (changed.ok)
          return call.context.json({ seats: changed.value.capacity, offered: changed.value.offered });
        if (changed.reason === 'occupied')
          return call.refuse(
            'seats-taken',
            'people' in changed ? changed.people.map((person) => ({ at: 'seats', message: person })) : [],
          );
        if (changed.reason === 'how-many')
          return call.refuse('wrong-shape', [{ at: 'seats', message: `From 1 to ${MOST_SEATS}` }]);
        return call.refuse(changed.reason === 'busy' ? 'enrolment-busy' : changed.reason);
      }),
    }),
  ];
};
