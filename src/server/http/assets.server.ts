/** The browser's files of a build, with the brotli twins that the build wrote. */
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { Readable } from 'node:stream';
import type { MiddlewareHandler } from 'hono';

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  ico: 'image/x-icon',
  jpg: 'image/jpeg',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json',
  webp: 'image/webp',
  woff2: 'font/woff2',
};

interface Asset {
  readonly path: string;
  readonly type: string;
  readonly size: number;
  readonly brotli: number | null;
}

const listAssets = async (folder: string): Promise<ReadonlyMap<string, Asset>> => {
  const names = (await readdir(folder, { recursive: true })).filter((name) => /\.[a-z0-9]+$/.test(name));
  const sizes = new Map<string, number>();
  for (const name of names) sizes.set(name, (await stat(join(folder, name))).size);
  const assets = new Map<string, Asset>();
  for (const [name, size] of sizes) {
    const type = TYPES[name.slice(name.lastIndexOf('.') + 1)];
    if (!type || name.includes('.vite')) continue;
    const address = `/${name.split(sep).join('/')}`;
    assets.set(address, { path: join(folder, name), type, size, brotli: sizes.get(`${name}.br`) ?? null });
  }
  return assets;
};

/** Serves what was there at the start and nothing else, so no address can lead out of the folder. */
export const serveAssets = async (folder: string): Promise<MiddlewareHandler> => {
  const assets = await listAssets(folder);
  return async (context, next) => {
    const asset = assets.get(context.req.path);
    if (!asset || (context.req.method !== 'GET' && context.req.method !== 'HEAD')) return next();
    const brotli = asset.brotli !== null && /\bbr\b/.test(context.req.header('accept-encoding') ?? '');
    const headers: Record<string, string> = {
      'Content-Type': asset.type,
      'Content-Length': String(brotli ? asset.brotli : asset.size),
      // The build names files under /assets/ by their content: such an address never changes its meaning.
      'Cache-Control': context.req.path.startsWith('/assets/')
        ? 'public, max-age=31536000, immutable'
        : 'public, max-age=3600',
      ...(asset.brotli === null ? {} : { Vary: 'Accept-Encoding' }),
      ...(brotli ? { 'Content-Encoding': 'br' } : {}),
    };
    if (context.req.method === 'HEAD') return context.body(null, 200, headers);
    const file = Readable.toWeb(createReadStream(brotli ? `${asset.path}.br` : asset.path));
    return context.body(file as ReadableStream, 200, headers);
  };
};
