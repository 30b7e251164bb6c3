import { type Mapping, readSource, type SourceKind } from './source.ts';

/** Reads a long list beside the page, so that the page stays awake. */
self.onmessage = ({ data }: MessageEvent<{ text: string; kind: SourceKind; mapping?: Mapping }>) =>
  self.postMessage(readSource(data.text, data.kind, data.mapping));
