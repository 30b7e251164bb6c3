import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { constants, createBrotliCompress } from 'node:zlib';
import type { Config } from '@react-router/dev/config';

/** Writes a brotli twin beside every text the browser loads, once, when all of them are there. */
const precompress = async (folder: string): Promise<void> => {
  const files = await readdir(folder, { recursive: true });
  const texts = files.filter((file) => /\.(js|css|svg|json|webmanifest|txt)$/.test(file));
  await Promise.all(
    texts.map((file) =>
      pipeline(
        createReadStream(join(folder, file)),
        createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
        createWriteStream(join(folder, `${file}.br`)),
      ),
    ),
  );
};

/** What a device keeps to open pages without a network (public/offline.js): all that they load but pictures. */
const listForOffline = async (folder: string): Promise<void> => {
  const all = await readdir(folder, { recursive: true });
  const files = all
    .filter((file) => /\.(js|css|woff2|svg)$/.test(file) && file !== 'offline.js')
    .map((file) => `/${file.split(sep).join('/')}`)
    .sort();
  const version = createHash('sha256').update(files.join('\n')).digest('base64url').slice(0, 16);
  await writeFile(join(folder, 'offline.json'), JSON.stringify({ version, files }));
};

/** Once all of the browser's files are there. */
const finish = async (folder: string): Promise<void> => {
  await listForOffline(folder);
  await precompress(folder);
};

export default {
  appDirectory: 'src',
  buildDirectory: 'build',
  ssr: true,
  // All addresses are known from the start: moving between boards asks the server for nothing but their data.
  routeDiscovery: { mode: 'initial' },
  buildEnd: ({ reactRouterConfig }) => finish(join(reactRouterConfig.buildDirectory, 'client')),
} satisfies Config;
