/**
 * node scripts/with-node.mjs SCRIPT [ARGUMENT…]
 * Runs a script of this project under the Node it needs. Itself it runs under any Node from 18 on:
 * where the present one is too old, a newer one is fetched once, and everything passes through.
 */
import { spawn } from 'node:child_process';
import * as nodeModule from 'node:module';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { stopWithAncestors } from './ancestors.mjs';
import { fetchNode, isNewEnough } from './node-runtime.mjs';

const self = fileURLToPath(import.meta.url);
const root = resolve(self, '..', '..');
const [script, ...rest] = process.argv.slice(2);

if (!script) {
  console.error('Which script? node scripts/with-node.mjs SCRIPT [ARGUMENT…]');
  process.exit(2);
}

process.chdir(root);
// What Node makes of our sources is kept: every process begun from here, and each it begins, starts in half the time.
process.env.NODE_COMPILE_CACHE ??= resolve(root, '.cache', 'compiled');
if (isNewEnough(process.versions.node)) {
  const wrapper = Number(process.env.PO_WRAPPER_PID) || undefined;
  delete process.env.PO_WRAPPER_PID;
  stopWithAncestors(wrapper);
  nodeModule.enableCompileCache(process.env.NODE_COMPILE_CACHE);
  process.argv.splice(1, 2, resolve(script));
  await import(pathToFileURL(resolve(script)).href);
} else {
  try {
    passThrough(await fetchNode(root));
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}

function passThrough(node) {
  const env = { ...process.env, PO_WRAPPER_PID: String(process.pid) };
  const child = spawn(node, [self, script, ...rest], { stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    console.error(`Could not run ${node}: ${error.message}`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1);
    // Ours go first, else we would only hear the signal and live on.
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}
