/** Answers that are the same for everybody, kept ready to be sent until what they show has changed. */
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

type Encoding = 'br' | 'gzip' | 'identity';

/** Names and values in turn, as Node sends them at once. */
type Headers = string[];

interface Packed {
  readonly headers: Headers;
  /** For who has the bytes already. */
  readonly unchanged: Headers;
  readonly bytes: Uint8Array;
}

export interface KeptAnswer {
  /** What it was made of: the answer is good as long as this is so. */
  readonly version: string;
  /** When it is over by itself, in milliseconds since 1970. */
  readonly until: number;
  readonly etag: string;
  /** Headers and bytes, by how the bytes are packed. */
  readonly packed: Readonly<Record<Encoding, Packed>>;
  /** Bytes that it takes. */
  readonly weight: number;
}

/** Bytes of all answers together. */
const MOST_BYTES = 16 * 1024 * 1024;

const packBr = promisify(brotliCompress);
const packGzip = promisify(gzip);

/** Makes an answer ready: packed once, with every header it needs. */
export const keepAnswer = async (
  answer: Response,
  { version, until, headers }: Pick<KeptAnswer, 'version' | 'until'> & { headers: Record<string, string> },
): Promise<KeptAnswer | null> => {
  const etag = answer.headers.get('etag');
  if (answer.status !== 200 || etag === null || answer.headers.has('set-cookie')) return null;
  const identity = new Uint8Array(await answer.arrayBuffer());
  const [br, gz] = await Promise.all([
    packBr(identity, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 6,
        [constants.BROTLI_PARAM_SIZE_HINT]: identity.length,
      },
    }),
    packGzip(identity),
  ]);
  const own = Object.fromEntries(answer.headers);
  const vary = own.vary ? `${own.vary}, Accept-Encoding` : 'Accept-Encoding';
  const every = Object.entries({ ...headers, ...own, vary }).flat();
  const pack = (bytes: Uint8Array, encoding?: string): Packed => ({
    ...{ bytes, unchanged: every },
    headers: [
      ...every,
      ...['content-length', String(bytes.length)],
      ...(encoding ? ['content-encoding', encoding] : []),
    ],
  });
  return {
    ...{ version, until, etag },
    packed: { identity: pack(identity), br: pack(br, 'br'), gzip: pack(gz, 'gzip') },
    weight: [identity, br, gz].reduce((sum, { length }) => sum + length + 2_048, 0),
  };
};

const encodingOf = (accepted: string | undefined): Encoding =>
  accepted === undefined
    ? 'identity'
    : /\bbr\b/.test(accepted)
      ? 'br'
      : /\bgzip\b/.test(accepted)
        ? 'gzip'
        : 'identity';

const weak = (tag: string): string => tag.replace(/^W\//, '');

export interface Sent {
  readonly status: 200 | 304;
  readonly headers: Headers;
  readonly bytes?: Uint8Array;
}

/** The answer to one request, by its Accept-Encoding and If-None-Match; who has it already is told so. */
export const sendKept = (
  { etag, packed }: KeptAnswer,
  { accepts, knows }: { readonly accepts?: string | undefined; readonly knows?: string | undefined },
): Sent => {
  const { bytes, headers, unchanged } = packed[encodingOf(accepts)];
  const isKnown = knows?.split(/\s*,\s*/).some((one) => weak(one) === weak(etag));
  return isKnown ? { status: 304, headers: unchanged } : { status: 200, headers, bytes };
};

export interface KeptAnswers {
  get(key: string, version: string, now: number): KeptAnswer | null;
  put(key: string, answer: KeptAnswer): void;
}

/** Keeps the answers that were asked for last, within a bound of bytes. */
export const createKeptAnswers = (most = MOST_BYTES): KeptAnswers => {
  const kept = new Map<string, KeptAnswer>();
  let weight = 0;
  const drop = (key: string) => {
    const one = kept.get(key);
    if (!one) return;
    kept.delete(key);
    weight -= one.weight;
  };
  return {
    get(key, version, now) {
      const one = kept.get(key);
      if (!one) return null;
      if (one.version !== version || now >= one.until) {
        drop(key);
        return null;
      }
      // What was asked for last goes last.
      kept.delete(key);
      kept.set(key, one);
      return one;
    },
    put(key, answer) {
      drop(key);
      kept.set(key, answer);
      weight += answer.weight;
      for (const oldest of kept.keys()) {
        if (weight <= most) break;
        drop(oldest);
      }
    },
  };
};
