/** What PostgreSQL's own `postmaster.pid` tells about the server that runs on a data folder. */
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export type Postmaster = {
  pid: number;
  port: number;
  socketFolder: string;
  listenAddress: string;
  state: 'starting' | 'ready' | 'standby' | 'stopping';
};

/** The server that runs on this data folder, or undefined: none, or only the trace of one that was killed. */
export function readPostmaster(dataFolder: string): Postmaster | undefined {
  const lines = readLines(pidFile(dataFolder));
  const [pid, , , port, socketFolder = '', listenAddress = '', , state = 'starting'] = lines;
  if (!pid || !isAlive(Number(pid)) || !serves(Number(pid), dataFolder)) return undefined;
  return {
    pid: Number(pid),
    port: Number(port),
    socketFolder,
    listenAddress,
    state: state.trim() as Postmaster['state'],
  };
}

/** Removes the trace of a killed server whose number now belongs to another program: PostgreSQL would wait for it. */
export function dropForeignPid(dataFolder: string): void {
  const pid = Number(readLines(pidFile(dataFolder))[0]);
  if (pid && isAlive(pid) && !serves(pid, dataFolder)) rmSync(pidFile(dataFolder), { force: true });
}

function pidFile(dataFolder: string): string {
  return join(dataFolder, 'postmaster.pid');
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

// After a reboot, or in a container, the number may belong to somebody else by now.
function serves(pid: number, dataFolder: string): boolean {
  const words = commandLine(pid);
  return words === undefined || (words.includes('postgres') && words.includes(dataFolder));
}

function commandLine(pid: number): string | undefined {
  try {
    if (process.platform === 'win32') return undefined;
    if (process.platform === 'linux')
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return execFileSync('ps', ['-ww', '-o', 'args=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
