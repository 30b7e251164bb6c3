/** What the page of all programs that are told shows. */
export interface EndpointsPageProps {
  readonly title: string;
  readonly path: string;
  readonly back: string;
  readonly endpoints: readonly {
    readonly id: string;
    readonly url: string;
    /** How many kinds it asked for. */
    readonly kinds: number;
    readonly off: string | null;
    readonly reached: string;
  }[];
  readonly wish: { readonly url: string; readonly kinds: readonly string[] };
  readonly secret: string | null;
  readonly refused: string | null;
}
