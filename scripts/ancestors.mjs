/**
 * A process that npm started ends when npm ends, even when nobody told it: a shell between the two
 * does not hand on SIGTERM, and SIGKILL cannot be handed on at all.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const everyMs = 200;

/** Sends this process SIGTERM as soon as its wrapper, or the npm that started it, is gone. */
export function stopWithAncestors(wrapper) {
  if (process.platform === 'win32') return;
  const chain = watchedChain(process.ppid, wrapper);
  if (chain.length === 0) return;
  const timer = setInterval(() => {
    if (isWhole(chain)) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, everyMs);
  timer.unref();
}

// From our parent up to npm; only to the wrapper when npm has no part in it.
function watchedChain(parent, wrapper) {
  const chain = [];
  for (let pid = parent; pid > 0 && chain.length < 12; pid = parentOf(pid)) {
    chain.push(pid);
    if (isNpm(pid)) return chain;
    if (pid === 1) break;
  }
  return wrapper === parent ? [wrapper] : [];
}

// A dead link shows in the parent its child has: a killed process that nobody buried still answers to its number.
function isWhole(chain) {
  return chain.every((pid, index) => (index === 0 ? process.ppid : parentOf(chain[index - 1])) === pid);
}

function isNpm(pid) {
  return (
    process.env.npm_lifecycle_event !== undefined && /^npm|\bnpm-cli\.js|\/npm\s/.test(look(pid).command)
  );
}

function parentOf(pid) {
  return look(pid).parent;
}

function look(pid) {
  try {
    if (process.platform === 'linux') {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
      return { parent: Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]), command };
    }
    const shown = execFileSync('ps', ['-ww', '-o', 'ppid=,args=', '-p', String(pid)], {
      encoding: 'utf8',
    }).trim();
    const [parent, ...command] = shown.split(/\s+/);
    return { parent: Number(parent), command: command.join(' ') };
  } catch {
    return { parent: 0, command: '' };
  }
}
