import { eq } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { Locale } from '#core/words.ts';
import type { MailBlock, MailContent } from '#server/mail/content.ts';
import { type MailMaker, mailMaker } from '#server/mail/mail-kind.server.ts';
import { editions } from '../editions/tables.server.ts';
import { sayDay } from '../sessions/say-day.ts';
import { PARTS } from '../sessions/session.ts';
import type { sessions } from '../sessions/tables.server.ts';
import { answerMail, partsMail, returnMail, tradeMail } from './mail-kind.server.ts';
import { facilitationMailWords } from './mail-words.ts';
import { type Plan, planOf, type Trade, tradeOf } from './plan.server.ts';
import { trades } from './tables.server.ts';
import { holderOf, mayTrade, type Place, writePlace } from './trade.ts';

type Edition = Pick<typeof editions.$inferSelect, 'slug' | 'title'>;
type Named = Pick<typeof sessions.$inferSelect, 'number' | 'title' | 'date' | 'start'>;

/** « Faciliter » and « Pour qui, mardi 13 octobre 2026, 18:30 », as a fact of a mail. */
const sayPlace = (locale: Locale, part: Place['part'], session: Named): readonly [string, string] => {
  const t = facilitationMailWords[locale];
  const title = session.title || t.session(session.number);
  return [t.acts[part], `${title}, ${sayDay(session.date, locale)}, ${session.start}`];
};

const open = (locale: Locale, origin: string, { slug }: Edition, label: 'open' | 'answer'): MailBlock[] => {
  const t = facilitationMailWords[locale];
  return [
    { is: 'action', label: t[label], url: `${origin}/e/${slug}/facilitation` },
    { is: 'quiet', text: t.calendar },
  ];
};

const partsContent = (
  locale: Locale,
  origin: string,
  edition: Edition,
  parts: readonly (readonly [string, string])[],
): MailContent => {
  const { parts: t } = facilitationMailWords[locale];
  const text = parts.length === 0 ? t.none(edition.title) : t.text(edition.title);
  return {
    subject: t.subject(edition.title),
    blocks: [
      { is: 'text', text },
      ...(parts.length === 0 ? [] : [{ is: 'facts' as const, facts: parts }]),
      ...open(locale, origin, edition, 'open'),
    ],
  };
};

type Line = readonly [string, string];

type Says = 'trade' | 'accepted' | 'declined' | 'gift' | 'taken' | 'kept' | 'returned';

/** What one has, would have or has no more, for each thing that is said. */
const factsOf = (
  locale: Locale,
  says: Says,
  { gets, gives }: { readonly gets: Line | null; readonly gives: Line | null },
): readonly Line[] => {
  const t = facilitationMailWords[locale];
  const fact = (label: string, line: Line | null): readonly Line[] =>
    line ? [[label, line.join(' · ')]] : [];
  switch (says) {
    case 'trade':
    case 'gift':
      return [...fact(t.theirs, gets), ...fact(t.yours, gives)];
    case 'accepted':
      return fact(t.now, gets);
    case 'taken':
      return fact(t.gone, gives);
    case 'declined':
    case 'kept':
      return fact(t.keep, gives);
    case 'returned':
      return gives ? [gives] : [];
  }
};

const tradeContent = (
  locale: Locale,
  origin: string,
  edition: Edition,
  says: Says,
  { name, ...lines }: { readonly name: string; readonly gets: Line | null; readonly gives: Line | null },
): MailContent => {
  const t = facilitationMailWords[locale];
  return {
    subject: t[says].subject(edition.title),
    blocks: [
      { is: 'text', text: t[says].text(name || t.someone, edition.title) },
      { is: 'facts', facts: factsOf(locale, says, lines) },
      ...open(locale, origin, edition, says === 'trade' || says === 'gift' ? 'answer' : 'open'),
    ],
  };
};

