import type { Check } from '#product/checks.ts';
import { sentence } from '../sentence.ts';
import { featureIn } from './feature.ts';
import { levelsOf } from './tree.ts';

/** What we look at in impacts and deliverables. */
export const branches: readonly Check[] = [
  {
    id: 'impact-map/impact-as-feature',
    severity: 'mend',
    find: function* (model) {
      for (const { id, title } of model.list('impact')) {
        const word = featureIn(title, model.product.title);
        if (word !== null) yield { entity: id, say: { word } };
      }
    },
    title: sentence(
      'Un changement de comportement se voit écran éteint : « {word} »',
      'A change of behaviour shows with the screen switched off: “{word}”',
    ),
    why: sentence(
      'Se servir de l’outil n’est pas le but. C’est ce que la personne fait autrement dans sa vie qui fera bouger le chiffre.',
      'Using the tool is not the point. What the person does differently in their life is what will move the figure.',
    ),
    how: sentence(
      'Dites l’avant et l’après : « apporte les bonnes pièces, au lieu de découvrir la panne sur place ». L’outil ira parmi les livrables.',
      'Say before and after: “brings the right parts instead of discovering the breakdown on the spot”. The tool goes with the deliverables.',
    ),
  },
  {
    id: 'impact-map/impact-without-actor',
    severity: 'mend',
    find: function* (model) {
      for (const { id } of levelsOf(model).impacts(null)) yield { entity: id };
    },
    title: sentence('Qui change, dans « {title} » ?', 'Who changes, in “{title}”?'),
    why: sentence(
      'Un changement de comportement sans personne pour le vivre ne peut être ni observé, ni vérifié.',
      'A change of behaviour with nobody to live it can neither be observed nor checked.',
    ),
    how: sentence(
      'Rattachez-le à l’acteur qui ferait ce geste autrement.',
      'Hang it on the actor who would do this differently.',
    ),
  },
  {
    id: 'impact-map/deliverable-without-impact',
    severity: 'mend',
    find: function* (model) {
      for (const { id } of levelsOf(model).deliverables(null)) yield { entity: id };
    },
    title: sentence('« {title} » : pour provoquer quel changement ?', '“{title}”: to cause which change?'),
    why: sentence(
      'Une bonne idée que l’on ne sait accrocher nulle part est souvent une bonne idée pour un autre but.',
      'A good idea that hangs nowhere is often a good idea for another goal.',
    ),
    how: sentence(
      'Trouvez l’impact qu’il sert, ou mettez-le de côté sans regret.',
      'Find the impact it serves, or set it aside without regret.',
    ),
  },
];
