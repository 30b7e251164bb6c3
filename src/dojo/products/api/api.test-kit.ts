/** The API as the process serves it, on a real port and a database of one's own; pages left out. */

import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { Hono } from 'hono';
import type { Pool } from 'pg';
import { afterAll, beforeAll } from 'vitest';
import { type Dojo, openDojo } from '#dojo/dojo.server.ts';
import { openTestDb } from '#server/db/db.test-kit.ts';
import { listen, stopListening } from '#server/http/listen.server.ts';
import { withoutForeignCookie } from '#server/http/origin.server.ts';
import { silentLog } from '#server/log.server.ts';
import { readSettings } from '#server/settings.server.ts';
import { enterByLink } from '../enter-page.server.ts';
import { API_PATH, createApi } from './api.server.ts';

export interface CreatedProduct {
  readonly id: string;
  readonly title: string;
  readonly token: string;
  readonly editUrl: string;
  readonly viewUrl: string;
  readonly viewToken: string;
}

export interface Answer<T> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
}

interface Asking {
  readonly token?: string;
  readonly headers?: Record<string, string>;
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Sent as it is, with this type. */
  readonly body?: BodyInit;
  readonly type?: string;
}

export interface TestApi {
  readonly dojo: Dojo;
  readonly orm: NodePgDatabase;
  /** What all but the log of edits uses. */
  readonly pool: Pool;
  readonly origin: string;
  ask<T = Record<string, unknown>>(method: string, path: string, asking?: Asking): Promise<Answer<T>>;
  /** A product with its tokens. */
  begin(title?: string): Promise<CreatedProduct>;
  /** The Cookie header of a browser that opened this link. */
  enter(url: string, cookie?: string): Promise<string>;
}

/** To be called at the top of a test file. It starts before the tests and stops itself. `env`: its settings. */
export const openTestApi = async (env: Readonly<Record<string, string>> = {}): Promise<TestApi> => {
  const db = await openTestDb();
  const settings = readSettings({ PORT: '0', ...env });
  const options = {
    settings,
    log: silentLog,
    version: 'test',
    now: () => new Date(),
    random: Math.random,
    secret: 'x'.repeat(32),
  };
  const dojo = openDojo({ ...options, db });
  const app = new Hono().route(API_PATH, createApi(dojo));
  app.all('/p/*', async ({ req }) => (await enterByLink(req.raw, dojo)) ?? new Response('a page'));
  const server = createServer(getRequestListener(app.fetch));
  server.on('upgrade', (request, socket, head) => {
    withoutForeignCookie(request, undefined);
    dojo.rooms.handleUpgrade(request, socket, head);
  });
  let origin = '';
  beforeAll(async () => {
    origin = await listen(server, 0, '127.0.0.1');
  });
  afterAll(async () => {
    const stopped = stopListening(server, 1_000);
    await dojo.close();
    await stopped;
  });

  const api: TestApi = {
    dojo,
    orm: db.orm,
    pool: db.pool,
    get origin() {
      return origin;
    },
    async ask(method, path, { token, headers = {}, json, body, type } = {}) {
      const response = await fetch(`${origin}${API_PATH}${path}`, {
        method,
        headers: {
          ...(token ? { Authorization: `Bearer ${token}` } : {}),
          ...(json === undefined ? {} : { 'Content-Type': 'application/json' }),
          ...(type === undefined ? {} : { 'Content-Type': type }),
          ...headers,
        },
        ...(json === undefined ? {} : { body: JSON.stringify(json) }),
        ...(body === undefined ? {} : { body }),
      });
      const text = await response.text();
      const isJson = /json/.test(response.headers.get('content-type') ?? '');
      return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
    },
    async begin(title = 'Le site de l’association') {
      const { body } = await api.ask<CreatedProduct>('POST', '/products', { json: { title } });
      return body;
    },
    async enter(url, cookie) {
      const response = await fetch(url, { redirect: 'manual', headers: cookie ? { Cookie: cookie } : {} });
      return response.headers.getSetCookie()[0]?.split(';')[0] ?? cookie ?? '';
    },
  };
  return api;
};
