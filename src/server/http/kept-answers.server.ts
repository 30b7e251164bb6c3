/** Answers that are the same for everybody, kept ready to be sent until what they show has changed. */
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

type Encoding = 'br' | 'gzip' | 'identity';

export interface KeptAnswer {
  /** What it was made of: the answer is good as long as this is so. */
  readonly version: string;
  /** When it is over by itself, in milliseconds since 1970. */
  readonly until: number;
  readonly etag: string;
  /** Headers and bytes, by how the bytes are packed. */
  readonly packed: Readonly<Record<Encoding, { headers: Record<string, string>; bytes: Uint8Array }>>;
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
  const pack = (bytes: Uint8Array, encoding?: string) => ({
    bytes,
    headers: {
      ...headers,
      ...own,
      vary,
      'content-length': String(bytes.length),
      ...(encoding ? { 'content-encoding': encoding } : {}),
    },
  });
  return {
    ...{ version, until, etag },
    packed: { identity: pack(identity), br: pack(br, 'br'), gzip: pack(gz, 'gzip') },
  };
};

const encodingOf = (accepted: string | null): Encoding =>
  accepted === null
    ? 'identity'
    : /\bbr\b/.test(accepted)
      ? 'br'
      : /\bgzip\b/.test(accepted)
        ? 'gzip'
        : 'identity';

/** The answer to one request; who has it already is told so. */
export const sendKept = ({ etag, packed }: KeptAnswer, { method, headers }: Request): Response => {
  const { bytes, headers: all } = packed[encodingOf(headers.get('accept-encoding'))];
  const weak = (tag: string) => tag.replace(/^W\//, '');
  const known = headers.get('if-none-match')?.split(/\s*,\s*/) ?? [];
  if (known.some((one) => weak(one) === weak(etag))) {
    const { 'content-length': _length, 'content-encoding': _encoding, ...rest } = all;
    return new Response(null, { status: 304, headers: rest });
  }
  return new Response(method === 'HEAD' ? null : (bytes as Uint8Array<ArrayBuffer>), { headers: all });
};

export interface KeptAnswers {
  get(key: string, version: string, now: number): KeptAnswer | null;
  put(key: string, answer: KeptAnswer): void;
}

const weightOf = ({ packed }: KeptAnswer): number =>
  Object.values(packed).reduce((sum, { bytes }) => sum + bytes.length + 2_048, 0);

/** Keeps the answers that were asked for last, within a bound of bytes. */
export const createKeptAnswers = (most = MOST_BYTES): KeptAnswers => {
  const kept = new Map<string, KeptAnswer>();
  let weight = 0;
  const drop = (key: string) => {
    const one = kept.get(key);
    if (!one) return;
    kept.delete(key);
    weight -= weightOf(one);
  };
  return {
    get(key, version, now) {
      const one = kept.get(key);
      if (!one) return null;
      drop(key);
      if (one.version !== version || now >= one.until) return null;
      // What was asked for last goes last.
      kept.set(key, one);
      weight += weightOf(one);
      return one;
    },
    put(key, answer) {
      drop(key);
      kept.set(key, answer);
      weight += weightOf(answer);
      for (const oldest of kept.keys()) {
        if (weight <= most) break;
        drop(oldest);
      }
    },
  };
};
