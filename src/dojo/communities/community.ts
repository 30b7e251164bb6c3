/** Who is thanked on a page: an association, a company that lends its room. */
export interface Partner {
  readonly name: string;
  /** Their site; empty when there is none. */
  readonly url: string;
}
