/** Asks a server again and again over connections that stay open, each for the next thing once it has its answer. */
import { request } from 'node:http';
import { connect } from 'node:net';
import { buffer } from 'node:stream/consumers';

export interface Knocked {
  readonly perSecond: number;
  /** Milliseconds of each answer. */
  readonly times: readonly number[];
  /** How often one was asked to try again. */
  readonly busy: number;
}

export interface Ask {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

const bytesOf = ({ method, path, headers = {}, body = '' }: Ask, host: string): Buffer => {
  const all = {
    Host: host,
    ...headers,
    ...(method === 'POST' ? { 'Content-Length': String(Buffer.byteLength(body)) } : {}),
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`);
};

const END = Buffer.from('\r\n\r\n');
const LAST = Buffer.from('0\r\n\r\n');

/** How long the answer at the beginning of these bytes is, head and body; -1 while it is not all there. */
const lengthOf = (bytes: Buffer): number => {
  const head = bytes.indexOf(END);
  if (head < 0) return -1;
  const said = bytes.toString('latin1', 0, head).toLowerCase();
  const from = head + END.length;
  if (said.includes('transfer-encoding: chunked')) {
    const last = bytes.indexOf(LAST, from);
    return last < 0 ? -1 : last + LAST.length;
  }
  return from + Number(/content-length: (\d+)/.exec(said)?.[1] ?? 0);
};

/**
 * `next` gives what is asked for next; null: nothing more. All connections end once it has given null, or the time is
 * over. Who is asked to try again (503) does so at once; any other answer than `status` ends the measurement: it would be
 * that of another question.
 */
export const knock = async (
  origin: string,
  next: () => Ask | null,
  { connections, forMs, status }: { connections: number; forMs: number; status: number },
): Promise<Knocked> => {
  const { hostname, port, host } = new URL(origin);
  const times: number[] = [];
  let busy = 0;
  const from = performance.now();
  const one = () =>
    new Promise<void>((done, failed) => {
      const socket = connect(Number(port), hostname);
      socket.setNoDelay(true);
      let bytes = Buffer.alloc(0);
      let asked = 0;
      let again: Ask | null = null;
      const ask = () => {
        const wanted = again ?? (performance.now() - from < forMs ? next() : null);
        if (!wanted) return void socket.end();
        if (!again) asked = performance.now();
        again = wanted;
        socket.write(bytesOf(wanted, host));
      };
      socket.on('data', (chunk) => {
        bytes = bytes.length === 0 ? chunk : Buffer.concat([bytes, chunk]);
        const length = lengthOf(bytes);
        if (length < 0 || bytes.length < length) return;
        const said = Number(bytes.toString('latin1', 9, 12));
        if (said !== status && said !== 503) return void socket.destroy(new Error(`Answered ${said}.`));
        if (said === 503) busy++;
        else {
          times.push(performance.now() - asked);
          again = null;
        }
        bytes = bytes.subarray(length);
        ask();
      });
      socket.on('connect', ask);
      socket.on('error', failed);
      socket.on('close', () => done());
    });
  await Promise.all(Array.from({ length: connections }, one));
  return { perSecond: times.length / ((performance.now() - from) / 1000), times, busy };
};

/** What belongs to a connection, not to an answer. */
const OF_CONNECTION = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding']);

/** One answer as it travels, packed or not. */
export const answerTo = (
  origin: string,
  { method, path, headers = {} }: Ask,
): Promise<{ status: number; headers: Record<string, string>; body: Buffer }> =>
  new Promise((found, failed) => {
    request(origin + path, { method, headers }, (answer) => {
      const said = Object.entries(answer.headers).filter(([name]) => !OF_CONNECTION.has(name));
      buffer(answer).then(
        (body) =>
          found({
            status: answer.statusCode!,
            headers: Object.fromEntries(said.map(([k, v]) => [k, String(v)])),
            body,
          }),
        failed,
      );
    })
      .on('error', failed)
      .end();
  });
