import type { Locale } from '#core/words.ts';
import { stretchFrom } from './bounds.ts';
import { isLineHead, type Opener } from './openers.ts';
import { findRole, openingAfter } from './opening.ts';
import { partBetween } from './parts.ts';
import { circumstanceIn, paragraphEnd, pauseAfter, roleBetween, speaksToReader } from './role-part.ts';
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
  readonly aside?: string;
}

const storyWithRole = (reading: Reading, role: Opener): Found | null => {
  const before = toldBefore(reading, role);
  const { want, middle, stop } = openingAfter(reading, role.end, role.locale);
  const first = before.benefit;
  if (!want && before.want) {
    const told = tell(reading, before.want.end, before.want.glued, false, false);
    const end = stretchFrom(reading, role.end, false).end;
    return { ...told, role: roleBetween(reading, role.end, end), from: before.want.at, to: end };
  }
  const from = first?.at ?? role.at;
  const locales = [role.locale, want?.locale ?? null];
  const early = first
    ? partBetween(reading, first.end, role.at)
    : middle && partBetween(reading, middle.end, want?.at ?? stop);
  const pause = middle?.at ?? want?.at ?? pauseAfter(reading, role.end, stop);
  const lineEnd = want ? paragraphEnd(reading, role.end, pause) : pause;
  const roleEnd = want ? circumstanceIn(reading, role.end, lineEnd) : pause;
  const said = roleBetween(reading, role.end, roleEnd);
  const aside = partBetween(reading, roleEnd, lineEnd) ?? undefined;
  if (!want && (middle || pause >= stop)) {
    if (said === null || said.split(' ').length > 12) return null;
    return { role: said, want: null, benefit: early, locales, from, to: stop };
  }
  if (!want && speaksToReader(reading, pause + 1)) return null;
  const structured = want !== null && isLineHead(reading, want.at) && hasBreak(reading, role.at, want.at);
  const told = tell(reading, want?.end ?? pause + 1, want?.glued ?? 0, structured, early !== null);
  return {
    ...told,
    role: said,
    benefit: early ?? told.benefit,
    locales: [...locales, ...told.locales],
    from,
    aside,
  };
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
