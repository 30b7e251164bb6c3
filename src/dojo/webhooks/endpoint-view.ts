import type { DeliveryState } from './webhook.ts';

export interface LoggedDelivery {
  readonly id: string;
  readonly event: string;
  readonly label: string;
  readonly at: string;
  readonly state: DeliveryState;
  readonly said: string;
  readonly body: string;
  readonly mayReplay: boolean;
  readonly tries: readonly { readonly number: number; readonly said: string; readonly answer: string }[];
}

/** What the page of one program that is told shows. */
export interface EndpointPageProps {
  readonly title: string;
  /** Where all of them are, and this one. */
  readonly list: string;
  readonly path: string;
  readonly url: string;
  readonly kinds: readonly string[];
  readonly off: string | null;
  readonly reached: string;
  readonly former: string | null;
  /** In which the moments of the log are said. */
  readonly zone: string;
  /** How many did not arrive and may be sent again. */
  readonly failed: number;
  readonly log: readonly LoggedDelivery[];
  readonly older: string | null;
  readonly secret: string | null;
  readonly said: string | null;
  readonly refused: string | null;
}
