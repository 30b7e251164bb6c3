import type { AddressInfo } from 'node:net';
import { createServer, connect as dial, type Socket } from 'node:net';

/** The cable between a browser and PO Dojo: what one pulls to be offline for real. */
export interface Cable {
  /** Where to find PO Dojo through it. */
  readonly origin: string;
  /** Cuts every connection, and lets none through: `live` only those of live products, the pages still come. */
  pull(what?: 'all' | 'live'): void;
  plug(): void;
  remove(): Promise<void>;
}

/** Lays a cable to an address of this machine. */
export const layCable = async (to: string): Promise<Cable> => {
  const { hostname, port } = new URL(to);
  const open = new Map<Socket, { live: boolean }>();
  let pulled: 'all' | 'live' | null = null;
  const server = createServer((near) => {
    if (pulled === 'all') return near.destroy();
    const far = dial({ host: hostname, port: Number(port) });
    const call = { live: false };
    open.set(near, call);
    near.on('data', (data) => {
      // A connection of a browser begins with what it asks for.
      if (data.subarray(0, 10).toString('latin1') === 'GET /live/') call.live = true;
      if (call.live && pulled) return near.destroy();
      far.write(data);
    });
    far.on('data', (data) => near.write(data));
    for (const [end, other] of [
      [near, far],
      [far, near],
    ] as const) {
      end.on('error', () => other.destroy());
      end.on('close', () => {
        open.delete(near);
        other.destroy();
      });
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    pull(what = 'all') {
      pulled = what;
      for (const [near, { live }] of open) if (what === 'all' || live) near.destroy();
    },
    plug() {
      pulled = null;
    },
    async remove() {
      for (const near of open.keys()) near.destroy();
      await new Promise((done) => server.close(done));
    },
  };
};
