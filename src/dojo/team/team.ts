/** What a page shows of a team. */
export interface TeamProps {
  readonly kind: 'community' | 'edition';
  readonly me: string;
  readonly members: readonly { readonly personId: string; readonly name: string }[];
  /** `until`: as people say it. */
  readonly open: readonly { readonly id: string; readonly by: string; readonly until: string }[];
  /** The link of the invitation that was just made. */
  readonly link: string | null;
  readonly refused: string | null;
}
