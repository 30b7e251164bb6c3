import type { Check, Found } from '#product/checks.ts';
import type { EntityOf } from '#product/kinds/index.ts';
import type { Model } from '#product/model.ts';
import { sentence } from '../sentence.ts';
import { solutionIn } from '../solution-words.ts';
import { isVague } from '../vague-people.ts';

type Idea = EntityOf<'idea'>;
const said = (text: string) => text.trim() !== '';

/** Findings on the ideas somebody has begun to write. */
const each = (ask: (idea: Idea) => boolean | Found['say']) =>
  function* find(model: Model): Iterable<Found> {
    for (const idea of model.list('idea')) {
      const answer = ask(idea);
      if (answer === true) yield { entity: idea.id };
      else if (answer) yield { entity: idea.id, say: answer };
    }
  };

export const checks: readonly Check[] = [
  {
    id: 'idea/need-missing',
    severity: 'mend',
    find: each(
      (idea) =>
        !said(idea.need) &&
        [idea.title, idea.forWhom, idea.context, idea.change, idea.constraints].some(said),
    ),
    title: sentence('Le besoin n’est pas encore dit', 'The need is not said yet'),
    why: sentence(
      'Tout le fil part de là : sans besoin, on ne saura ni quoi écarter, ni à quoi voir que c’est réussi.',
      'The whole thread starts here: without a need, nobody can tell what to leave out, or what success looks like.',
    ),
    how: sentence(
      'Racontez une scène vue de vos yeux, puis écrivez en une phrase ce qui manque à la personne gênée, avec ses mots.',
      'Tell a scene you saw with your own eyes, then write in one sentence what the person stuck in it is missing, in their words.',
    ),
  },
  {
    id: 'idea/need-as-solution',
    severity: 'mend',
    find: each((idea) => {
      const word = solutionIn(idea.need);
      return word !== null && { word };
    }),
    title: sentence(
      'Ce besoin parle déjà d’une solution : « {word} »',
      'This need already speaks of a solution: “{word}”',
    ),
    why: sentence(
      'Une solution écrite à la place du besoin ferme la porte à toutes les autres, souvent plus simples.',
      'A solution written where the need should be shuts the door on every other one, often a simpler one.',
    ),
    how: sentence(
      'Demandez « pour pouvoir faire quoi ? » jusqu’à ce que l’objet disparaisse de la phrase. Gardez la solution pour plus tard, elle aura son tour.',
      'Ask “so that they can do what?” until the thing drops out of the sentence. Keep the solution aside, its turn will come.',
    ),
  },
  {
    id: 'idea/for-whom-missing',
    severity: 'mend',
    find: each((idea) => said(idea.need) && !said(idea.forWhom)),
    title: sentence('On ne sait pas encore pour qui', 'Nobody knows yet who it is for'),
    why: sentence(
      'Un besoin sans personne est une supposition. Nommer les gens, c’est aussi savoir à qui poser la question.',
      'A need without people is a guess. Naming them also tells you whom to go and ask.',
    ),
    how: sentence(
      'Partez d’un visage : qui vous l’a dit, ou chez qui l’avez-vous vu ? Pensez aussi à celles et ceux qui font le travail de l’autre côté.',
      'Start from a face: who told you, or in whose day did you see it? Think of those who do the work on the other side too.',
    ),
  },
  {
    id: 'idea/for-everyone',
    severity: 'mend',
    find: each((idea) => isVague(idea.forWhom) && { who: idea.forWhom.trim() }),
    title: sentence('« {who} » ne désigne personne', '“{who}” points at nobody in particular'),
    why: sentence(
      'Des gens différents ont des besoins différents : à vouloir servir tout le monde, on ne tranche plus rien.',
      'Different people have different needs: when it is for everyone, nothing can be decided any more.',
    ),
    how: sentence(
      'Ajoutez « qui… » jusqu’à pouvoir citer un prénom : « les voisins qui ont un objet en panne ».',
      'Add “who…” until you can put a first name to it: “neighbours who have a broken object”.',
    ),
  },
  {
    id: 'idea/change-missing',
    severity: 'hint',
    find: each((idea) => said(idea.need) && said(idea.forWhom) && !said(idea.change)),
    title: sentence('Que verrait-on de changé ?', 'What would one see change?'),
    why: sentence(
      'Le changement espéré deviendra le but de l’impact map. Le dire tôt évite de construire beaucoup pour un effet que personne n’attendait.',
      'The change you hope for will become the goal of the impact map. Said early, it saves building a lot for an effect nobody was waiting for.',
    ),
    how: sentence(
      'Imaginez que ce soit réglé : que filmerait une caméra, qu’elle ne filme pas aujourd’hui ?',
      'Imagine it solved: what would a camera film that it cannot film today?',
    ),
  },
];
