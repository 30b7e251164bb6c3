/** How a measurement tells what it found: the same table on the terminal and in bench/results/. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';

export interface Row {
  readonly what: string;
  readonly figure: string;
  /** What was wanted; empty where nothing was. */
  readonly aim: string;
}

export interface Report {
  /** Name of the measurement, and of its file. */
  readonly name: string;
  readonly title: string;
  readonly rows: readonly Row[];
  /** How it was measured: paragraphs of Markdown. */
  readonly how: readonly string[];
  /** What runs it again, when it is not one of `npm run bench`. */
  readonly command?: string;
}

/** The head by which `npm run bench` knows the figures it puts together. */
export const HEAD = '| what | figure | aim |';

export const tableOf = (rows: readonly Row[]): string =>
  [
    HEAD,
    '| --- | ---: | ---: |',
    ...rows.map(({ what, figure, aim }) => `| ${what} | ${figure} | ${aim} |`),
  ].join('\n');

/** Below ten milliseconds two digits count, above none does. */
export const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`;

/** The value below which this share of all values lies. */
export const atShare = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]!;

export const median = (values: readonly number[]): number => atShare(values, 0.5);

/** Cores, memory, load and Node. */
export const machine = (): string =>
  `${cpus().length} cores (${cpus()[0]?.model.trim() || 'unnamed'}), ${Math.round(totalmem() / 2 ** 30)} GiB, ` +
  `load ${loadavg()[0]!.toFixed(1)} at the end, Node ${process.version}`;

/** Prints it, and keeps it in bench/results/. */
export const report = ({ name, title, rows, how, command = `npm run bench -- ${name}` }: Report): void => {
  const date = new Date().toISOString().slice(0, 10);
  const text = [`# ${title}, ${date}`, tableOf(rows), ...how, `${machine()}. Run \`${command}\`.`];
  mkdirSync('bench/results', { recursive: true });
  writeFileSync(`bench/results/${name}.md`, `${text.join('\n\n')}\n`);
  console.log(tableOf(rows));
};
