import type { LocalTime } from '#core/calendar.ts';
import { type Locale, words } from '#core/words.ts';
import type { Remark } from './rhythm.ts';

/** What is said of a date beside a plan. */
const remarkWords = words({
  fr: {
    holiday: (name: string) => `jour férié : ${name}`,
    holidays: {
      'new-year': 'jour de l’an',
      'good-friday': 'Vendredi saint, en Alsace et en Moselle',
      'easter-monday': 'lundi de Pâques',
      'labour-day': '1er mai',
      'victory-1945': '8 mai',
      ascension: 'Ascension',
      'whit-monday': 'lundi de Pentecôte',
      'national-day': '14 juillet',
      assumption: 'Assomption',
      'all-saints': 'Toussaint',
      armistice: '11 novembre',
      christmas: 'Noël',
      'saint-stephen': 'Saint-Étienne, en Alsace et en Moselle',
    },
    breaks: {
      autumn: 'vacances de la Toussaint',
      christmas: 'vacances de Noël',
      winter: 'vacances d’hiver',
      spring: 'vacances de printemps',
      summer: 'vacances d’été',
    },
    inZone: (zone: string) => `zone ${zone}`,
    inZones: (zones: string, last: string) => `zones ${zones} et ${last}`,
    unknown: 'à partir d’ici, vacances scolaires pas encore publiées',
    changed: {
      winter: (start: string, now: string, before: string) =>
        `heure d’hiver depuis la séance précédente : toujours ${start} sur place, soit ${now} UTC au lieu de ${before}`,
      summer: (start: string, now: string, before: string) =>
        `heure d’été depuis la séance précédente : toujours ${start} sur place, soit ${now} UTC au lieu de ${before}`,
    },
    gap: (time: string) => `aucune horloge n’affiche cette heure cette nuit-là : ce sera ${time}`,
    overlap: 'cette heure revient deux fois cette nuit-là : c’est la première',
    past: 'déjà passée',
  },
  en: {
    holiday: (name: string) => `public holiday: ${name}`,
    holidays: {
      'new-year': 'New Year’s Day',
      'good-friday': 'Good Friday, in Alsace and Moselle',
      'easter-monday': 'Easter Monday',
      'labour-day': '1 May',
      'victory-1945': '8 May',
      ascension: 'Ascension Day',
      'whit-monday': 'Whit Monday',
      'national-day': '14 July',
      assumption: 'Assumption',
      'all-saints': 'All Saints’ Day',
      armistice: '11 November',
      christmas: 'Christmas',
      'saint-stephen': 'St Stephen’s Day, in Alsace and Moselle',
    },
    breaks: {
      autumn: 'autumn school break',
      christmas: 'Christmas school break',
      winter: 'winter school break',
      spring: 'spring school break',
      summer: 'summer school break',
    },
    inZone: (zone: string) => `zone ${zone}`,
    inZones: (zones: string, last: string) => `zones ${zones} and ${last}`,
    unknown: 'from here on, school breaks are not published yet',
    changed: {
      winter: (start: string, now: string, before: string) =>
        `winter time since the session before: still ${start} there, which is ${now} UTC instead of ${before}`,
      summer: (start: string, now: string, before: string) =>
        `summer time since the session before: still ${start} there, which is ${now} UTC instead of ${before}`,
    },
    gap: (time: string) => `no clock shows this hour that night: it will be ${time}`,
    overlap: 'this hour comes twice that night: the first is meant',
    past: 'past already',
  },
});

/** A wall clock so many minutes behind another. */
const clockBefore = (time: LocalTime, minutes: number): LocalTime => {
  const [hours = 0, rest = 0] = time.split(':').map(Number);
  const at = (hours * 60 + rest - minutes + 2 * 24 * 60) % (24 * 60);
  return [Math.floor(at / 60), at % 60].map((part) => String(part).padStart(2, '0')).join(':');
};

/** A remark about a session that begins at `start`, as hosts read it. */
export const sayRemark = (locale: Locale, remark: Remark, start: LocalTime): string => {
  const t = remarkWords[locale];
  switch (remark.kind) {
    case 'public-holiday':
      return t.holiday(t.holidays[remark.holiday]);
    case 'school-break': {
      const { is, zones } = remark.holiday;
      if (zones.length === 3) return t.breaks[is];
      const last = zones.at(-1)!;
      const where = zones.length === 1 ? t.inZone(last) : t.inZones(zones.slice(0, -1).join(', '), last);
      return `${t.breaks[is]}, ${where}`;
    }
    case 'breaks-unknown':
      return t.unknown;
    case 'clocks-changed': {
      const { from, to } = remark;
      const say = to < from ? t.changed.winter : t.changed.summer;
      return say(start, clockBefore(start, to), clockBefore(start, from));
    }
    case 'gap':
      return t.gap(remark.time);
    case 'overlap':
      return t.overlap;
    case 'past':
      return t.past;
  }
};
