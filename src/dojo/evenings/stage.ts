import type { ChairState } from './chair.ts';

/** What the page tells somebody about their chair. */
export type Stage =
  | 'later'
  | 'over'
  | 'silent'
  | 'comes'
  | 'away'
  | 'freed'
  | 'none'
  | 'offered'
  | 'turned-down'
  | 'passed'
  | 'given-up';

export const stageOf = (
  evening: { readonly asked: boolean; readonly closed: boolean; readonly over: boolean },
  own: { readonly state: ChairState | null; readonly said: { readonly comes: boolean } | null },
): Stage => {
  if (evening.over) return 'over';
  if (!evening.asked) return 'later';
  switch (own.state) {
    case null:
      // Whoever sat down since the last sweep has a chair as soon as anything happens.
      return evening.closed ? 'none' : 'silent';
    case 'kept':
      return own.said?.comes ? 'comes' : 'silent';
    case 'freed':
      return own.said ? 'away' : 'freed';
    case 'taken':
      return 'comes';
    default:
      return own.state;
  }
};

/** Who has a chair, or is offered one, may say yes; who has none only while one is left. */
export const mayCome = (stage: Stage, free: number): boolean =>
  stage === 'silent' || stage === 'offered' || stage === 'comes' || (!isShut(stage) && free > 0);

/** Who has a chair may leave it; who said so already need not. */
export const mayStay = (stage: Stage): boolean =>
  stage === 'silent' || stage === 'offered' || stage === 'comes' || stage === 'freed';

const isShut = (stage: Stage): boolean => stage === 'later' || stage === 'over';
