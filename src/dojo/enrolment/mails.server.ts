import { and, asc, desc, eq, isNull, notInArray } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { Locale } from '#core/words.ts';
import type { MailBlock, MailContent } from '#server/mail/content.ts';
import { type MailMaker, mailMaker } from '#server/mail/mail-kind.server.ts';
import type { Mode } from '../editions/edition.ts';
import { editions } from '../editions/tables.server.ts';
import { sayDay, sayInstantTo } from '../sessions/say-day.ts';
import { sessions } from '../sessions/tables.server.ts';
import type { State } from './enrolment.ts';
import { enrolmentMail } from './mail-kind.server.ts';
import { enrolmentMailWords } from './mail-words.ts';
import { enrolmentMoves, enrolments } from './tables.server.ts';
import { rankOf } from './turn.server.ts';

/** Where somebody stands, as a mail tells it. */
export interface Told {
  readonly state: Exclude<State, 'draft' | 'shortlisted'>;
  readonly edition: {
    readonly slug: string;
    readonly title: string;
    readonly place: string;
    readonly zone: string;
    readonly mode: Mode;
  };
  readonly rank: number | null;
  readonly offerEndsAt: Date | null;
  readonly first: { readonly date: string; readonly start: string; readonly venue: string } | null;
  /** What a host said with it. */
  readonly why: string;
}

/** `theirs`: the zone of who reads it, where the hour is another one. */
export const contentOf = (
  locale: Locale,
  origin: string,
  told: Told,
  theirs: string = told.edition.zone,
): MailContent => {
  const t = enrolmentMailWords[locale];
  const { state, edition, rank, offerEndsAt, first, why } = told;
  // Whom hosts choose stands in no queue [W11].
  const said = state === 'waitlisted' && edition.mode === 'selection' ? t.reserved : t[state];
  const facts: [string, string][] = [];
  if (rank !== null) facts.push([t.rank, String(rank)]);
  if (offerEndsAt) facts.push([t.until, sayInstantTo(theirs, offerEndsAt, edition.zone, locale)]);
  if (first && (state === 'seated' || state === 'offered')) {
    facts.push([t.begins, `${sayDay(first.date, locale)}, ${first.start} (${edition.zone})`]);
    const where = first.venue || edition.place;
    if (where !== '') facts.push([t.where, where]);
  }
  const blocks: MailBlock[] = [{ is: 'text', text: said.text(edition.title) }];
  if (why !== '') blocks.push({ is: 'text', text: t.why(why) });
  if (facts.length > 0) blocks.push({ is: 'facts', facts });
  blocks.push({
    is: 'action',
    label: state === 'offered' ? t.open.offered : t.open.other,
    url: `${origin}/e/${edition.slug}#mine`,
  });
  blocks.push({ is: 'quiet', text: t.log });
  return { subject: said.subject(edition.title), blocks };
};

/** The first session that takes place. */
export const firstOf = async (
  orm: Pick<NodePgDatabase, 'select'>,
  editionId: string,
): Promise<Told['first']> => {
  const [first] = await orm
    .select({ date: sessions.date, start: sessions.start, venue: sessions.venue })
    .from(sessions)
    .where(and(eq(sessions.editionId, editionId), isNull(sessions.cancelledAt)))
    .orderBy(asc(sessions.date), asc(sessions.start))
    .limit(1);
  return first ?? null;
};

/** What there is to tell about a move; null once another has followed it, which has a mail of its own. */
const toldOf = async (orm: NodePgDatabase, enrolment: string, move: number): Promise<Told | null> => {
  const [row] = await orm
    .select({ enrolment: enrolments, edition: editions })
    .from(enrolments)
    .innerJoin(editions, eq(editions.id, enrolments.editionId))
    .where(eq(enrolments.id, enrolment));
  const [last] = await orm
    .select()
    .from(enrolmentMoves)
    .where(
      and(
        eq(enrolmentMoves.enrolmentId, enrolment),
        // That hosts look closer at somebody is told to nobody.
        notInArray(enrolmentMoves.move, ['shortlist', 'unlist']),
      ),
    )
    .orderBy(desc(enrolmentMoves.id))
    .limit(1);
  if (!row || last?.id !== move || last.to === 'draft' || last.to === 'shortlisted') return null;
  return {
    state: last.to,
    edition: row.edition,
    rank: row.edition.mode === 'first-come' ? await rankOf(orm, row.enrolment) : null,
    offerEndsAt: row.enrolment.offerEndsAt,
    first: await firstOf(orm, row.edition.id),
    why: last.by === 'host' ? last.why : '',
  };
};

/** The mails about an enrolment: each says how things stand when it leaves, and opening its link decides nothing. */
export const enrolmentMails = (orm: NodePgDatabase): readonly MailMaker[] => [
  mailMaker({
    kind: enrolmentMail,
    async compose({ data, to, origin }) {
      const told = await toldOf(orm, data.enrolment, data.move);
      return told && contentOf(to.locale, origin, told, to.timeZone);
    },
    example: (locale, origin) => {
      const { edition: title, place } = enrolmentMailWords[locale].example;
      return contentOf(locale, origin, {
        state: 'offered',
        edition: { slug: 'exemple', title, place, zone: 'Europe/Paris', mode: 'first-come' },
        rank: null,
        offerEndsAt: new Date('2026-09-03T08:00:00Z'),
        first: { date: '2026-09-08', start: '18:30', venue: '' },
        why: '',
      });
    },
  }),
];
