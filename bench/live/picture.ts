/** Draws results as bars, one panel for each workload, as an SVG that follows the reader's light or dark. */
import { medianOf, type Results } from './aims.ts';
import type { Sample } from './measure.ts';
import { SUBJECTS } from './subjects.ts';

const PANELS: readonly { workload: string; figure: keyof Sample; says: string }[] = [
  {
    workload: 'saturation-1x100',
    figure: 'perCpuSecond',
    says: '1 room of 100: updates per CPU-second, more is better',
  },
  {
    workload: 'saturation-50x12',
    figure: 'perCpuSecond',
    says: '50 rooms of 12: updates per CPU-second, more is better',
  },
  {
    workload: 'everyday-50x12',
    figure: 'p99',
    says: '50 rooms of 12 at 600 a second: p99 in ms, less is better',
  },
  { workload: 'cursors-1x100', figure: 'cpu', says: '100 cursors at 20 Hz: % of a core, less is better' },
  { workload: 'join-5000', figure: 'ms', says: 'joining 5,000 entities: ms, less is better' },
  { workload: 'idle-250x4', figure: 'idle', says: '1,000 connections at rest: MiB, less is better' },
];
const WIDTH = 760;
const LEFT = 110;
const BAR = 18;
const STEP = 24;

const number = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(1);

export const draw = (results: Results, title: string): string => {
  const parts: string[] = [];
  let y = 34;
  for (const { workload, figure, says } of PANELS) {
    const bars = SUBJECTS.flatMap((subject) => {
      const value = medianOf(results, workload, subject, figure);
      return value === null ? [] : { subject, value };
    });
    if (bars.length === 0) continue;
    const most = Math.max(...bars.map(({ value }) => value));
    parts.push(`<text x="0" y="${y}" class="says">${says}</text>`);
    for (const { subject, value } of bars) {
      y += STEP;
      const width = Math.max(1, (value / most) * (WIDTH - LEFT - 90));
      parts.push(
        `<text x="${LEFT - 8}" y="${y}" text-anchor="end">${subject}</text>`,
        `<rect x="${LEFT}" y="${y - BAR + 4}" width="${width.toFixed(1)}" height="${BAR}" rx="3" class="${subject === 'ours' ? 'ours' : 'theirs'}"/>`,
        `<text x="${(LEFT + width + 8).toFixed(1)}" y="${y}">${number(value)}</text>`,
      );
    }
    y += STEP + 16;
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y}" role="img" aria-label="${title}">
<style>
text { font: 13px system-ui, sans-serif; fill: #24303d }
.says, .title { font-weight: 600 }
.ours { fill: #0f766e }
.theirs { fill: #a8b3bf }
@media (prefers-color-scheme: dark) { text { fill: #e6edf3 } .ours { fill: #2dd4bf } .theirs { fill: #5b6875 } }
</style>
<text x="0" y="14" class="title">${title}</text>
${parts.join('\n')}
</svg>
`;
};
