import type { Check } from '#product/checks.ts';
import type { Model } from '#product/model.ts';
import { gamesOf, playsOf } from '#product/play/games.ts';
import { counted, sentence } from '../sentence.ts';
import { wishedThing } from '../solution-words.ts';
import { anchorsOf, byWeight, toPain, unkept } from './anchors.ts';
import { boatWords } from './words.ts';

const playsIn = (model: Model) => gamesOf(model, 'speed-boat').flatMap(({ id }) => playsOf(model, id));
const closedIn = (model: Model) => playsIn(model).filter(({ state }) => state === 'closed');

export const checks: readonly Check[] = [
  {
    id: 'speed-boat/anchor-as-solution',
    severity: 'hint',
    find: function* (model) {
      for (const play of playsIn(model))
        for (const { id, text } of anchorsOf(model, play.id)) {
          const word = wishedThing(text);
          if (word !== null) yield { entity: id, say: { word } };
        }
    },
    title: sentence(
      'Cette ancre dit ce qu’il faudrait : « {word} »',
      'This anchor says what is wanted: “{word}”',
    ),
    why: sentence(
      'Une ancre qui réclame une solution cache ce qui fait mal : on construira la chose sans savoir si elle soulage.',
      'An anchor that asks for a solution hides what hurts: the thing gets built and nobody knows whether it helps.',
    ),
    how: sentence(
      'Demandez : « et qu’est-ce qui se passe, aujourd’hui, sans cela ? » Écrivez la réponse sur l’ancre.',
      'Ask: “and what happens today without it?” Write the answer on the anchor.',
    ),
  },
  {
    id: 'speed-boat/anchors-unconfirmed',
    severity: 'hint',
    find: function* (model) {
      for (const play of closedIn(model)) {
        const open = anchorsOf(model, play.id).filter(
          ({ state, text }) => state === 'open' && text.trim() !== '',
        );
        if (open.length > 0) yield { entity: play.id, say: { count: String(open.length) } };
      }
    },
    title: sentence(
      counted(
        '{title} : une ancre que personne n’a confirmée',
        '{title} : {count} ancres que personne n’a confirmées',
      ),
      counted('{title}: an anchor that nobody confirmed', '{title}: {count} anchors that nobody confirmed'),
    ),
    why: sentence(
      'Ce qu’une seule personne a écrit n’est pas encore ce que le groupe a vécu, et c’est en relisant à voix haute qu’on se comprend.',
      'What one person wrote is not yet what the group has lived, and it is by reading aloud that people understand each other.',
    ),
    how: sentence(
      'Rouvrez la partie et reprenez les ancres une à une : est-ce clair, qui d’autre la sent ? Retirez celles que personne ne reconnaît.',
      'Reopen the play and take the anchors one by one: is it clear, who else feels it? Remove those nobody recognises.',
    ),
  },
  {
    id: 'speed-boat/anchors-unweighed',
    severity: 'mend',
    find: function* (model) {
      for (const play of closedIn(model)) {
        const light = anchorsOf(model, play.id).filter(
          ({ state, weight }) => state === 'confirmed' && weight === null,
        );
        if (light.length > 0) yield { entity: play.id, say: { count: String(light.length) } };
      }
    },
    title: sentence(
      counted(
        '{title} : une ancre confirmée que personne n’a pesée',
        '{title} : {count} ancres confirmées que personne n’a pesées',
      ),
      counted(
        '{title}: a confirmed anchor that nobody weighed',
        '{title}: {count} confirmed anchors that nobody weighed',
      ),
    ),
    why: sentence(
      'Sans poids, toutes les ancres se valent et l’on coupe d’abord la plus facile à atteindre.',
      'Without a weight all anchors are equal, and the one easiest to reach is cut first.',
    ),
    how: sentence(
      'Demandez de combien le bateau irait plus vite sans elle : dix nœuds, c’est repartir à neuf ; un nœud, c’est un caillou dans la chaussure.',
      'Ask how much faster the boat would go without it: ten knots is a new life; one knot is a pebble in the shoe.',
    ),
  },
  {
    id: 'speed-boat/heaviest-unused',
    severity: 'hint',
    find: function* (model) {
      for (const play of closedIn(model)) {
        const heaviest = [...anchorsOf(model, play.id)]
          .filter(({ state }) => state === 'confirmed')
          .sort(byWeight)[0];
        if (heaviest && unkept(model, play.id).some(({ id }) => id === heaviest.id))
          yield { entity: heaviest.id };
      }
    },
    title: sentence(
      'L’ancre la plus lourde n’a rien donné : « {title} »',
      'Nothing came of the heaviest anchor: “{title}”',
    ),
    why: sentence(
      'Le groupe a dit ce qui pèse le plus. Si rien n’en sort, il ne le dira pas deux fois.',
      'The group said what weighs most. If nothing comes of it, they will not say it twice.',
    ),
    how: sentence(
      'Faites-en un irritant : il gardera son poids, et un but, un remède ou une story pourront y répondre.',
      'Turn it into a pain: it keeps its weight, and a goal, a reliever or a story can answer it.',
    ),
    mend: {
      label: sentence('En faire un irritant', 'Turn it into a pain'),
      apply: (pen, { entity }) => {
        const play = pen.model.find('play', pen.model.find('piece', entity)?.play ?? null);
        toPain(pen, entity!, boatWords[pen.model.product.locale].source(play?.title ?? ''));
      },
    },
  },
];
