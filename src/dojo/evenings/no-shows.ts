/** Of those who said that they would come, over all evenings where somebody noted who was there. */
export interface Promises {
  readonly promised: number;
  readonly came: number;
}

/** Fewer than this would point at people: the page of the edition says nothing yet [N15]. */
const SHOWN_FROM = 10;

/** What the page may say in public. */
export const sayable = (promises: Promises): Promises | null =>
  promises.promised >= SHOWN_FROM ? promises : null;
