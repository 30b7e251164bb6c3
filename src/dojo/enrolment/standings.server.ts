import { and, asc, eq, ne, notInArray } from 'drizzle-orm';
import { editions } from '../editions/tables.server.ts';
import type { Doing } from '../people/person.ts';
import { people } from '../people/tables.server.ts';
import { isHidden } from '../selection/selection.ts';
import type { By, Ground, MoveName, State } from './enrolment.ts';
import { enrolmentMoves, enrolments } from './tables.server.ts';
import { isBehind, rankOf, readGround, type Tools } from './turn.server.ts';

/** What the person concerned reads; what hosts sort among themselves is not in it [A2]. */
export interface Standing {
  readonly state: State;
  readonly rank: number | null;
  readonly offerEndsAt: Date | null;
  readonly shown: boolean;
  readonly doing: Doing | null;
  /** As they last sent or kept them, by the id of the question. */
  readonly answers: Readonly<Record<string, string>>;
  /** Counts the wordings of the answers [A8]. */
  readonly version: number;
  readonly log: readonly {
    readonly move: MoveName;
    readonly by: By;
    readonly why: string;
    readonly at: Date;
  }[];
}

/** Somebody on the dashboard. Who it is stays empty while a blind selection hides it [A5]. */
export interface Listed {
  readonly id: string;
  readonly personId: string | null;
  readonly name: string;
  readonly state: State;
  readonly doing: Doing | null;
  readonly answers: Readonly<Record<string, string>>;
  readonly changedAt: Date;
  readonly place: Place;
}

/** Where somebody stands in the order of an edition [W1]. */
interface Place {
  readonly priority: number;
  /** Milliseconds. */
  readonly at: number;
  readonly turn: number;
}

/** So many, behind a place. */
interface Part {
  readonly limit: number;
  readonly after: Place | null;
}

/** How an edition and people stand, for pages to read. */
export interface Standings {
  /** How things stand at this moment, for a page; null for no such edition. */
  ground(editionId: string): Promise<Ground | null>;
  /** Where somebody stands, and how they came there; null for who never came. */
  standing(editionId: string, personId: string): Promise<Standing | null>;
  /** Everybody who is or was on the way to a seat, as this host may see them; a part of them where one is asked for. */
  list(editionId: string, host: string, part?: Part): Promise<readonly Listed[]>;
}

export const standings = ({ orm }: Pick<Tools, 'orm'>): Standings => ({
  ground: (editionId) => readGround(orm, editionId),

  async standing(editionId, personId) {
    const [found] = await orm
      .select({ own: enrolments, mode: editions.mode })
      .from(enrolments)
      .innerJoin(editions, eq(editions.id, enrolments.editionId))
      .where(and(eq(enrolments.editionId, editionId), eq(enrolments.personId, personId)));
    if (!found) return null;
    const { own, mode } = found;
    const { move: name, by, why, at } = enrolmentMoves;
    const log = await orm
      .select({ move: name, by, why, at })
      .from(enrolmentMoves)
      .where(and(eq(enrolmentMoves.enrolmentId, own.id), notInArray(name, ['shortlist', 'unlist'])))
      .orderBy(asc(enrolmentMoves.id));
    const { state, offerEndsAt, shown, doing, answers, version } = own;
    // That hosts look closer at somebody is no decision yet.
    const seen = state === 'shortlisted' ? 'applied' : state;
    // Whom hosts choose stands in no queue [W11].
    const rank = mode === 'first-come' ? await rankOf(orm, own) : null;
    return { state: seen, rank, offerEndsAt, shown, doing, answers, version, log };
  },

  async list(editionId, host, part) {
    const behind = part?.after && isBehind(part.after);
    const asked = orm
      .select({
        id: enrolments.id,
        personId: enrolments.personId,
        name: people.name,
        state: enrolments.state,
        doing: enrolments.doing,
        answers: enrolments.answers,
        changedAt: enrolments.changedAt,
        blind: editions.blind,
        priority: enrolments.priority,
        firstClickAt: enrolments.firstClickAt,
        turn: enrolments.turn,
      })
      .from(enrolments)
      .innerJoin(people, eq(people.id, enrolments.personId))
      .innerJoin(editions, eq(editions.id, enrolments.editionId))
      .where(and(eq(enrolments.editionId, editionId), ne(enrolments.state, 'draft'), behind || undefined))
      .orderBy(asc(enrolments.priority), asc(enrolments.firstClickAt), asc(enrolments.turn));
    const rows = await (part ? asked.limit(part.limit) : asked);
    return rows.map(({ blind, priority, firstClickAt, turn, ...one }) => ({
      ...one,
      place: { priority, at: firstClickAt.getTime(), turn },
      ...(isHidden(blind, one.state) ? { personId: null, name: '' } : {}),
      // Who hosts and applies is told no sooner than the others what hosts think of them.
      state: one.personId === host && one.state === 'shortlisted' ? 'applied' : one.state,
    }));
  },
});
