/** All figures that measurements have kept, as one table. */
import { globSync, readFileSync } from 'node:fs';
import { HEAD } from '../bench/report.ts';

// A report begins with its title, its day behind a comma, and the table of its figures.
const report = new RegExp(
  `^# (.+), ([\\d-]+)\\n\\n${HEAD.replaceAll('|', '\\|')}\\n[-:| ]+\\n((?:\\|.*\\n)+)`,
);

/** Figures of every report in bench/results/, each behind the title and the day of its report. */
export function figures(): string {
  const rows = globSync('bench/results/*.md')
    .sort()
    .flatMap((file) => {
      const [, title, day, table] = report.exec(readFileSync(file, 'utf8')) ?? [];
      if (!table) throw new Error(`${file} has no table of figures: run its measurement again.`);
      return [`| **${title}**, ${day} | | |`, ...table.trim().split('\n')];
    });
  return [HEAD, '| --- | ---: | ---: |', ...rows].join('\n');
}
