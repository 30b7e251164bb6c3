import type { Check } from '#product/checks.ts';
import type { Model } from '#product/model.ts';
import { change } from '#product/pen.ts';
import { rememberOf } from '../remember.ts';
import { sentence } from '../sentence.ts';
import { onTheMap, surLaCarte } from './on-the-map.ts';
import { toldMaps } from './told-maps.ts';

/** After so many months people, places and habits have changed. */
const FRESH_MONTHS = 6;

/** Whole months between two days, 2026-04-28 to 2026-06-06: 1. */
export const monthsBetween = (from: string, to: string): number => {
  const [a, b] = [new Date(from), new Date(to)];
  const months = (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth();
  return b.getUTCDate() < a.getUTCDate() ? months - 1 : months;
};

/** The last day on which somebody wrote a story for each persona. */
const lastWritten = rememberOf((model: Model): ReadonlyMap<string, string> => {
  const last = new Map<string, string>();
  for (const { persona, createdAt } of model.list('story'))
    if (persona !== null && createdAt > (last.get(persona) ?? '')) last.set(persona, createdAt);
  return last;
});

/** The latest day of the maps of each persona. */
const lastMapped = rememberOf((model: Model): ReadonlyMap<string, string> => {
  const last = new Map<string, string>();
  for (const { map } of toldMaps(model))
    if (map.persona !== null && map.day > (last.get(map.persona) ?? '')) last.set(map.persona, map.day);
  return last;
});

/** What concerns the map as a sheet of paper. */
export const mapChecks: readonly Check[] = [
  {
    id: 'empathy-map/day-missing',
    severity: 'hint',
    find: function* (model) {
      for (const { map } of toldMaps(model)) if (map.day === '') yield { entity: map.id };
    },
    title: sentence(
      (say) => `${surLaCarte(say)}, il manque la date`,
      (say) => `${onTheMap(say)}, the date is missing`,
    ),
    why: sentence(
      'Une carte d’empathie est une photo : sans date, on ne sait plus si elle ressemble encore.',
      'An empathy map is a snapshot: without a date, nobody knows whether it is still a likeness.',
    ),
    how: sentence(
      'Datez-la, même à peu près. La prochaine version se comparera à celle-ci.',
      'Date it, even roughly. The next version will be compared with this one.',
    ),
    mend: {
      label: sentence('Dater d’aujourd’hui', 'Date it today'),
      apply: (pen, { entity }) =>
        void (entity && change(pen, 'empathyMap', entity, { day: pen.now().slice(0, 10) })),
    },
  },
  {
    id: 'empathy-map/stale',
    severity: 'hint',
    find: function* (model) {
      for (const { map } of toldMaps(model)) {
        const last = lastWritten(model).get(map.persona ?? '');
        if (map.persona === null || map.day === '' || last === undefined) continue;
        const months = monthsBetween(map.day, last.slice(0, 10));
        if (map.day === lastMapped(model).get(map.persona) && months >= FRESH_MONTHS)
          yield { entity: map.id, say: { count: String(months) } };
      }
    },
    title: sentence(
      (say) => `${surLaCarte(say)}, plus rien n’a bougé depuis ${say.count} mois`,
      (say) => `${onTheMap(say)}, nothing has moved for ${say.count} months`,
    ),
    why: sentence(
      'On continue d’écrire des stories pour cette personne d’après ce qu’elle vivait alors.',
      'Stories are still being written for this person from what they lived through then.',
    ),
    how: sentence(
      'Retournez voir quelqu’un comme elle, puis faites une nouvelle version : la comparaison dira ce qui a changé.',
      'Go and see somebody like them again, then make a new version: comparing will tell what has changed.',
    ),
  },
];
