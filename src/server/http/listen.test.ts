import { createServer } from 'node:http';
import { expect, it } from 'vitest';
import { listen, stopListening } from './listen.server.ts';

it('answers with the address that people can type', async () => {
  const server = createServer((_, response) => response.end('here'));
  const address = await listen(server, 0, '127.0.0.1');
  expect(address).toMatch(/^http:\/\/localhost:\d+$/);
  expect(await (await fetch(address)).text()).toBe('here');
  await stopListening(server, 100);
});

it('names the port that another program has taken, and how to choose another', async () => {
  const first = createServer();
  const port = Number(new URL(await listen(first, 0, '127.0.0.1')).port);
  await expect(listen(createServer(), port, '127.0.0.1')).rejects.toThrow(
    `Port ${port} is taken by another program. Choose another with PORT.`,
  );
  await stopListening(first, 100);
});

it('lets an answer under way end, and cuts what takes too long', async () => {
  let end = () => {};
  const server = createServer((request, response) => {
    response.write('begun ');
    if (request.url === '/soon') end = () => response.end('and ended');
  });
  const address = await listen(server, 0, '127.0.0.1');
  const [soon, never] = [await fetch(`${address}/soon`), await fetch(`${address}/never`)];
  const cut = expect(never.text()).rejects.toThrow();
  const stopped = stopListening(server, 300);
  end();
  expect(await soon.text()).toBe('begun and ended');
  await cut;
  await stopped;
});

it('stops what never listened', () => stopListening(createServer(), 100));
