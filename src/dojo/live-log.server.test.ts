import { expect, it } from 'vitest';
import WebSocket from 'ws';
import * as Y from 'yjs';
import { entitiesOf } from '#product/document.ts';
import { decodeMessage, encodeMessage, LIVE_PATH, type Message } from '#product/wire.ts';
import { openTestApi } from './products/api/api.test-kit.ts';

const api = await openTestApi();

it('commits an edit while everything else waits for the database', async () => {
  const { id, token } = await api.begin();
  const socket = new WebSocket(`${api.origin.replace('http', 'ws')}${LIVE_PATH}${id}?ack=1&token=${token}`);
  const hears = (kind: Message['kind']) =>
    new Promise<void>((resolve) =>
      socket.on('message', (data: Buffer) => decodeMessage(data)?.kind === kind && resolve()),
    );
  await hears('hello');
  const { pool } = api;
  const held = await Promise.all(Array.from({ length: pool.options.max }, () => pool.connect()));
  // As many people who enrol at once.
  const behind = Array.from({ length: 100 }, () => pool.query('select 1'));
  const doc = new Y.Doc();
  entitiesOf(doc).set('n', new Y.Map([['kind', 'note']]));
  const saved = hears('saved');
  socket.send(encodeMessage({ kind: 'update', update: Y.encodeStateAsUpdate(doc), answer: false }));
  await saved;
  expect(pool.waitingCount).toBeGreaterThanOrEqual(100);
  for (const client of held) client.release();
  await Promise.all(behind);
  socket.terminate();
});
