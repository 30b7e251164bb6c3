import { words } from '#core/words.ts';

/** Of a minute « 45 s », of more « 2:05 ». */
const left = (seconds: number, of: number): string =>
  of <= 60 ? `${seconds}\u202fs` : `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

export const countdownWords = words({
  fr: {
    start: 'Partir',
    again: 'Recommencer',
    stop: 'Arrêter',
    left,
    saidIn: (time: string) => `Dit en ${time}.`,
  },
  en: { start: 'Go', again: 'Start again', stop: 'Stop', left, saidIn: (time: string) => `Said in ${time}.` },
});
