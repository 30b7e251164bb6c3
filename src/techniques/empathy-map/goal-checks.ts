import type { Check } from '#product/checks.ts';
import { sentence } from '../sentence.ts';
import { solutionIn } from '../solution-words.ts';
import { unseenVerb } from './goal-words.ts';
import { onTheMap, surLaCarte } from './on-the-map.ts';
import { notesIn, toldMaps } from './told-maps.ts';
import { OUTSIDE } from './zones.ts';

/** Zones 1 and 2: whom it is about, and what they should do. */
export const goalChecks: readonly Check[] = [
  {
    id: 'empathy-map/who-nobody',
    severity: 'mend',
    find: function* (model) {
      for (const { map } of toldMaps(model))
        if (!model.find('persona', map.persona)) yield { entity: map.id };
    },
    title: sentence('De qui parle cette carte d’empathie ?', 'Whom is this empathy map about?'),
    why: sentence(
      'Sans une personne précise, chacun y met ce qu’il ressentirait lui-même, et la carte décrit le groupe.',
      'Without one particular person, everybody writes what they would feel themselves, and the map describes the group.',
    ),
    how: sentence(
      'Choisissez en tête de carte un persona, ou créez-le : un prénom et une situation suffisent pour commencer.',
      'Choose a persona at the head of the map, or create one: a first name and a situation will do to begin with.',
    ),
  },
  {
    id: 'empathy-map/goal-missing',
    severity: 'mend',
    find: function* (model) {
      for (const told of toldMaps(model)) {
        const outside = OUTSIDE.filter((area) => told.said[area].length > 0);
        if (told.said.need.length === 0 && outside.length >= 2) yield { entity: told.map.id };
      }
    },
    title: sentence(
      (say) => `${surLaCarte(say)}, il manque le but`,
      (say) => `${onTheMap(say)}, the goal is missing`,
    ),
    why: sentence(
      'Sans but, on note tout ce que vit la personne, et plus rien ne dit ce qui compte pour le produit.',
      'Without a goal one notes everything this person lives through, and nothing says what matters to the product.',
    ),
    how: sentence(
      'Remplissez la zone 2 avant d’aller plus loin : que devrait-elle faire demain qu’elle ne fait pas aujourd’hui ?',
      'Fill in zone 2 before going on: what should they do tomorrow that they do not do today?',
    ),
  },
  {
    id: 'empathy-map/goal-unseen',
    severity: 'hint',
    find: function* (model) {
      for (const told of toldMaps(model))
        for (const { id, text } of notesIn(model, told, 'need')) {
          const verb = unseenVerb(text);
          if (verb !== null) yield { entity: id, say: { verb } };
        }
    },
    title: sentence('« {title} » : à quoi le verrait-on ?', '“{title}”: how would anyone see it?'),
    why: sentence(
      'Le but d’une carte d’empathie est un comportement nouveau que l’on peut observer ; « {verb} » se passe dans la tête.',
      'The goal of an empathy map is a new behaviour one can observe; “{verb}” happens inside a head.',
    ),
    how: sentence(
      'Demandez ce que la personne ferait si c’était le cas, et filmez-la en imagination : quel geste voit-on ?',
      'Ask what the person would do if it were so, and film them in your mind: which gesture do you see?',
    ),
  },
  {
    id: 'empathy-map/goal-is-solution',
    severity: 'hint',
    find: function* (model) {
      for (const told of toldMaps(model))
        for (const { id, text } of notesIn(model, told, 'need')) {
          const word = unseenVerb(text) === null ? solutionIn(text) : null;
          if (word !== null) yield { entity: id, say: { word } };
        }
    },
    title: sentence('« {word} » est déjà notre solution', '“{word}” is already our solution'),
    why: sentence(
      'Si le but nomme ce que nous voulons construire, la carte ne pourra que nous donner raison.',
      'When the goal names what we want to build, the map can only prove us right.',
    ),
    how: sentence(
      'Dites ce que la personne doit réussir, que notre produit existe ou non.',
      'Say what the person has to manage, whether or not our product exists.',
    ),
  },
];
