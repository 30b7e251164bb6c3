import type { Check } from '#product/checks.ts';
import { missionsOf, notedIn, nothingKept } from '../mission.ts';
import { sentence } from '../sentence.ts';

const ID = 'the-apprentice';

export const checks: readonly Check[] = [
  nothingKept(ID),
  {
    id: 'the-apprentice/unweighed',
    severity: 'hint',
    find: function* (model) {
      for (const { id, sort, weight } of notedIn(model, ID))
        if (sort === 'stuck' && weight === null) yield { entity: id };
    },
    title: sentence('« {title} » : à quel point ?', '“{title}”: how bad?'),
    why: sentence(
      'Tout ce qui arrête n’arrête pas autant. Sans un chiffre écrit le jour même, tout se vaut au retour.',
      'Not everything that stops you stops you as much. Without a figure written that day, it all weighs the same later.',
    ),
    how: sentence(
      'Donnez une gêne de 1 (on soupire) à 5 (on abandonne).',
      'Say how bad, from 1 (you sigh) to 5 (you give up).',
    ),
  },
  {
    id: 'the-apprentice/nothing-felt',
    severity: 'hint',
    find: function* (model) {
      for (const play of missionsOf(model, ID)) {
        const noted = notedIn(model, ID).filter((entry) => entry.play === play.id);
        if (noted.length >= 4 && noted.every(({ sort }) => sort !== 'felt')) yield { entity: play.id };
      }
    },
    title: sentence('« {title} » : un journal sans fatigue', '“{title}”: a diary without tiredness'),
    why: sentence(
      'Les tâches, on pouvait les demander. Ce que cela fait de les accomplir, non : c’est pour cela que l’on y va.',
      'The tasks could have been asked about. What it feels like to do them could not: that is why you go.',
    ),
    how: sentence(
      'Ajoutez un moment de honte, d’ennui ou de fierté, tant que vous vous en souvenez.',
      'Add a moment of shame, boredom or pride while you remember it.',
    ),
  },
];
