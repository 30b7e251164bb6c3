import { Rate, type RateBounds } from '../http/rate.server.ts';
import { isLoopback } from '../settings.server.ts';

export interface CrowdBounds {
  /** Sockets that are open, in all. */
  readonly sockets: number;
  /** Sockets in one room. */
  readonly inRoom: number;
  /** Sockets from one address, and products they are at: each holds a document in memory. */
  readonly fromAddress: number;
  readonly roomsOfAddress: number;
  /** How often one address may knock: each time is a question to the database. */
  readonly knocks: RateBounds;
}

/** How many are here, and from where: one address cannot fill the house, nor one product. */
export class Crowd {
  readonly #bounds: CrowdBounds;
  readonly #knocks: Rate;
  readonly #inRooms = new Map<string, number>();
  /** Of each address, the sockets at each product. */
  readonly #addresses = new Map<string, Map<string, number>>();
  #sockets = 0;

  constructor(bounds: CrowdBounds) {
    this.#bounds = bounds;
    this.#knocks = new Rate(bounds.knocks);
  }

  /** Somebody comes to a product; null when they are too many. To be called back when they have gone. */
  come(address: string, productId: string, now: number): (() => void) | null {
    // This machine is whoever set it up, or a proxy that does not say for whom it asks.
    const counted = !isLoopback(address);
    if (counted && this.#knocks.take(address, 1, now) > 0) return null;
    const rooms = this.#addresses.get(address) ?? new Map<string, number>();
    if (this.#isFull(rooms, productId, counted)) return null;
    this.#sockets++;
    add(this.#inRooms, productId, 1);
    if (counted) {
      this.#addresses.set(address, rooms);
      add(rooms, productId, 1);
    }
    return () => {
      this.#sockets--;
      add(this.#inRooms, productId, -1);
      if (!counted) return;
      add(rooms, productId, -1);
      if (rooms.size === 0) this.#addresses.delete(address);
    };
  }

  #isFull(rooms: ReadonlyMap<string, number>, productId: string, counted: boolean): boolean {
    const { sockets, inRoom, fromAddress, roomsOfAddress } = this.#bounds;
    if (this.#sockets >= sockets || (this.#inRooms.get(productId) ?? 0) >= inRoom) return true;
    if (!counted) return false;
    const open = [...rooms.values()].reduce((sum, count) => sum + count, 0);
    return open >= fromAddress || (!rooms.has(productId) && rooms.size >= roomsOfAddress);
  }
}

const add = (counts: Map<string, number>, key: string, by: number): void => {
  const count = (counts.get(key) ?? 0) + by;
  if (count > 0) counts.set(key, count);
  else counts.delete(key);
};
