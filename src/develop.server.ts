import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { createApp } from './app.server.ts';

export type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** The sources served by Vite on a server of ours: what changes is seen at once, in the browser and here. */
export const developWith = async (server: Server) => {
  const { createServer, isRunnableDevEnvironment } = await import('vite');
  const vite = await createServer({ server: { middlewareMode: true, hmr: { server } } });
  const { ssr } = vite.environments;
  if (!ssr || !isRunnableDevEnvironment(ssr)) {
    throw new Error('Vite has no environment that runs server code.');
  }
  return {
    middlewares: vite.middlewares as unknown as Middleware,
    load: () => ssr.runner.import<{ createApp: typeof createApp }>('/src/app.server.ts'),
    close: () => vite.close(),
  };
};
