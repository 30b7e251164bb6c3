import { medianOf, type Results } from './aims.ts';
import type { Sample } from './measure.ts';
import { SUBJECTS } from './subjects.ts';
import type { Workload } from './workloads.ts';

const COLUMNS: readonly { readonly figure: keyof Sample; readonly head: string; readonly digits: number }[] =
  [
    { figure: 'perCpuSecond', head: 'updates per CPU-s', digits: 0 },
    { figure: 'perSecond', head: 'per s', digits: 0 },
    { figure: 'cpu', head: 'CPU %', digits: 1 },
    { figure: 'databaseCpu', head: 'PostgreSQL %', digits: 1 },
    { figure: 'p50', head: 'p50 ms', digits: 1 },
    { figure: 'p99', head: 'p99 ms', digits: 1 },
    { figure: 'bytesPerClient', head: 'B/s to a client', digits: 0 },
    { figure: 'resident', head: 'RSS MiB', digits: 0 },
    { figure: 'idle', head: 'MiB per 1,000', digits: 1 },
    { figure: 'ms', head: 'ready ms', digits: 0 },
    { figure: 'bytes', head: 'bytes', digits: 0 },
  ];

const cell = (value: number | null, digits: number): string =>
  value === null
    ? ''
    : value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** Medians of everything that was measured. */
export const tableOf = (results: Results, workloads: readonly Workload[]): string => {
  const used = COLUMNS.filter(({ figure }) =>
    workloads.some(({ name }) =>
      SUBJECTS.some((subject) => medianOf(results, name, subject, figure) !== null),
    ),
  );
  const rows = workloads.flatMap(({ name, says }) => [
    `| **${says}** |${' |'.repeat(used.length)}`,
    ...SUBJECTS.filter((subject) => results[name]?.[subject]).map((subject) => {
      const cells = used.map(({ figure, digits }) => cell(medianOf(results, name, subject, figure), digits));
      return `| ${subject} | ${cells.join(' | ')} |`;
    }),
  ]);
  return [
    `| | ${used.map(({ head }) => head).join(' | ')} |`,
    `| --- |${' ---: |'.repeat(used.length)}`,
    ...rows,
  ].join('\n');
};
