import { words } from '#core/words.ts';

/** « 45 s », « 2:05 » from a minute and a half on. */
const left = (seconds: number): string =>
  seconds <= 90 ? `${seconds} s` : `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

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
