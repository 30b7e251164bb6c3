import { phrases, spot } from '../spot.ts';

/** Complaints nobody could measure: how long is long, how dear is dear? */
const VAGUE = phrases(
  `trop long, très long, c'est long, bien long, longue attente, longtemps, prend du temps, prend trop de temps,
  perdre du temps, perdre son temps, perd du temps, perd son temps, perte de temps, trop de temps, trop cher, très cher,
  c'est cher, coûte cher, trop lent, très lent, c'est lent, lenteur, compliqué, trop compliqué, complexe, difficile, pénible,
  galère, fatigant, stressant, ennuyeux, frustrant, pas pratique, pas clair, mal organisé, trop de monde, beaucoup de,
  trop de, pas assez de, manque de, manque d, souvent, parfois, jamais content, mauvaise qualité, mauvais service,
  too long, takes long, takes time, takes too much time, long wait, long waits, waste of time, wastes time, wasting time,
  losing time, too expensive, expensive, costs too much, too slow, slow, slowness, complicated, complex, difficult, painful,
  tiring, stressful, annoying, boring, frustrating, not practical, unclear, badly organised, badly organized, a lot of,
  lots of, too many, too much, not enough, lack of, often, sometimes, bad quality, poor quality, bad service`,
);

const COUNTED = phrases(
  `deux, trois, quatre, cinq, six, sept, huit, neuf, dix, onze, douze, quinze, vingt, trente, quarante, cinquante,
  soixante, cent, mille, la moitié, un tiers, un quart, une heure, une journée, un jour, une semaine, un mois, une fois,
  une demi-heure, un quart d'heure, chaque jour, chaque semaine, chaque mois, chaque fois, tous les jours, le jour même,
  two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, fifteen, twenty, thirty, forty, fifty,
  sixty, hundred, thousand, half, a third, a quarter, an hour, one hour, a day, a week, a month, once, twice, half an hour,
  every day, every week, every month, every time, each day, each week, each month, on the very day`,
);

/** The words that keep a pain from being measured; null when it says how much, or complains of something precise. */
export const vagueIn = (pain: string): string | null =>
  /\d/.test(pain) || spot(pain, COUNTED) !== null ? null : spot(pain, VAGUE);
