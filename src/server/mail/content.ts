/** One thing a mail says, one after the other. Texts are plain: what looks like HTML in them is shown as it is. */
export type MailBlock =
  | { readonly is: 'text'; readonly text: string }
  /** The one thing to do. */
  | { readonly is: 'action'; readonly label: string; readonly url: string }
  /** Something to copy, in large signs. */
  | { readonly is: 'code'; readonly code: string }
  | { readonly is: 'facts'; readonly facts: readonly (readonly [label: string, value: string])[] }
  /** What is otherwise now: from what, to what. */
  | {
      readonly is: 'changes';
      readonly changes: readonly (readonly [label: string, old: string, now: string])[];
    }
  | { readonly is: 'quiet'; readonly text: string };

export interface MailContent {
  readonly subject: string;
  readonly blocks: readonly MailBlock[];
  /** A human who reads answers. */
  readonly replyTo?: string;
  /** An appointment that calendars understand. */
  readonly calendar?: { readonly method: 'REQUEST' | 'CANCEL'; readonly text: string };
}
