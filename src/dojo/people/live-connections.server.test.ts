import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { RouterContextProvider } from 'react-router';
import { expect, it, vi } from 'vitest';
import WebSocket from 'ws';
import * as Y from 'yjs';
import { entitiesOf } from '#product/document.ts';
import { CLOSE, decodeMessage, encodeMessage, type Hello, LIVE_PATH } from '#product/wire.ts';
import { until } from '#server/until.test-kit.ts';
import { baseContext, originContext, signedInContext, visitorContext } from '../base.server.ts';
import { openTestApi } from '../products/api/api.test-kit.ts';
import { signInAs } from './people.test-kit.ts';
import { authSessions } from './tables.server.ts';

// A route is named in routes.ts alone, and found by its file.
const { action } = (await import(/* @vite-ignore */ join(import.meta.dirname, 'my-products.route.tsx'))) as {
  readonly action: (asked: unknown) => Promise<unknown>;
};

const api = await openTestApi();

/** A board that is open in a browser: how it was greeted, and how it ended. */
const open = async (id: string, Cookie: string) => {
  const socket = new WebSocket(`${api.origin.replace('http', 'ws')}${LIVE_PATH}${id}?ack=1`, {
    headers: { Cookie },
  });
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  const hello = await new Promise<Hello>((resolve, reject) => {
    socket.on('message', (data: Buffer) => {
      const message = decodeMessage(data);
      if (message?.kind === 'hello') resolve(message);
    });
    socket.on('close', (code) => reject(new Error(`closed with ${code}`)));
  });
  return { socket, closed, hello };
};

/** An update with one note. */
const noteOf = (id: string): Uint8Array => {
  const doc = new Y.Doc();
  entitiesOf(doc).set(id, new Y.Map<unknown>([['kind', 'note']]));
  return Y.encodeStateAsUpdate(doc);
};

let people = 0;
/** Somebody with an account who keeps a product, and has its board open in two browsers. */
const atWork = async () => {
  const address = `p${people++}@example.org`;
  const [here, there] = [
    await signInAs(api.dojo, api.orm, address, api.origin),
    await signInAs(api.dojo, api.orm, address, api.origin),
  ];
  const product = await api.begin();
  await api.dojo.keptProducts.keep(here.person.id, product.id, null);
  const boards = [await open(product.id, here.cookie), await open(product.id, there.cookie)] as const;
  const [one, other] = await Promise.all(
    [here, there].map(({ cookie }) =>
      api.dojo.people.signedIn(new Request(api.origin, { headers: { cookie } })),
    ),
  );
  return { product, boards, person: here.person, sessions: [one!, other!] as const, cookie: there.cookie };
};
const changed = CLOSE['rights-changed'].code;

/** Presses « keep no longer » beside a product. */
const letGo = async (id: string, cookie: string) => {
  const signedIn = await api.dojo.people.signedIn(new Request(api.origin, { headers: { cookie } }));
  const context = new RouterContextProvider();
  context.set(baseContext, api.dojo);
  context.set(signedInContext, signedIn);
  context.set(visitorContext, null);
  context.set(originContext, api.origin);
  const request = new Request(`${api.origin}/me/products`, {
    method: 'POST',
    headers: { Origin: api.origin },
    body: new URLSearchParams({ do: 'let-go', id }),
  });
  expect(((await action({ request, params: {}, context })) as Response).status).toBe(303);
};

it('closes the boards of the browser that signs out, and of no other', async () => {
  const { boards, sessions, person } = await atWork();
  const [somebody] = (await atWork()).boards;
  await api.dojo.authSessions.end(person.id, sessions[0].authSession);
  expect(await boards[0].closed).toBe(changed);
  for (const { socket } of [boards[1], somebody!]) {
    expect(socket.readyState).toBe(WebSocket.OPEN);
    socket.terminate();
  }
});

it('closes the boards of all others when all other sessions are ended', async () => {
  const { boards, sessions, person } = await atWork();
  await api.dojo.authSessions.endOthers(person.id, sessions[0].authSession);
  expect(await boards[1].closed).toBe(changed);
  expect(boards[0].socket.readyState).toBe(WebSocket.OPEN);
  boards[0].socket.terminate();
});

it('closes every board of who erases their account, for good', async () => {
  const { boards, person, product, cookie } = await atWork();
  expect(await api.dojo.personalData.erase(person.id)).toBe(true);
  for (const { closed } of boards) expect(await closed).toBe(changed);
  await expect(open(product.id, cookie)).rejects.toThrow(`closed with ${CLOSE.forbidden.code}`);
});

