import type { Check } from '#product/checks.ts';
import { gamesOf, playsOf } from '#product/play/games.ts';
import { standsFor } from '#product/play/stands-for.ts';
import { sentence } from '../sentence.ts';
import { SPANS, timelineOf } from './spans.ts';

/** The plays of this game on which somebody has written. */
const written = function* (model: Parameters<Check['find']>[0]) {
  for (const game of gamesOf(model, 'start-your-day'))
    for (const play of playsOf(model, game.id)) {
      const { events } = timelineOf(model, play.id);
      const all = SPANS.flatMap((span) => events[span].flat()).filter(({ text }) => text.trim() !== '');
      if (all.length > 0) yield { play, events, all };
    }
};

export const checks: readonly Check[] = [
  {
    id: 'start-your-day/no-disaster',
    severity: 'mend',
    find: function* (model) {
      for (const { play, events, all } of written(model))
        if (all.length >= 4 && events.disaster.flat().length === 0) yield { entity: play.id };
    },
    title: sentence('« {title} » : tout va bien, toujours ?', '“{title}”: does everything always go well?'),
    why: sentence(
      'C’est le jour où tout casse que l’on se sert vraiment d’un produit, ou que l’on s’en passe pour toujours.',
      'It is on the day everything breaks that a product is really used, or dropped for good.',
    ),
    how: sentence(
      'Demandez le pire jour dont ils se souviennent, et posez-le heure par heure.',
      'Ask for the worst day they remember, and lay it down hour by hour.',
    ),
  },
  {
    id: 'start-your-day/only-days',
    severity: 'hint',
    find: function* (model) {
      for (const { play, events, all } of written(model))
        if (
          all.length >= 5 &&
          ['week', 'month', 'year'].every((span) => events[span as 'week'].flat().length === 0)
        )
          yield { entity: play.id };
    },
    title: sentence('« {title} » ne connaît que la journée', '“{title}” only knows the day'),
    why: sentence(
      'Ce qui n’arrive qu’une fois par mois ou par an est ce que l’on oublie de construire.',
      'What happens only once a month or a year is what one forgets to build.',
    ),
    how: sentence(
      'Refaites un tour en ne parlant que du mois, puis de l’année : inventaire, rentrée, assemblée.',
      'Go round once more about the month only, then the year: stocktaking, new term, annual meeting.',
    ),
  },
  {
    id: 'start-your-day/one-voice',
    severity: 'hint',
    find: function* (model) {
      for (const { play, all } of written(model))
        if (all.length >= 6 && new Set(all.map(({ createdBy }) => createdBy)).size === 1)
          yield { entity: play.id };
    },
    title: sentence('« {title} » est d’une seule main', '“{title}” is by one hand'),
    why: sentence(
      'Une seule encre, c’est une seule journée. Le jeu vit des endroits où les lignes des uns et des autres ne coïncident pas.',
      'One ink is one day. The game lives on the places where people’s lines do not match.',
    ),
    how: sentence(
      'Donnez la main à chaque personne, dans sa propre page, pour un tour entier.',
      'Let everybody write, each on their own page, for a whole pass.',
    ),
  },
  {
    id: 'start-your-day/nothing-kept',
    severity: 'mend',
    find: function* (model) {
      for (const { play, all } of written(model))
        if (play.state === 'closed' && all.every(({ id }) => !standsFor(model, id)))
          yield { entity: play.id };
    },
    title: sentence('« {title} » : rien n’est passé sur la carte', '“{title}”: nothing went to the map'),
    why: sentence(
      'Ces lignes sont presque une story map : des gens, dans l’ordre où ils vivent les choses.',
      'These lines are nearly a story map: people, in the order in which they live things.',
    ),
    how: sentence(
      'Faites d’une ligne une activité, ou d’un moment pénible un irritant.',
      'Turn a line into an activity, or a painful moment into a pain.',
    ),
  },
];
