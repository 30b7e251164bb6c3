import { resolve } from 'node:path';
import { reactRouter } from '@react-router/dev/vite';
import babel from '@rolldown/plugin-babel';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig, type Plugin } from 'vite';

/**
 * What every page of a product loads travels as two files instead of dozens: React, which outlives our releases in a
 * browser's cache, and the shell; what nearly every board adds to them is a third. What some pages load is split where
 * they part, as ever. Routes render on the server alone: what the framework makes of them for a browser is never asked for.
 */
const together = () => {
  const entry = /[\\/]src[\\/]entry\.client\.tsx(\?|$)/;
  const boards =
    /[\\/]src[\\/](dojo[\\/]products[\\/]board-page|ui[\\/](entity-menu|icons-more|live-text|printing|when-draggable)|product[\\/]pen)\.tsx?$/;
  const shell = new Set<string>();
  const beside = new Set<string>();
  const plugin: Plugin = {
    name: 'together',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    buildEnd() {
      const reach = (into: Set<string>) => (id: string) => {
        if (shell.has(id) || into.has(id)) return;
        into.add(id);
        this.getModuleInfo(id)?.importedIds.forEach(reach(into));
      };
      const all = [...this.getModuleIds()];
      all.filter((id) => entry.test(id) && this.getModuleInfo(id)?.isEntry).forEach(reach(shell));
      all.filter((id) => boards.test(id)).forEach(reach(beside));
    },
  };
  // What is asked for by its own name stays a file of its own.
  const named = /[\\/]src[\\/](entry\.client|dojo[\\/]products[\\/]board-page|ui[\\/]icons-more)\.tsx?(\?|$)/;
  const isCode = (id: string) => !named.test(id) && !id.endsWith('.css');
  const groups = [
    {
      name: 'framework',
      test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/,
      priority: 1,
    },
    { name: 'shell', test: (id: string) => shell.has(id) && isCode(id) },
    { name: 'boards', test: (id: string) => beside.has(id) && isCode(id) },
  ];
  return { plugin, groups };
};
const { plugin: findShell, groups } = together();

/** Draws an icon as src/ui/icon.tsx asks for it; lucide's own drawing weighs ten times as much for all it could do. */
const drawIcon = `
import { createElement } from 'react';
const look = {
  xmlns: 'http://www.w3.org/2000/svg',
  viewBox: '0 0 24 24',
  fill: 'none',
  stroke: 'currentColor',
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
};
export default ({ node }) => ({ size, ...rest }) =>
  createElement('svg', { ...look, width: size, height: size, ...rest }, ...node.map((shape) => createElement(...shape)));
`;

/** Icons without what only helps those who look for one: keys of shapes that never move, names, other names. */
const bareIcons: Plugin = {
  name: 'bare-icons',
  apply: 'build',
  transform: {
    filter: { id: /lucide-react[\\/]dist[\\/]esm[\\/](icons[\\/]|createLucideIcon\.mjs$)/ },
    handler: (code, id) =>
      id.endsWith('createLucideIcon.mjs')
        ? drawIcon
        : code
            .replace(/,\s*key: "\w+"/g, '')
            .replace(/,\s*aliases: \[[^\]]*\]|^\s*(name: "[\w-]+"|size: 24),$|^__iconData\.node;$/gm, ''),
  },
};

/** React Compiler spares a browser renders; a server renders once, and would only wait for it. */
const compiled = async (): Promise<Plugin> => {
  const plugin = (await babel({
    include: /\/src\/(techniques|ui)\/.*\.tsx$/,
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
  plugins: [tailwindcss(), reactRouter(), compiled(), findShell, bareIcons],
  // Yjs logs next to nothing; lib0's logger for browsers draws consoles on the page and weighs as much as a board.
  resolve: { alias: { 'lib0/logging': resolve('node_modules/lib0/logging.node.js') } },
  // The manifest says what each page is made of: scripts/guards/weight.ts reads it.
  build: { assetsInlineLimit: 0, target: 'es2024', manifest: true },
  worker: { format: 'es' },
  // What has hundreds of small files is part of the build: a start reads one file in place of them.
  ssr: {
    noExternal: [
      /^(@atlaskit|lucide-react)(\/|$)/,
      /^(drizzle-orm|better-auth|@better-auth|pg-boss|hono|@hono|zod)(\/|$)/,
    ],
  },
  optimizeDeps: {
    // Icons are asked for one by one: all of them would be made ready for the hundred that are used.
    exclude: ['lucide-react'],
    include: [
      'react/compiler-runtime',
      '@atlaskit/pragmatic-drag-and-drop/element/adapter',
      '@atlaskit/pragmatic-drag-and-drop/combine',
      '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element',
      'fractional-indexing',
      'lib0/decoding',
      'lib0/encoding',
      'perfect-freehand',
      'uqr',
      'y-indexeddb',
      'yjs',
      'zod/mini',
    ],
  },
  environments: {
    client: { build: { rollupOptions: { output: { codeSplitting: { groups } } } } },
    ssr: { build: { rollupOptions: { input: './src/main.server.ts' } } },
  },
});
