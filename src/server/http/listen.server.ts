/** One listening server, that can be told to stop without cutting anybody off in the middle of an answer. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * How long a connection may rest between two requests, in milliseconds. Longer than proxies keep theirs (nginx: 60 s):
 * who closes first must be the one who asks, or a request meets a connection that has just gone.
 */
const REST = 75_000;

/** Listens; answers with the address people can type. Rejects with a sentence when the place is taken. */
export const listen = (server: Server, port: number, host: string): Promise<string> =>
  new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      if (cause.code === 'EADDRINUSE')
        reject(new Error(`Port ${port} is taken by another program. Choose another with PORT.`, { cause }));
      else reject(new Error(`Cannot listen on ${host}, port ${port}: ${cause.message}.`, { cause }));
    });
    server.keepAliveTimeout = REST;
    server.listen(port, host, () => {
      const { port: given } = server.address() as AddressInfo;
      const name = host === '127.0.0.1' || host === '::1' ? 'localhost' : host;
      resolve(`http://${name === '0.0.0.0' || name === '::' ? 'localhost' : name}:${given}`);
    });
  });

/** Takes no more requests, lets those under way end, then cuts what is left. `patience` in milliseconds. */
export const stopListening = (server: Server, patience: number): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), patience);
    // Calls back with an error when it never listened: then there is nothing to wait for.
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
