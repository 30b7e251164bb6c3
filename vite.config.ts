import { createReadStream, createWriteStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { constants, createBrotliCompress } from 'node:zlib';
import { reactRouter } from '@react-router/dev/vite';
import babel from '@rolldown/plugin-babel';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig, type Plugin } from 'vite';

/** Writes a brotli twin beside every text the browser loads, once, at build time. */
const precompress = (): Plugin => ({
  name: 'precompress',
  apply: 'build',
  applyToEnvironment: (environment) => environment.name === 'client',
  async closeBundle(trouble) {
    // There is nothing to write then, and our own error would hide the one that matters.
    if (trouble) return;
    const folder = this.environment.config.build.outDir;
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
  },
});

/** React Compiler spares a browser renders; a server renders once, and would only wait for it. */
const compiled = async (): Promise<Plugin> => {
  const plugin = (await babel({
    include: /\/src\/.*\.tsx$/,
    parserOpts: { plugins: ['typescript', 'jsx'] },
    plugins: [['babel-plugin-react-compiler', { target: '19' }]],
    parallel: true,
  })) as Plugin;
  return {
    ...plugin,
    applyToEnvironment: (environment) =>
      environment.name === 'client' && (plugin.applyToEnvironment?.(environment) ?? true),
  };
};

export default defineConfig({
  plugins: [tailwindcss(), reactRouter(), compiled(), precompress()],
  build: { assetsInlineLimit: 0, target: 'es2024' },
  worker: { format: 'es' },
  ssr: { noExternal: [/^@atlaskit\//] },
  optimizeDeps: {
    include: [
      'react/compiler-runtime',
      '@atlaskit/pragmatic-drag-and-drop/element/adapter',
      '@atlaskit/pragmatic-drag-and-drop/combine',
      '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge',
      '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element',
      'fractional-indexing',
      'lib0/decoding',
      'lib0/encoding',
      'lucide-react',
      'uqr',
      'y-indexeddb',
      'y-protocols/awareness',
      'yjs',
      'zod/mini',
    ],
  },
  environments: { ssr: { build: { rollupOptions: { input: './src/main.server.ts' } } } },
});
