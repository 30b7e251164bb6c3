import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { LOCALES } from '#core/words.ts';
import type { Base } from '../base.server.ts';
import type { Community } from '../communities/communities.server.ts';
import type { Caller } from '../products/api/caller.server.ts';
import { type Mounted, mount } from '../products/api/endpoint.server.ts';
import { instantsOf } from '../sessions/rhythm.ts';
import type { Session } from '../sessions/sessions.server.ts';
import { type EditionRole, MODES, mayEdit, STATUSES, slugOf } from './edition.ts';
import type { Edition, EditionLine } from './editions.server.ts';

const CommunityTold = z
  .object({
    slug: z.string(),
    name: z.string(),
    about: z.string().openapi({ description: 'Markdown' }),
    locale: z.enum(LOCALES),
    region: z.string(),
    timeZone: z.string().openapi({ description: 'IANA, such as Europe/Paris' }),
    url: z.string(),
  })
  .openapi('Community');

const Line = z
  .object({
    slug: z.string(),
    title: z.string(),
    sentence: z.string(),
    status: z.enum(STATUSES),
    locale: z.enum(LOCALES),
    region: z.string(),
    place: z.string(),
    seats: z.number().int(),
    seatsTaken: z.number().int(),
    begins: z.iso.date().nullable().openapi({ description: 'Local date of the first session' }),
    url: z.string(),
  })
  .openapi('EditionLine');

const SessionTold = z
  .object({
    id: z.string(),
    number: z.number().int(),
    title: z.string(),
    startsAt: z.iso.datetime(),
    endsAt: z.iso.datetime(),
    localDate: z.iso.date(),
    localStart: z.string(),
    localEnd: z.string(),
    timeZone: z.string(),
    venue: z.string(),
    cancelled: z.boolean(),
    movedFrom: z.string().nullable().openapi({ description: 'Local date and time before it moved' }),
    techniques: z.array(z.string()),
    wayIn: z.string().optional().openapi({ description: 'For who holds a seat or hosts' }),
    video: z.string().optional().openapi({ description: 'For who holds a seat or hosts' }),
  })
  .openapi('Session');

const EditionTold = Line.omit({ begins: true })
  .extend({
    description: z.string().openapi({ description: 'Markdown' }),
    themes: z.array(z.string()),
    mode: z.enum(MODES),
    timeZone: z.string(),
    opensOn: z.iso.date().nullable(),
    closesOn: z.iso.date().nullable(),
    questions: z.array(z.object({ id: z.string(), label: z.string() })),
    hosts: z.array(z.string()),
    participants: z.array(z.string()).openapi({ description: 'Those who agreed to be named' }),
    community: z.object({ slug: z.string(), name: z.string() }),
    sessions: z.array(SessionTold),
    calendar: z.string().openapi({ description: 'An iCalendar feed' }),
  })
  .openapi('Edition');

/** An edition as far as somebody may know of it; a draft is nobody's business but its hosts'. */
export const editionFor = async (
  base: Base,
  slug: string,
  { person }: Pick<Caller, 'person'>,
): Promise<{ readonly edition: Edition; readonly role: EditionRole } | null> => {
  const edition = slugOf(slug) === slug ? await base.editions.bySlug(slug) : null;
  if (!edition) return null;
  const role = await base.editions.roleOf(edition, person);
  return edition.status === 'draft' && !mayEdit(role) ? null : { edition, role };
};

const tellCommunity = ({ slug, name, about, locale, region, zone }: Community, origin: string) => ({
  ...{ slug, name, about, locale, region },
  timeZone: zone,
  url: `${origin}/c/${slug}`,
});

const tellLine = (line: EditionLine, origin: string) => {
  const { slug, title, sentence, status, locale, region, place, capacity, taken, begins } = line;
  return {
    ...{ slug, title, sentence, status, locale, region, place, begins },
    seats: capacity,
    seatsTaken: Math.min(taken, capacity),
    url: `${origin}/e/${slug}`,
  };
};

const tellSession = (session: Session, zone: string, isMember: boolean) => {
  const { id, number, title, date, start, end, venue, movedFrom, techniques, wayIn, video } = session;
  const { startsAt, endsAt } = instantsOf({ date, start, end, zone });
  return {
    ...{ id, number, title, venue, movedFrom, techniques },
    ...{ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
    ...{ localDate: date, localStart: start, localEnd: end, timeZone: zone },
    cancelled: session.cancelledAt !== null,
    ...(isMember ? { wayIn, video } : {}),
  };
};

/** Communities and their editions, as everybody may read them. */
export const mountEditions = (api: OpenAPIHono, base: Base): Mounted[] => [
  mount(api, base, {
    method: 'get',
    path: '/communities',
    about: 'The communities of this PO Dojo',
    answers: {
      200: { about: 'By name', content: { 'application/json': z.array(CommunityTold) } },
    },
    handle: async ({ context, caller }) =>
      context.json((await base.communities.list()).map((one) => tellCommunity(one, caller.origin))),
  }),
  mount(api, base, {
    method: 'get',
    path: '/communities/{community}',
    about: 'A community and its editions',
    answers: {
      200: {
        about: 'The community',
        content: { 'application/json': CommunityTold.extend({ editions: z.array(Line) }) },
      },
    },
    refusals: ['no-such-community'],
    async handle({ context, caller, param, refuse }) {
      const community = await base.communities.bySlug(param('community'));
      if (!community) return refuse('no-such-community');
      const lines = await base.editions.ofCommunity(community.id);
      return context.json({
        ...tellCommunity(community, caller.origin),
        editions: lines
          .filter(({ status }) => status !== 'draft')
          .map((line) => tellLine(line, caller.origin)),
      });
    },
  }),
  mount(api, base, {
    method: 'get',
    path: '/editions',
    about: 'Editions that one may enrol in',
    more: 'The next to begin first, a hundred at most.',
    answers: { 200: { about: 'Editions', content: { 'application/json': z.array(Line) } } },
    handle: async ({ context, caller }) =>
      context.json((await base.editions.open(100)).map((line) => tellLine(line, caller.origin))),
  }),
  mount(api, base, {
    method: 'get',
    path: '/editions/{edition}',
    about: 'An edition with its sessions',
    answers: { 200: { about: 'The edition', content: { 'application/json': EditionTold } } },
    refusals: ['no-such-edition'],
    async handle({ context, caller, param, refuse }) {
      const found = await editionFor(base, param('edition'), caller);
      const ground = found && (await base.enrolments.ground(found.edition.id));
      if (!found || !ground) return refuse('no-such-edition');
      const { edition, role } = found;
      const [sessions, participants] = await Promise.all([
        base.sessions.of(edition.id),
        base.editions.shownPeople(edition.id),
      ]);
      const { slug, title, sentence, status, locale, region, place, zone } = edition;
      const { description, themes, mode, opensOn, closesOn, community } = edition;
      return context.json({
        ...{ slug, title, sentence, status, locale, region, place, description, themes, mode },
        ...{ opensOn, closesOn, participants, timeZone: zone },
        seats: edition.capacity,
        seatsTaken: ground.taken,
        questions: edition.questions.map(({ id, label }) => ({ id, label })),
        hosts: edition.hosts.map(({ name }) => name).filter((name) => name !== ''),
        community: { slug: community.slug, name: community.name },
        sessions: sessions.map((one) => tellSession(one, zone, mayEdit(role) || role === 'participant')),
        url: `${caller.origin}/e/${slug}`,
        calendar: `${caller.origin}/e/${slug}/calendar.ics`,
      });
    },
  }),
];
