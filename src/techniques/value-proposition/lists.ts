/** The profile: what people live, in the order in which one asks. */
export const ASKED = ['job', 'pain', 'gain'] as const;
export type Asked = (typeof ASKED)[number];

/** The value map: what we bring, each line facing the one it answers. */
export const ANSWERS = ['offer', 'reliever', 'creator'] as const;
export type Answer = (typeof ANSWERS)[number];

export type ListKind = Asked | Answer;

/** What answers what. */
export const ANSWER_TO: Readonly<Record<Asked, Answer>> = { job: 'offer', pain: 'reliever', gain: 'creator' };
export const ASKED_BY: Readonly<Record<Answer, Asked>> = { offer: 'job', reliever: 'pain', creator: 'gain' };

export const isAsked = (kind: string): kind is Asked => (ASKED as readonly string[]).includes(kind);
export const isAnswer = (kind: string): kind is Answer => (ANSWERS as readonly string[]).includes(kind);

/** From this weight on, something counts among what matters most. */
export const TOP = 4;
export const WEIGHTS = [5, 4, 3, 2, 1] as const;