it('closes a board when the session it was opened by is over', async () => {
  const { product, boards, person } = await atWork();
  for (const { socket } of boards) socket.terminate();
  const { cookie } = await signInAs(api.dojo, api.orm, person.email, api.origin);
  // Ninety days have all but gone by.
  const expiresAt = new Date(Date.now() + 2_000);
  await api.orm.update(authSessions).set({ expiresAt }).where(eq(authSessions.personId, person.id));
  const board = await open(product.id, cookie);
  board.socket.send(encodeMessage({ kind: 'update', update: noteOf('before'), answer: false }));
  expect(await board.closed).toBe(changed);
  const { entities } = (await api.dojo.products.file(product.id))!;
  expect(Object.keys(entities)).toEqual(['before']);
  await expect(open(product.id, cookie)).rejects.toThrow(`closed with ${CLOSE.forbidden.code}`);
});

it('tells the others a name and a colour, and nothing more of an account', async () => {
  const { boards, person } = await atWork();
  const { id, name, colour } = person;
  expect(boards[0].hello.person).toEqual({ id, name, colour });
  for (const { socket } of boards) socket.terminate();
});

it('closes the boards of who keeps a product no longer, and of nobody else; a link still opens it', async () => {
  const { product, boards, cookie } = await atWork();
  const other = await signInAs(api.dojo, api.orm, 'stays@example.org', api.origin);
  await api.dojo.keptProducts.keep(other.person.id, product.id, null);
  const stays = await open(product.id, other.cookie);
  const visitor = await api.enter(product.editUrl);
  const byLink = await open(product.id, visitor);
  await letGo(product.id, cookie);
  for (const { closed } of boards) expect(await closed).toBe(changed);
  await expect(open(product.id, cookie)).rejects.toThrow(`closed with ${CLOSE.forbidden.code}`);
  for (const { socket } of [stays, byLink]) {
    expect(socket.readyState).toBe(WebSocket.OPEN);
    socket.terminate();
  }
  const again = await open(product.id, `${visitor}; ${cookie}`);
  expect(again.hello.right).toBe('edit');
  again.socket.terminate();
});

it('stores nothing of who keeps a product no longer, with nobody told', async () => {
  const { product, boards, person } = await atWork();
  await api.dojo.keptProducts.letGo(person.id, product.id);
  boards[0].socket.send(encodeMessage({ kind: 'update', update: noteOf('after'), answer: false }));
  expect(await boards[0].closed).toBe(changed);
  expect((await api.dojo.products.file(product.id))!.entities).toEqual({});
  boards[1].socket.terminate();
});

it('lets who has a link as well come back by that, as a visitor', async () => {
  const { person, sessions, product } = await atWork();
  const { cookie } = await signInAs(api.dojo, api.orm, person.email, api.origin);
  const visitor = await api.enter(product.viewUrl);
  const both = await open(product.id, `${visitor}; ${cookie}`);
  const own = await api.dojo.people.signedIn(new Request(api.origin, { headers: { cookie } }));
  await api.dojo.authSessions.endOthers(person.id, sessions[0].authSession);
  expect(own).not.toBeNull();
  expect(await both.closed).toBe(changed);
  const again = await open(product.id, `${visitor}; ${cookie}`);
  expect(again.hello.right).toBe('view');
  again.socket.terminate();
});

it('stores nothing that was let in by a session which has ended since, with nobody told', async () => {
  const { product, boards, sessions, person } = await atWork();
  const [leaver, stays] = boards;
  const writes = ({ socket }: (typeof boards)[number], id: string) =>
    socket.send(encodeMessage({ kind: 'update', update: noteOf(id), answer: false }));
  const held = async () => Object.keys((await api.dojo.products.file(product.id))!.entities).sort();
  writes(leaver, 'before');
  await until(async () => (await held()).length === 1);
  // As with another process whose bus is dead: the database alone says that it has ended.
  const untold = vi.spyOn(api.dojo.rooms, 'accountChanged').mockImplementation(() => {});
  await api.dojo.authSessions.end(person.id, sessions[0].authSession);
  expect(untold).toHaveBeenCalledOnce();
  untold.mockRestore();
  writes(leaver, 'after');
  expect(await leaver.closed).toBe(changed);
  expect(stays.socket.readyState).toBe(WebSocket.OPEN);
  writes(stays, 'still');
  await until(async () => (await held()).length === 2);
  expect(await held()).toEqual(['before', 'still']);
  stays.socket.terminate();
});
