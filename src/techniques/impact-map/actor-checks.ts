import type { Check } from '#product/checks.ts';
import { change } from '#product/pen.ts';
import { titleOf } from '#product/title.ts';
import { turnIntoPersona } from '#product/turn-into-persona.ts';
import { freeRoles } from '../free-roles.ts';
import { isOrganisation } from '../organisation.ts';
import { sentence } from '../sentence.ts';
import { isVague } from '../vague-people.ts';
import { levelsOf } from './tree.ts';

/** What we look at in the actors. */
export const actors: readonly Check[] = [
  {
    id: 'impact-map/actor-without-goal',
    severity: 'mend',
    find: function* (model) {
      const [goal] = model.list('goal');
      if (!goal) return;
      for (const actor of levelsOf(model).actors(null))
        yield { entity: actor.id, say: { goal: titleOf(goal, model) } };
    },
    title: sentence('« {title} » n’est relié à aucun but', '“{title}” is tied to no goal'),
    why: sentence(
      'Un acteur compte parce qu’il peut rapprocher ou éloigner un but précis ; seul, il ne dit pas pourquoi il est là.',
      'An actor matters because they can bring a given goal nearer or push it away; alone, nothing says why they are here.',
    ),
    how: sentence(
      'Reliez-le au but qu’il peut aider ou gêner, ou retirez-le de la carte.',
      'Tie them to the goal they can help or hinder, or take them off the map.',
    ),
    mend: {
      label: sentence('Relier au but « {goal} »', 'Tie to the goal “{goal}”'),
      apply: (pen, { entity }) => {
        const [goal] = pen.model.list('goal');
        if (entity && goal) change(pen, 'actor', entity, { goal: goal.id });
      },
    },
  },
  {
    id: 'impact-map/actor-vague',
    severity: 'mend',
    find: function* (model) {
      for (const { id, persona, name } of model.list('actor'))
        if (persona === null && isVague(name)) yield { entity: id, say: { who: name.trim() } };
    },
    title: sentence('« {who} » : lesquels, au juste ?', '“{who}”: which ones, exactly?'),
    why: sentence(
      'Un groupe si large agit de dix façons différentes ; aucun changement de comportement ne lui va vraiment.',
      'So wide a group acts in ten different ways; no single change of behaviour really fits it.',
    ),
    how: sentence(
      'Allez du plus précis au plus large : une personne nommée, sinon un persona, sinon un rôle. Une branche par manière d’agir.',
      'Go from precise to wide: a named person, else a persona, else a role. One branch per way of acting.',
    ),
  },
  {
    id: 'impact-map/actor-in-words',
    severity: 'hint',
    find: function* (model) {
      for (const { role, ids } of freeRoles(model))
        for (const id of ids) {
          const actor = model.find('actor', id);
          if (actor && actor.part !== 'off-stage' && !isVague(role) && !isOrganisation(role))
            yield { entity: id, say: { who: role } };
        }
    },
    title: sentence('« {who} » pourrait devenir un persona', '“{who}” could become a persona'),
    why: sentence(
      'Avec un persona, l’impact map et les stories parlent de la même personne, et l’on sait ce qu’elle fait aujourd’hui.',
      'With a persona, the impact map and the stories speak of the same person, and you know what they do today.',
    ),
    how: sentence(
      'Choisissez le persona qui correspond, ou créez-le d’un geste. Une organisation peut rester en toutes lettres.',
      'Choose which persona it is, or make one in a single gesture. An organisation may stay in plain words.',
    ),
    mend: {
      label: sentence('En faire un persona', 'Turn into a persona'),
      apply: (pen, { entity }) => {
        const actor = pen.model.find('actor', entity);
        if (actor && actor.persona === null && actor.name.trim() !== '') turnIntoPersona(pen, actor.name);
      },
    },
  },
];
