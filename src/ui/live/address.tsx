import { LIVE_PATH } from '#product/wire.ts';

/** Where a product's room is. */
export interface RoomAddress {
  readonly productId: string;
  /** Of the link, where no cookie carries it. */
  readonly token?: string;
  /** Where rooms are, such as `wss://example.org/live/`; on the page's own server by default. */
  readonly url?: string;
}

/** The address to connect to. `epoch`: the one known of the document, if any. */
export const addressOf = ({ productId, token, url }: RoomAddress, epoch: number | null): string => {
  const base = url ?? `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}${LIVE_PATH}`;
  const query = new URLSearchParams({ ack: '1', carry: '1' });
  if (token) query.set('token', token);
  if (epoch !== null) query.set('epoch', `${epoch}`);
  return `${base.replace(/\/?$/, '/')}${encodeURIComponent(productId)}?${query}`;
};
