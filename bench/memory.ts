/** What the processes of a PO Dojo hold in memory, as Linux counts it. */
import { readdirSync, readFileSync } from 'node:fs';

const read = (pid: string, file: string): string => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    // It has ended since we were told of it, or this is no Linux.
    return '';
  }
};

const processes = (): string[] => {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
};

const MiB = (text: string, name: string): number =>
  Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1] ?? 0) / 1024;

/** Resident memory of a process, in MiB. */
export const residentOf = (pid: number): number => MiB(read(`${pid}`, 'status'), 'VmRSS');

/** Of PostgreSQL on this data folder and all its processes, in MiB; what they share is counted once. */
export const postgresOf = (dataDir: string): number => {
  const all = processes();
  const main = all.find((pid) => read(pid, 'cmdline').includes(`-D\0${dataDir}/postgres`));
  const family = all.filter(
    (pid) => pid === main || /^PPid:\s+(\d+)/m.exec(read(pid, 'status'))?.[1] === main,
  );
  return family.reduce((sum, pid) => sum + MiB(read(pid, 'smaps_rollup'), 'Pss'), 0);
};
