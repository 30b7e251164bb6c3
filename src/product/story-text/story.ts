import type { Locale } from '#core/words.ts';
import { stretchFrom } from './bounds.ts';
import { isLineHead, type Opener, type WantOpener } from './openers.ts';
import { findRole, openingAfter } from './opening.ts';
import { partBetween } from './parts.ts';
import {
  circumstanceIn,
  namesSomebody,
  paragraphEnd,
  pauseAfter,
  roleBetween,
  speaksToReader,
} from './role-part.ts';
import { somebodyCan, wishAlone } from './somebody.ts';
import { tell, toldBefore } from './tell.ts';
import { isBreak, type Reading } from './tokens.ts';

/** The parts of a story as found in a text, and the tokens between which it stands. */
export interface Found {
  readonly role: string | null;
  readonly want: string | null;
  readonly benefit: string | null;
  readonly locales: readonly (Locale | null)[];
  readonly from: number;
  readonly to: number;
  /** A clause of circumstance: neither who, nor what, nor what for. */
  readonly aside?: string | null;
}

/** « Je veux …, en tant que … »: the role comes last. */
const wantFirst = (reading: Reading, role: Opener, want: WantOpener): Found => {
  const told = tell(reading, want.end, want.glued, false, false);
  const { end } = stretchFrom(reading, role.end, false);
  return { ...told, role: roleBetween(reading, role.end, end), from: want.at, to: end };
};

/** « En tant que …, je veux … », the benefit before, between or after. */
const storyWithWant = (reading: Reading, role: Opener, want: WantOpener, early: Early): Found => {
  const lineEnd = paragraphEnd(reading, role.end, early.pause);
  const roleEnd = circumstanceIn(reading, role.end, lineEnd);
  const structured = isLineHead(reading, want.at) && hasBreak(reading, role.at, want.at);
  const told = tell(reading, want.end, want.glued, structured, early.benefit !== null);
  return {
    ...told,
    role: roleBetween(reading, role.end, roleEnd),
    benefit: early.benefit ?? told.benefit,
    locales: [role.locale, want.locale, ...told.locales],
    from: early.from,
    aside: partBetween(reading, roleEnd, lineEnd),
  };
};

/** « En tant que …, voir … », or a role alone. A phrase that may be prose must name somebody. */
const storyWithoutWant = (reading: Reading, role: Opener, early: Early, stop: number): Found | null => {
  const said = roleBetween(reading, role.end, early.pause);
  if (said === null || said.split(' ').length > LONGEST_ROLE || !namesSomebody(reading, role, early.pause))
    return null;
  const { benefit, from } = early;
  if (early.isTold || early.pause >= stop)
    return { role: said, want: null, benefit, locales: [role.locale], from, to: stop };
  if (speaksToReader(reading, early.pause + 1)) return null;
  const told = tell(reading, early.pause + 1, 0, false, benefit !== null);
  return {
    ...told,
    role: said,
    benefit: benefit ?? told.benefit,
    locales: [role.locale, ...told.locales],
    from,
  };
};

const LONGEST_ROLE = 12;

/** What is told before the want: where the story and its role's end are, and a benefit. */
interface Early {
  readonly from: number;
  readonly pause: number;
  readonly benefit: string | null;
  /** A benefit stands between the role and the want. */
  readonly isTold: boolean;
}

const storyWithRole = (reading: Reading, role: Opener): Found | null => {
  const before = toldBefore(reading, role);
  const { want, middle, stop } = openingAfter(reading, role.end, role.locale);
  if (!want && before.want) return wantFirst(reading, role, before.want);
  const early: Early = {
    from: before.benefit?.at ?? role.at,
    pause: middle?.at ?? want?.at ?? pauseAfter(reading, role.end, stop),
    isTold: middle !== null,
    benefit: before.benefit
      ? partBetween(reading, before.benefit.end, role.at)
      : middle && partBetween(reading, middle.end, want?.at ?? stop),
  };
  return want ? storyWithWant(reading, role, want, early) : storyWithoutWant(reading, role, early, stop);
};

const hasBreak = (reading: Reading, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (isBreak(reading, at)) return true;
  return false;
};

/** A story told of somebody, or by somebody who is not named. */
const storyWithoutRole = (reading: Reading): Found | null => {
  const somebody = somebodyCan(reading);
  if (somebody) {
    const { role, roleEnd, want } = somebody;
    const told = tell(reading, want.end, 0, false, false);
    const said = roleBetween(reading, role.end, roleEnd);
    return { ...told, role: said, locales: [role.locale, ...told.locales], from: role.at };
  }
  const wish = wishAlone(reading);
  if (!wish) return null;
  const told = tell(reading, wish.want.end, wish.want.glued, isLineHead(reading, wish.want.at), false);
  const role = wish.role && roleBetween(reading, ...wish.role);
  return { ...told, role, locales: [wish.want.locale, ...told.locales], from: wish.role ? 0 : wish.want.at };
};

export const findStory = (reading: Reading): Found | null => {
  const role = findRole(reading);
  return (role && storyWithRole(reading, role)) ?? storyWithoutRole(reading);
};
