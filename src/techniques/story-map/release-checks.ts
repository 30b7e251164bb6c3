import type { Locale } from '#core/words.ts';
import type { Check } from '#product/checks.ts';
import { titleOf } from '#product/title.ts';
import { sentence } from '../sentence.ts';
import { rollUp } from './rollup.ts';

/** Names kept apart on their way into a sentence. */
const SEPARATOR = '\n';
const listed = (locale: Locale, names: string | undefined): string =>
  new Intl.ListFormat(locale).format((names ?? '').split(SEPARATOR));

/** What we look at in the releases. */
export const slices: readonly Check[] = [
  {
    id: 'story-map/skeleton',
    severity: 'mend',
    find: function* (model) {
      const [first] = model.list('release');
      const { slices, gaps } = rollUp(model);
      if (!first || !slices.has(first.id) || model.list('activity').length < 2 || gaps.length === 0) return;
      const missing = gaps.map((id) => titleOf(model.get(id)!, model) || '…').join(SEPARATOR);
      yield { entity: first.id, say: { missing } };
    },
    title: sentence(
      ({ missing }) => `La première livraison ne touche pas encore : ${listed('fr', missing)}`,
      ({ missing }) => `The first release does not touch yet: ${listed('en', missing)}`,
    ),
    why: sentence(
      'Une première tranche qui ne va pas d’un bout à l’autre ne peut servir à personne, et n’apprend rien sur le tout.',
      'A first slice that does not run from end to end is of use to nobody, and teaches nothing about the whole.',
    ),
    how: sentence(
      'Pour chaque activité, ajoutez la plus petite story qui la traverse, quitte à la faire à la main. Ou mettez ce conseil de côté en disant pourquoi l’on s’en passe.',
      'For each activity, add the smallest story that gets through it, even done by hand. Or set this advice aside and say why you can do without.',
    ),
  },
  {
    id: 'story-map/fat-first-release',
    severity: 'hint',
    find: function* (model) {
      const [first] = model.list('release');
      const { stories, slices } = rollUp(model);
      const held = first ? (slices.get(first.id)?.stories ?? 0) : 0;
      if (first && stories >= 8 && held * 2 > stories)
        yield { entity: first.id, say: { held: String(held), all: String(stories) } };
    },
    title: sentence(
      'La première livraison porte {held} stories sur {all}',
      'The first release carries {held} stories out of {all}',
    ),
    why: sentence(
      'Plus la première tranche est épaisse, plus tard vous saurez si vous êtes sur le bon chemin.',
      'The thicker the first slice, the later you will know whether you are on the right path.',
    ),
    how: sentence(
      'Reprenez colonne par colonne : « et si on le faisait à la main le premier mois ? » Ce qui peut attendre descend d’une tranche.',
      'Go column by column: “what if we did it by hand for the first month?” Whatever can wait moves down a slice.',
    ),
  },
  {
    id: 'story-map/release-without-outcome',
    severity: 'mend',
    find: function* (model) {
      for (const { id, outcome } of model.list('release')) if (outcome.trim() === '') yield { entity: id };
    },
    title: sentence(
      'Que pourront faire les gens, avec « {title} » ?',
      'What will people be able to do with “{title}”?',
    ),
    why: sentence(
      'Une livraison nommée par son résultat se défend toute seule ; un numéro ou une date, non.',
      'A release named after its outcome speaks for itself; a number or a date does not.',
    ),
    how: sentence(
      'Terminez la phrase « désormais, les gens… » avec des mots que comprendrait votre voisine.',
      'Finish the sentence “from now on, people…” in words the woman next door would understand.',
    ),
  },
];
