/** Somebody's program on a port of this machine, that keeps what it is sent and answers as it is told. */
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { afterAll } from 'vitest';

export interface Received {
  readonly id: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly event: {
    readonly type: string;
    readonly timestamp: string;
    readonly data: Record<string, unknown>;
  };
}

export interface Receiver {
  readonly url: string;
  readonly received: Received[];
  /** What it did: each event once, known by its id, however often it came. */
  readonly done: ReadonlyMap<string, Received>;
  /** How it answers from now on; 200 until it is told otherwise. */
  answer: (response: ServerResponse, received: Received) => void;
  /** What was sent, checked by this secret. */
  verified(secret: string): readonly unknown[];
}

/** Listens until the tests of the file are over. */
export const openReceiver = async (): Promise<Receiver> => {
  const received: Received[] = [];
  const done = new Map<string, Received>();
  const receiver = {
    ...{ url: '', received, done },
    answer: (response: ServerResponse) => void response.end('thank you'),
    verified: (secret: string) =>
      received.map(({ body, headers }) =>
        new Webhook(secret).verify(body, headers as Record<string, string>),
      ),
  } as Receiver & { url: string };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      const id = String(request.headers['webhook-id']);
      const event = JSON.parse(body || '{}') as Received['event'];
      const one = { id, path: request.url ?? '', headers: request.headers, body, event };
      received.push(one);
      if (!done.has(id)) done.set(id, one);
      receiver.answer(response, one);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  receiver.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`;
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return receiver;
};
