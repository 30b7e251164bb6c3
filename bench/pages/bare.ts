/** A bare Hono on a port of its own: one route that sends bytes it was given, and nothing else. */
import { serve } from '@hono/node-server';
import { Hono } from 'hono';

export interface Bare {
  readonly path: string;
  readonly headers: Record<string, string>;
  /** Base64. */
  readonly body: string;
}

const app = new Hono();
process.on('message', (bare: Bare) => {
  const bytes = new Uint8Array(Buffer.from(bare.body, 'base64'));
  app.get(bare.path, (context) => context.body(bytes, 200, bare.headers));
  process.send?.('there');
});
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => process.send?.(port));
