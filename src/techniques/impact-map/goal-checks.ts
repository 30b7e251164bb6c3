import type { Check } from '#product/checks.ts';
import { titleOf } from '#product/title.ts';
import { sentence } from '../sentence.ts';
import { solutionIn } from '../solution-words.ts';
import { levelsOf } from './tree.ts';

/** What we look at in a goal and in what hangs on it as a whole. */
export const goals: readonly Check[] = [
  {
    id: 'impact-map/goal-missing',
    severity: 'mend',
    find: function* (model) {
      if (model.list('goal').length === 0 && model.list('actor').length > 0) yield { entity: null };
    },
    title: sentence('Cette carte n’a pas encore de but', 'This map has no goal yet'),
    why: sentence(
      'Sans « pourquoi », tous les chemins se valent et rien ne dit quand s’arrêter.',
      'Without a “why”, every path is as good as another and nothing says when to stop.',
    ),
    how: sentence(
      'Repartez de ce qui changerait, dans l’idée : un changement, un chiffre d’aujourd’hui, un chiffre visé.',
      'Go back to what would change, in the idea: one change, today’s figure, the figure you aim at.',
    ),
  },
  {
    id: 'impact-map/goal-without-measure',
    severity: 'mend',
    find: function* (model) {
      for (const goal of model.list('goal')) {
        const [measured, aimed] = [goal.measure.trim() !== '', goal.target.trim() !== ''];
        if (goal.title.trim() !== '' && !(measured && aimed))
          yield { entity: goal.id, say: { missing: measured ? 'target' : aimed ? 'measure' : 'both' } };
      }
    },
    title: sentence(
      ({ missing }) =>
        missing === 'target'
          ? 'Quel chiffre vise-t-on ?'
          : missing === 'measure'
            ? 'Un chiffre visé, mais que mesure-t-on ?'
            : 'À quoi verra-t-on que ce but est atteint ?',
      ({ missing }) =>
        missing === 'target'
          ? 'Which figure are you aiming at?'
          : missing === 'measure'
            ? 'A target, but what is measured?'
            : 'What will show that this goal is reached?',
    ),
    why: sentence(
      'Un but sans mesure est toujours presque atteint : on ne saura ni continuer, ni s’arrêter.',
      'A goal without a measure is always nearly reached: nobody will know whether to go on or to stop.',
    ),
    how: sentence(
      'Dites ce que l’on compte, le chiffre d’aujourd’hui et celui que l’on vise. Compté à la main sur une feuille, c’est déjà une mesure.',
      'Say what is counted, today’s figure and the one you aim at. Tallied by hand on a sheet of paper, it is a measure already.',
    ),
  },
  {
    id: 'impact-map/goal-as-thing',
    severity: 'mend',
    find: function* (model) {
      for (const { id, title } of model.list('goal')) {
        const word = solutionIn(title);
        if (word !== null) yield { entity: id, say: { word } };
      }
    },
    title: sentence(
      'Ce but construit au lieu de changer : « {word} »',
      'This goal builds instead of changing: “{word}”',
    ),
    why: sentence(
      'On peut livrer la chose à l’heure et que rien n’aille mieux. Le but doit rester vrai si l’on change de solution.',
      'The thing may be delivered on time and nothing be any better. The goal should stay true when the solution changes.',
    ),
    how: sentence(
      'Demandez ce qui irait mieux une fois la chose en place, et pour qui : voilà le but. La chose, elle, est un livrable.',
      'Ask what would be better once the thing is there, and for whom: that is the goal. The thing itself is a deliverable.',
    ),
  },
  {
    id: 'impact-map/single-actor',
    severity: 'hint',
    find: function* (model) {
      const { actors, impacts } = levelsOf(model);
      for (const { id } of model.list('goal')) {
        const [only, ...others] = actors(id);
        if (only && others.length === 0 && impacts(only.id).length > 0)
          yield { entity: id, say: { actor: titleOf(only, model) } };
      }
    },
    title: sentence('Tout repose sur un seul acteur', 'It all rests on a single actor'),
    why: sentence(
      'Un but dépend presque toujours d’autres gens : ceux qui rendent un service, ceux qui pourraient tout bloquer sans le vouloir.',
      'A goal nearly always depends on other people too: those who provide a service, those who could block it all without meaning to.',
    ),
    how: sentence(
      'Demandez qui peut aider, qui peut gêner, et qui regarde de loin. Un acteur sans impact attendu a aussi sa place.',
      'Ask who can help, who can get in the way and who watches from afar. An actor from whom no change is expected has a place too.',
    ),
  },
  {
    id: 'impact-map/whole-map-planned',
    severity: 'hint',
    find: function* (model) {
      const { actors, impacts, deliverables } = levelsOf(model);
      const planned = new Set(
        model
          .list('link')
          .filter(({ to }) => (['activity', 'step', 'story'] as const).some((kind) => model.find(kind, to)))
          .map(({ from }) => from),
      );
      for (const { id } of model.list('goal')) {
        const all = actors(id)
          .flatMap((actor) => impacts(actor.id))
          .flatMap((impact) => deliverables(impact.id));
        if (all.length >= 4 && all.every((deliverable) => planned.has(deliverable.id)))
          yield { entity: id, say: { count: String(all.length) } };
      }
    },
    title: sentence('Les {count} livrables sont tous prévus', 'All {count} deliverables are planned'),
    why: sentence(
      'Une impact map propose des paris, pas un programme. Si le premier suffit, les autres coûtent sans rien rapporter.',
      'An impact map offers bets, not a programme. If the first one is enough, the others cost and bring nothing.',
    ),
    how: sentence(
      'Choisissez le chemin le plus court vers le chiffre : un acteur, un impact, un ou deux livrables. Laissez le reste en attente.',
      'Choose the shortest path to the figure: one actor, one impact, one or two deliverables. Let the rest wait.',
    ),
  },
];
