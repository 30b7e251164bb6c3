import { z } from '@hono/zod-openapi';
import { LOCALES } from '#core/words.ts';
import type { Base } from '../base.server.ts';
import { SessionTold, tellSession } from '../sessions/told.server.ts';
import { type EditionRole, MODES, mayEdit, type Picture, pictureAt, STATUSES } from './edition.ts';
import type { Edition, EditionLine } from './editions.server.ts';

const PictureTold = z
  .object({ url: z.string(), alt: z.string(), width: z.number().int(), height: z.number().int() })
  .openapi('Picture');

export const LineTold = z
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
    picture: PictureTold.nullable(),
    url: z.string(),
  })
  .openapi('EditionLine');

export const EditionTold = LineTold.omit({ begins: true })
  .extend({
    description: z.string().openapi({ description: 'Markdown' }),
    themes: z.array(z.string()),
    partners: z.array(z.object({ name: z.string(), url: z.string() })),
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

const tellPicture = (slug: string, picture: Picture | null, origin: string) =>
  picture && {
    url: origin + pictureAt(slug, picture, 'large'),
    ...{ alt: picture.alt, width: picture.width, height: picture.height },
  };

export const tellLine = (line: EditionLine, origin: string) => {
  const { slug, title, sentence, status, locale, region, place, capacity, taken, begins } = line;
  return {
    ...{ slug, title, sentence, status, locale, region, place, begins },
    seats: capacity,
    seatsTaken: Math.min(taken, capacity),
    url: `${origin}/e/${slug}`,
    picture: tellPicture(slug, line.picture, origin),
  };
};

/** Who reads how one gets into a session. */
export const isMember = (role: EditionRole): boolean => mayEdit(role) || role === 'participant';

/** An edition with its sessions, as somebody in this role may read it. */
export const tellEdition = async (base: Base, edition: Edition, role: EditionRole, origin: string) => {
  const [ground, sessions, participants] = await Promise.all([
    base.enrolments.ground(edition.id),
    base.sessions.of(edition.id),
    base.editions.shownPeople(edition.id),
  ]);
  const { slug, title, sentence, status, locale, region, place, zone } = edition;
  const { description, themes, partners, mode, opensOn, closesOn, community } = edition;
  return {
    ...{ slug, title, sentence, status, locale, region, place, description, themes, partners, mode },
    ...{ opensOn, closesOn, participants, timeZone: zone },
    seats: edition.capacity,
    seatsTaken: ground?.taken ?? 0,
    questions: edition.questions.map(({ id, label }) => ({ id, label })),
    picture: tellPicture(slug, edition.picture, origin),
    hosts: edition.hosts.map(({ name }) => name).filter((name) => name !== ''),
    community: { slug: community.slug, name: community.name },
    sessions: sessions.map((one) => tellSession(one, edition, origin, isMember(role))),
    url: `${origin}/e/${slug}`,
    calendar: `${origin}/e/${slug}/calendar.ics`,
  };
};
