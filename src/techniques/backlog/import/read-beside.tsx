import { type Mapping, type ReadSource, readSource, type SourceKind } from './source.ts';

/** Below this many characters reading takes no time worth a worker. */
const SHORT = 20_000;

/** Reads stories, long lists in a worker; `stop` gives up. */
export const readBeside = (
  text: string,
  kind: SourceKind,
  mapping?: Mapping,
): { readonly result: Promise<ReadSource>; readonly stop: () => void } => {
  if (text.length < SHORT)
    return { result: Promise.resolve(readSource(text, kind, mapping)), stop: () => {} };
  const worker = new Worker(new URL('./read-worker.tsx', import.meta.url), { type: 'module' });
  const result = new Promise<ReadSource>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<ReadSource>) => resolve(data);
    // Where no worker can start, the page reads by itself: slower to answer, the same answer.
    worker.onerror = () => resolve(readSource(text, kind, mapping));
    worker.postMessage({ text, kind, mapping });
  }).finally(() => worker.terminate());
  return { result, stop: () => worker.terminate() };
};
