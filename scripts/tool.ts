/** Runs the command-line tools of node_modules, and ends them when we are ended. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export type Ran = { code: number; output: string };

export type RunOptions = {
  env?: Readonly<Record<string, string>>;
  /** Show what it says at once instead of keeping it. */
  loud?: boolean;
  cwd?: string;
  /** How long it may take, in milliseconds. */
  forMs?: number;
  /** The signal that lets it put away what it started, when we are asked to stop. */
  askedBy?: NodeJS.Signals;
};

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const running = new Map<ChildProcess, NodeJS.Signals | undefined>();
let heard: NodeJS.Signals | undefined;

/** Runs a tool of an installed package, for instance `tool('@biomejs/biome', 'biome', ['check'])`. */
export function tool(
  packageName: string,
  bin: string,
  args: string[],
  options: RunOptions = {},
): Promise<Ran> {
  const folder = resolve('node_modules', packageName);
  const { bin: bins } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = join(folder, typeof bins === 'string' ? bins : bins[bin]);
  return run(process.execPath, [file, ...args], options);
}

/** Runs a program to its end; what it said comes back, whatever its exit code. */
export function run(program: string, args: string[], options: RunOptions = {}): Promise<Ran> {
  const { env = {}, loud = false, cwd, forMs, askedBy } = options;
  const child = spawn(program, args, {
    cwd,
    timeout: forMs,
    env: { ...process.env, ...env },
    stdio: ['ignore', loud ? 'inherit' : 'pipe', loud ? 'inherit' : 'pipe'],
  });
  watch(child, askedBy);
  return new Promise((done, failed) => {
    let output = '';
    const keep = (chunk: Buffer) => {
      output += chunk.toString('utf8');
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('error', failed);
    child.on('close', (code) => {
      unwatch(child);
      if (heard === undefined) done({ code: code ?? 1, output });
    });
  });
}

// Only while a tool runs: otherwise signals are the business of whoever uses this.
function watch(child: ChildProcess, askedBy: NodeJS.Signals | undefined): void {
  if (running.size === 0) for (const signal of signals) process.on(signal, stop);
  running.set(child, askedBy);
}

function unwatch(child: ChildProcess): void {
  running.delete(child);
  if (running.size > 0) return;
  for (const signal of signals) process.off(signal, stop);
  if (heard !== undefined) process.exit(heard === 'SIGINT' ? 130 : 143);
}

function stop(signal: NodeJS.Signals): void {
  if (heard !== undefined) return;
  heard = signal;
  console.error(`Stopping: ${signal}.`);
  // Ctrl-C on a terminal reached the tools already; a second one would make them leave at once.
  if (signal === 'SIGINT' && process.stdin.isTTY) return;
  for (const [child, askedBy] of running) child.kill(askedBy ?? signal);
}
