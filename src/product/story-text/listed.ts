/** The longest line and the longest story read from a list, in UTF-16 units. */
export const STORY_TEXT_LIMIT = 10_000;

/** A story of a pasted list: the line it begins on, counted from 1, and all of its text. */
export interface StoryText {
  readonly line: number;
  readonly text: string;
}

export type SkipReason = 'empty' | 'heading' | 'separator' | 'table-header' | 'too-long';

/** A line that is no story, and why. */
export interface SkippedLine {
  readonly line: number;
  readonly reason: SkipReason;
}

export interface SplitStories {
  readonly stories: readonly StoryText[];
  readonly skipped: readonly SkippedLine[];
}
