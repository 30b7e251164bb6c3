import type { Check } from '#product/checks.ts';
import type { Model } from '#product/model.ts';
import { counted, sentence } from '../sentence.ts';
import { missingThing } from './missing-thing.ts';
import { onTheMap, surLaCarte } from './on-the-map.ts';
import { toldMaps } from './told-maps.ts';
import { OUTSIDE } from './zones.ts';

/** Fewer than so many pains need no weight: one sees at a glance which hurts most. */
const MANY = 3;

const painsFound = (model: Model) =>
  model.list('pain').filter(({ foundIn }) => model.find('empathyMap', foundIn));

/** Zone 7: what they think and feel. */
export const insideChecks: readonly Check[] = [
  {
    id: 'empathy-map/inside-first',
    severity: 'hint',
    find: function* (model) {
      for (const { map, said } of toldMaps(model)) {
        const empty = OUTSIDE.filter((area) => said[area].length === 0).length;
        const inside = said.pain.length + said.gain.length + said.think.length;
        if (inside > 0 && empty > 0) yield { entity: map.id, say: { count: String(empty) } };
      }
    },
    title: sentence(
      (say) => `${surLaCarte(say)}, on est entré dans la tête avant d’avoir fait le tour`,
      (say) => `${onTheMap(say)}, you went inside the head before going round it`,
    ),
    why: sentence(
      'Ce que l’on devine sans avoir posé ce qui se voit et s’entend vient surtout de nous.',
      'What one guesses before putting down what can be seen and heard mostly comes from oneself.',
    ),
    how: sentence(
      counted(
        'Une zone du dehors est vide. Remplissez-la, puis relisez ce qui est dans la tête : qu’est-ce qui l’appuie ?',
        '{count} zones du dehors sont vides. Remplissez-les, puis relisez ce qui est dans la tête : qu’est-ce qui l’appuie ?',
      ),
      counted(
        'One outside zone is empty. Fill it in, then reread what is inside the head: what supports it?',
        '{count} outside zones are empty. Fill them in, then reread what is inside the head: what supports it?',
      ),
    ),
  },
  {
    id: 'empathy-map/pain-is-missing-feature',
    severity: 'mend',
    find: function* (model) {
      for (const { id, text } of painsFound(model)) {
        const word = missingThing(text);
        if (word !== null) yield { entity: id, say: { word } };
      }
    },
    title: sentence(
      '« {word} » manque à nous, pas à cette personne',
      '“{word}” is what we miss, not what hurts them',
    ),
    why: sentence(
      'Personne n’a mal d’une application absente. Un irritant qui nomme notre solution la justifiera toujours.',
      'Nobody is hurt by an absent app. A pain that names our solution will always justify it.',
    ),
    how: sentence(
      'Demandez ce qui arrive à cause de cela : le temps perdu, la gêne, le refus. C’est cela, l’irritant.',
      'Ask what happens because of it: the time lost, the embarrassment, the refusal. That is the pain.',
    ),
  },
  {
    id: 'empathy-map/pains-unweighted',
    severity: 'hint',
    find: function* (model) {
      for (const { map, said } of toldMaps(model))
        if (said.pain.length >= MANY && said.pain.every((id) => model.find('pain', id)?.weight === null))
          yield { entity: map.id, say: { count: String(said.pain.length) } };
    },
    title: sentence(
      (say) => `${surLaCarte(say)}, quel irritant pèse le plus ?`,
      (say) => `${onTheMap(say)}, which pain weighs most?`,
    ),
    why: sentence(
      'À {count} irritants de même poids, on soignera le plus facile plutôt que le plus grave.',
      'With {count} pains of equal weight, you will relieve the easiest one rather than the worst.',
    ),
    how: sentence(
      'Chacun pèse en silence de 1 à 5, puis parlez seulement des écarts. Les touches 1 à 5 pèsent la carte choisie.',
      'Each of you weighs in silence from 1 to 5, then talk only about the gaps. Keys 1 to 5 weigh the selected card.',
    ),
  },
  {
    id: 'empathy-map/only-pains',
    severity: 'hint',
    find: function* (model) {
      for (const { map, said } of toldMaps(model))
        if (said.pain.length >= MANY && said.gain.length === 0) yield { entity: map.id };
    },
    title: sentence(
      (say) => `${surLaCarte(say)}, aucun espoir`,
      (say) => `${onTheMap(say)}, nothing to hope for`,
    ),
    why: sentence(
      'Supprimer ce qui gêne rend supportable ; ce que la personne espère fait qu’elle revient.',
      'Taking away what annoys makes things bearable; what people hope for makes them come back.',
    ),
    how: sentence(
      'Demandez : à quoi ressemblerait une très bonne journée ? Retourner un irritant ne suffit pas.',
      'Ask: what would a very good day look like? Turning a pain around is not enough.',
    ),
  },
];