/** The mails about who facilitates: each says how things stand when it leaves [M2]. */
export const facilitationMails = (orm: NodePgDatabase, now: () => Date): readonly MailMaker[] => {
  const planned = async (editionId: string) => {
    const [edition] = await orm.select().from(editions).where(eq(editions.id, editionId));
    return edition ? { edition, plan: await planOf(orm, edition, now()) } : null;
  };
  const traded = async (id: string) => {
    const [trade] = await orm.select().from(trades).where(eq(trades.id, id));
    const found = trade && (await planned(trade.editionId));
    return found ? { trade, ...found } : null;
  };
  /** The trade as one of the two reads it. */
  const readBy = (locale: Locale, plan: Plan, trade: Trade, reader: 'by' | 'to') => {
    const { given, wanted } = tradeOf(trade);
    const say = (place: Place | null) =>
      place && sayPlace(locale, place.part, plan.sessions.find(({ id }) => id === place.sessionId)!);
    const otherId = reader === 'by' ? trade.toId : trade.byId;
    const name = plan.members.find(({ id }) => id === otherId)?.name ?? '';
    return reader === 'by'
      ? { name, gets: say(wanted), gives: say(given) }
      : { name, gets: say(given), gives: say(wanted) };
  };
  const examples =
    (...all: readonly Says[]) =>
    (locale: Locale, origin: string): readonly MailContent[] =>
      all.map((says) => example(says, locale, origin));
  const example = (says: Says, locale: Locale, origin: string): MailContent => {
    const { example: said } = facilitationMailWords[locale];
    const [one, two] = said.sessions;
    const at = (title: string, date: string) =>
      sayPlace(locale, 'facilitator', { number: 1, title, date, start: '18:30' });
    const [gets, gives] = [at(one, '2026-10-13'), at(two, '2026-12-08')];
    const lines = { name: said.name, gets, gives: says === 'gift' ? null : gives };
    return tradeContent(locale, origin, { slug: 'exemple', title: said.edition }, says, lines);
  };
  return [
    mailMaker({
      kind: partsMail,
      async compose({ data: { edition: id, was }, to, origin }) {
        const found = to.personId === null ? null : await planned(id);
        // Still one of them, and still otherwise than they know [M3].
        if (!found?.plan.members.some((one) => one.id === to.personId)) return null;
        const parts = found.plan.sessions
          .filter(({ isAhead }) => isAhead)
          .flatMap((session) =>
            PARTS.filter((part) => holderOf(session, part) === to.personId).map((part) => ({
              session,
              part,
            })),
          );
        const is = parts.map(({ session, part }) => writePlace({ sessionId: session.id, part }));
        if (is.length === was.length && is.every((one) => was.includes(one))) return null;
        const lines = parts.map(({ session, part }) => sayPlace(to.locale, part, session));
        return partsContent(to.locale, origin, found.edition, lines);
      },
      example: (locale, origin) => {
        const { example: said } = facilitationMailWords[locale];
        const [one, two] = said.sessions;
        return partsContent(locale, origin, { slug: 'exemple', title: said.edition }, [
          sayPlace(locale, 'co-facilitator', { number: 2, title: one, date: '2026-10-13', start: '18:30' }),
          sayPlace(locale, 'facilitator', { number: 4, title: two, date: '2026-12-08', start: '18:30' }),
        ]);
      },
    }),
    mailMaker({
      kind: tradeMail,
      async compose({ data, to, origin }) {
        const found = await traded(data.trade);
        if (found?.trade.state !== 'open' || to.personId !== found.trade.toId) return null;
        const { trade, edition, plan } = found;
        if (!mayTrade(tradeOf(trade), plan.sessions, plan.members).ok) return null;
        const says = tradeOf(trade).wanted ? 'trade' : 'gift';
        return tradeContent(to.locale, origin, edition, says, readBy(to.locale, plan, trade, 'to'));
      },
      example: examples('trade', 'gift'),
    }),
    mailMaker({
      kind: answerMail,
      async compose({ data, to, origin }) {
        const found = await traded(data.trade);
        if (!found || found.trade.byId !== to.personId) return null;
        const { trade, edition, plan } = found;
        const { state } = trade;
        if (state !== 'accepted' && state !== 'declined') return null;
        const says = tradeOf(trade).wanted ? state : state === 'accepted' ? 'taken' : 'kept';
        return tradeContent(to.locale, origin, edition, says, readBy(to.locale, plan, trade, 'by'));
      },
      example: examples('accepted', 'declined', 'taken', 'kept'),
    }),
    mailMaker({
      kind: returnMail,
      async compose({ data, to, origin }) {
        const found = await planned(data.edition);
        const change = found?.plan.changes.find(({ id }) => id === data.change);
        const session = found?.plan.sessions.find(({ id }) => id === change?.sessionId);
        // Still nobody's, and still to come [M3].
        if (!found || !change || !session?.isAhead || holderOf(session, change.part) !== null) return null;
        const { members } = found.plan;
        if (!members.some(({ id, hosts }) => hosts && id === to.personId)) return null;
        const name = members.find(({ id }) => id === change.fromId)?.name ?? '';
        const gives = sayPlace(to.locale, change.part, session);
        return tradeContent(to.locale, origin, found.edition, 'returned', { name, gets: null, gives });
      },
      example: examples('returned'),
    }),
  ];
};
