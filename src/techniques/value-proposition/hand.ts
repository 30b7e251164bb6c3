import { change, create, move, type Pen, remove, together } from '#product/pen.ts';
import type { Fit } from './fit.ts';
import { ANSWER_TO, type Asked, isAsked, type ListKind } from './lists.ts';
import { landingAt, type Ranked } from './rank.ts';

/** What stands in one of the six lists. */
export const listOf = (fit: Fit, kind: ListKind): readonly Ranked[] =>
  isAsked(kind) ? fit.profile[kind] : fit.map[kind];

/** Where something new belongs: to the segment's profile, or to this value map. */
const owner = ({ proposition }: Fit, kind: ListKind): Record<string, string | null> =>
  isAsked(kind) ? { subject: proposition.segment } : { proposition: proposition.id };

/** Writes something at index `at` of a list, ranked as what stands below it; last, it has no rank yet. Returns its id. */
export const addAt = (pen: Pen, fit: Fit, kind: ListKind, at: number, text = ''): string => {
  const { weight, place } = landingAt(listOf(fit, kind), at, null);
  return create(pen, kind, { ...owner(fit, kind), text, weight } as never, place);
};

/** Puts something elsewhere in its list: it takes the weight of the company it comes into. */
export const rankAt = (pen: Pen, fit: Fit, kind: ListKind, id: string, at: number): void => {
  const whole = listOf(fit, kind);
  const from = whole.findIndex((one) => one.id === id);
  if (from < 0 || at === from || at === from + 1) return;
  const others = whole.filter((one) => one.id !== id);
  const { weight, place } = landingAt(others, at > from ? at - 1 : at, whole[from]!.weight);
  together(pen, () => {
    change(pen, kind, id, { weight } as never);
    if (place) move(pen, id, place);
  });
};

export const weigh = (pen: Pen, kind: ListKind, id: string, weight: number | null): boolean =>
  change(pen, kind, id, { weight } as never);

const linksBetween = (pen: Pen, asked: string, answer: string): readonly string[] =>
  pen.model.referring(asked).flatMap(({ from, field }) => {
    const link = field === 'from' ? pen.model.find('link', from) : undefined;
    return link?.to === answer ? [link.id] : [];
  });

/** Says that this answers that; says so no longer when it was said. False when one of them has gone. */
export const switchAnswer = (pen: Pen, asked: string, answer: string): boolean => {
  if (!pen.model.get(asked) || !pen.model.get(answer)) return false;
  const links = linksBetween(pen, asked, answer);
  if (links.length > 0) remove(pen, links);
  else create(pen, 'link', { from: asked, to: answer, how: 'answered' });
  return true;
};

/** Says that this answers that, if nothing says so yet. */
export const answerWith = (pen: Pen, asked: string, answer: string): void => {
  if (linksBetween(pen, asked, answer).length === 0) switchAnswer(pen, asked, answer);
};

/** Begins an answer to something of the profile, last of its list, and ties it. Returns its id. */
export const answerAnew = (pen: Pen, fit: Fit, kind: Asked, asked: string): string =>
  together(pen, () => {
    const answer = ANSWER_TO[kind];
    const id = create(pen, answer, { proposition: fit.proposition.id });
    answerWith(pen, asked, id);
    return id;
  });
