/** What people and programs send, read within bounds. */
import { no, type Verdict, yes } from '#core/verdict.ts';
import type { Fault } from './problem.server.ts';

const MiB = 1024 * 1024;

export type BodyRefusal = 'too-large' | 'unsupported-media-type' | 'broken-text' | 'not-text' | 'not-json';

/** The type of what was sent, without its parameters; empty when it does not say. */
export const mediaTypeOf = (request: Request): string =>
  (request.headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase();

/** Reads at most `max` bytes: more is refused by what it announces, or as soon as it has sent more. */
export const readBytes = async (request: Request, max: number): Promise<Verdict<Uint8Array, BodyRefusal>> => {
  const encoding = request.headers.get('content-encoding') ?? 'identity';
  if (encoding !== 'identity') return no('unsupported-media-type');
  if (Number(request.headers.get('content-length') ?? 0) > max) return no('too-large');
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (request.body)
    for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      // Leaving the loop gives the stream up: the rest is never read.
      if (size > max) return no('too-large');
      chunks.push(chunk);
    }
  return yes(Buffer.concat(chunks));
};

const decoderOf = (request: Request): TextDecoder | null => {
  const said = /;\s*charset="?([\w.:-]+)"?/i.exec(request.headers.get('content-type') ?? '')?.[1];
  try {
    return new TextDecoder(said ?? 'utf-8', { fatal: true });
  } catch {
    return null;
  }
};

/** Reads text: UTF-8, or the encoding that Content-Type names. A mark of byte order is dropped. */
export const readText = async (request: Request, max = 8 * MiB): Promise<Verdict<string, BodyRefusal>> => {
  const decoder = decoderOf(request);
  if (!decoder) return no('unsupported-media-type');
  const bytes = await readBytes(request, max);
  if (!bytes.ok) return bytes;
  try {
    const text = decoder.decode(bytes.value);
    return text.includes('\0') ? no('not-text') : yes(text);
  } catch {
    return no(bytes.value.includes(0) ? 'not-text' : 'broken-text');
  }
};

/** Reads bytes as JSON in UTF-8. The fault of invalid JSON says where reading stopped. */
export const parseJson = (
  bytes: Uint8Array,
): Verdict<unknown, 'broken-text' | 'not-json'> & { faults?: readonly Fault[] } => {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return no('broken-text');
  }
  try {
    return yes(JSON.parse(text) as unknown);
  } catch (error) {
    return { ...no('not-json'), faults: [{ at: '', message: (error as Error).message }] };
  }
};

/** The bytes of what was sent as JSON, not read yet. */
export const readJsonBytes = async (
  request: Request,
  max: number,
): Promise<Verdict<Uint8Array, BodyRefusal>> => {
  const type = mediaTypeOf(request);
  if (type !== 'application/json' && !type.endsWith('+json')) return no('unsupported-media-type');
  return readBytes(request, max);
};

/** Reads what was sent as JSON. */
export const readJson = async (
  request: Request,
  max: number,
): Promise<Verdict<unknown, BodyRefusal> & { faults?: readonly Fault[] }> => {
  const bytes = await readJsonBytes(request, max);
  return bytes.ok ? parseJson(bytes.value) : bytes;
};
