/** Where npm is: it says so to the scripts it starts; otherwise the one on the path. */
import { type Ran, type RunOptions, run } from './tool.ts';

/** Runs npm under our Node, so that packages meet the Node they will run under. */
export function npm(args: string[], options: RunOptions = {}): Promise<Ran> {
  const known = process.env.npm_execpath;
  if (known?.endsWith('.js')) return run(process.execPath, [known, ...args], options);
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, options);
}
