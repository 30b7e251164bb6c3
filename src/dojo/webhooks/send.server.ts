/**
 * One request to somebody's program. Its name is resolved once, every address it has is looked at, and the connection
 * is made to the very address that was looked at: no answer of a name server in between can lead it elsewhere.
 */
import { lookup } from 'node:dns/promises';
import { type IncomingMessage, request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { isIP } from 'node:net';
import { storable } from '#server/db/storable.server.ts';
import { isPublicAddress } from './address.server.ts';
import { hostOf } from './url.server.ts';
import { type Fault, WEBHOOK_BOUNDS } from './webhook.ts';

export interface Post {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Outcome {
  /** Null when it arrived. */
  readonly fault: Fault | null;
  readonly status: number | null;
  /** The beginning of what was answered. */
  readonly answer: string;
  /** How long they asked us to wait, in milliseconds. */
  readonly comeBackIn: number | null;
}

export type Send = (post: Post) => Promise<Outcome>;

interface Address {
  readonly address: string;
  readonly family: number;
}

export interface SenderOptions {
  /** Lets programs on this machine and its network be reached as well. */
  readonly allowPrivate: boolean;
  readonly resolve?: (name: string) => Promise<readonly Address[]>;
  /** How long one try may take, from the name to the answer. Milliseconds. */
  readonly patience?: number;
}

const PATIENCE = 10_000;
/** Read of an answer: the rest is left. */
const READ = 4_096;

const addressesOf = (name: string): Promise<readonly Address[]> =>
  lookup(name, { all: true, verbatim: true });

const failed = (fault: Fault, status: number | null = null, answer = ''): Outcome => ({
  ...{ fault, status, answer },
  comeBackIn: null,
});

/** What an answer means: 2xx is « arrived », a redirect is followed nowhere, 410 is « never again ». */
const faultOf = (status: number): Fault | null => {
  if (status >= 200 && status < 300) return null;
  if (status === 410) return 'gone';
  return status >= 300 && status < 400 ? 'redirect' : 'answer';
};

/** Seconds, or a date, as `Retry-After` says it. */
const comeBackIn = (said: string | undefined, now: number): number | null => {
  if (said === undefined) return null;
  const wait = /^\d{1,9}$/.test(said) ? Number(said) * 1000 : Date.parse(said) - now;
  return Number.isFinite(wait) && wait > 0 ? wait : null;
};

/** The beginning of a body, whatever follows, and however slowly it comes. */
const beginningOf = (response: IncomingMessage): Promise<string> =>
  new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const end = () => {
      response.destroy();
      const text = new TextDecoder().decode(Buffer.concat(chunks).subarray(0, READ));
      // Lines stay lines; nothing else that cannot be seen does.
      resolve(storable(text.replace(/[^\P{C}\n\t]/gu, '').slice(0, WEBHOOK_BOUNDS.answer)));
    };
    response.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      size += chunk.length;
      if (size >= READ) end();
    });
    response.once('end', end).once('error', end).once('aborted', end);
  });

const ask = (
  { url, headers, body }: Post,
  { address, family }: Address,
  signal: AbortSignal,
): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const to = new URL(url);
    const secure = to.protocol === 'https:';
    const name = hostOf(to);
    const request = (secure ? secureRequest : plainRequest)({
      ...{ host: address, family, port: to.port || (secure ? 443 : 80) },
      ...{ path: to.pathname + to.search, method: 'POST', agent: false, signal, maxHeaderSize: 16_384 },
      // The certificate is that of the name, not of the address.
      ...(secure && isIP(name) === 0 ? { servername: name } : {}),
      headers: {
        ...headers,
        host: to.host,
        'content-type': 'application/json',
        'content-length': String(Buffer.byteLength(body)),
        'user-agent': 'PO-Dojo-Webhooks/1',
      },
    });
    request.once('response', resolve);
    request.on('error', reject);
    request.end(body);
  });

export const createSender = ({
  allowPrivate,
  resolve = addressesOf,
  patience = PATIENCE,
}: SenderOptions): Send => {
  const send = async (post: Post, signal: AbortSignal): Promise<Outcome> => {
    const name = hostOf(new URL(post.url));
    const literal = isIP(name);
    const found = literal
      ? [{ address: name, family: literal }]
      : await resolve(name).catch(() => [] as readonly Address[]);
    const [first] = found;
    if (!first) return failed('unknown-name');
    // A name with one address inside is none of ours, whatever others it has.
    if (!allowPrivate && !found.every(({ address }) => isPublicAddress(address))) return failed('private');
    const response = await ask(post, first, signal);
    const status = response.statusCode ?? 0;
    const wait = comeBackIn(response.headers['retry-after'], Date.now());
    return { fault: faultOf(status), status, answer: await beginningOf(response), comeBackIn: wait };
  };
  return async (post) => {
    const stop = new AbortController();
    const late = Promise.withResolvers<Outcome>();
    const timer = setTimeout(() => {
      late.resolve(failed('timeout'));
      stop.abort();
    }, patience);
    try {
      return await Promise.race([
        send(post, stop.signal).catch(() => failed(stop.signal.aborted ? 'timeout' : 'unreachable')),
        late.promise,
      ]);
    } finally {
      clearTimeout(timer);
    }
  };
};
