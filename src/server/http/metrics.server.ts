/** `GET /metrics`: figures for Prometheus, for this machine or for who has the token. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { isLoopback } from '../settings.server.ts';

export interface Figure {
  readonly name: string;
  readonly help: string;
  readonly kind: 'gauge' | 'counter';
  readonly value: number;
}

/** Figures as Prometheus reads them (text format 0.0.4). */
export const prometheusText = (figures: readonly Figure[]): string =>
  figures
    .map(
      ({ name, help, kind, value }) => `# HELP ${name} ${help}\n# TYPE ${name} ${kind}\n${name} ${value}\n`,
    )
    .join('');

export const processFigures = (): Figure[] => {
  const { rss, heapUsed } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  return [
    { name: 'process_resident_memory_bytes', help: 'Memory held', kind: 'gauge', value: rss },
    { name: 'nodejs_heap_size_used_bytes', help: 'Heap in use', kind: 'gauge', value: heapUsed },
    { name: 'process_cpu_seconds_total', help: 'CPU time', kind: 'counter', value: (user + system) / 1e6 },
    { name: 'process_uptime_seconds', help: 'Since the start', kind: 'gauge', value: process.uptime() },
  ];
};

const same = (a: string, b: string): boolean => {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(a), hash(b));
};

/** A proxy on this machine is loopback too, but says for whom it asks: those need the token. */
export const mayReadMetrics = (request: IncomingMessage, token: string | undefined): boolean => {
  const said = /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
  if (token !== undefined && said !== undefined && same(said, token)) return true;
  const { headers } = request;
  const forwarded = headers.forwarded ?? headers['x-forwarded-for'] ?? headers.via;
  const address = (request.socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  return forwarded === undefined && isLoopback(address);
};
