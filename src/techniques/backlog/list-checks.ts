import { fold } from '#core/text.ts';
import type { Check } from '#product/checks.ts';
import { move } from '#product/pen.ts';
import { titleOf } from '#product/title.ts';
import { turnIntoPersona } from '#product/turn-into-persona.ts';
import { freeRoles } from '../free-roles.ts';
import { counted, sentence } from '../sentence.ts';
import { isVague } from '../vague-people.ts';
import { isReady } from './readiness.ts';
import { outOfLine } from './release-order.ts';

/** The middle of sizes; 0 of none. */
const median = (sizes: readonly number[]): number => {
  const sorted = [...sizes].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half]! : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
};

export const listChecks: readonly Check[] = [
  {
    id: 'backlog/rank-against-release',
    severity: 'mend',
    find: function* (model) {
      for (const { story, after, before } of outOfLine(model))
        yield {
          entity: story.id,
          say: {
            release: titleOf(model.find('release', story.release)!, model) || '…',
            place: after ? 'after' : 'before',
            neighbour: titleOf((after ?? before)!, model) || '…',
          },
        };
    },
    title: sentence(
      'Le rang contredit la livraison « {release} »',
      'Its rank contradicts its release, “{release}”',
    ),
    why: sentence(
      'L’ordre du backlog et les livraisons racontent la même suite. S’ils se contredisent, chacun croira celui qu’il a sous les yeux.',
      'The order of the backlog and the releases tell the same sequence. When they disagree, people believe whichever they have in front of them.',
    ),
    how: sentence(
      'Déplacez la story avec celles de sa livraison, ou changez sa livraison si c’est le rang qui dit vrai.',
      'Move the story to where its release stands, or change its release if the rank is right.',
    ),
    mend: {
      label: sentence(
        ({ place, neighbour }) =>
          place === 'before' ? `Placer devant « ${neighbour} »` : `Placer derrière « ${neighbour} »`,
        ({ place, neighbour }) =>
          place === 'before' ? `Move in front of “${neighbour}”` : `Move behind “${neighbour}”`,
      ),
      apply: (pen, { entity }) => {
        const found = outOfLine(pen.model).find(({ story }) => story.id === entity);
        if (!found) return;
        move(pen, found.story.id, found.before ? { before: found.before.id } : { after: found.after!.id });
      },
    },
  },
  {
    id: 'backlog/role-vague',
    severity: 'mend',
    find: function* (model) {
      const roles = new Map<string, { id: string; who: string; count: number }>();
      for (const { id, persona, role, form, status } of model.list('story')) {
        if (persona !== null || form !== 'as-a' || status === 'done' || !isVague(role)) continue;
        const known = roles.get(fold(role));
        if (known) known.count++;
        else roles.set(fold(role), { id, who: role.trim(), count: 1 });
      }
      for (const { id, who, count } of roles.values())
        yield { entity: id, say: { who, count: String(count) } };
    },
    title: sentence(
      counted('« {who} », c’est qui ?', '« {who} », c’est qui ? ({count} stories)'),
      counted('“{who}”: who is that?', '“{who}”: who is that? ({count} stories)'),
    ),
    why: sentence(
      'Ce personnage commode veut toujours ce qui nous arrange. Personne ne pourra lui demander si c’est bien cela.',
      'That obliging character always wants whatever suits us. Nobody can go and ask them whether this is it.',
    ),
    how: sentence(
      'Choisissez le persona qui en a besoin. S’ils sont plusieurs à le vouloir différemment, il y a plusieurs stories.',
      'Choose the persona who needs it. If several want it in different ways, there are several stories.',
    ),
  },
  {
    id: 'backlog/role-in-words',
    severity: 'hint',
    find: function* (model) {
      for (const { role, ids } of freeRoles(model)) {
        const stories = ids.filter((id) => model.find('story', id));
        if (stories.length > 0 && !isVague(role))
          yield { entity: stories[0]!, say: { who: role, count: String(stories.length) } };
      }
    },
    title: sentence(
      counted(
        '« {who} » pourrait devenir un persona',
        '« {who} » pourrait devenir un persona ({count} stories)',
      ),
      counted('“{who}” could become a persona', '“{who}” could become a persona ({count} stories)'),
    ),
    why: sentence(
      'Avec un persona, chaque story dit pour qui elle existe, et l’on voit qui n’est pas encore servi.',
      'With a persona each story says whom it is for, and one sees who is not served yet.',
    ),
    how: sentence(
      'Choisissez le persona qui correspond, ou créez-le d’un geste : toutes les stories qui portent ce rôle suivront.',
      'Choose which persona it is, or make one in a single gesture: every story with this role will follow.',
    ),
    mend: {
      label: sentence('En faire un persona', 'Turn into a persona'),
      apply: (pen, { entity }) => {
        const story = pen.model.find('story', entity);
        if (story && story.persona === null && story.role.trim() !== '') turnIntoPersona(pen, story.role);
      },
    },
  },
  {
    id: 'backlog/too-big',
    severity: 'hint',
    find: function* (model) {
      const sizes = model.list('story').flatMap(({ size }) => size ?? []);
      const middle = median(sizes);
      for (const { id, size, status } of model.list('story')) {
        if (size === null || status === 'done') continue;
        const farAbove = sizes.length >= 5 && size > 3 * middle;
        // 13 is a lot in points; where sizes are hours or days, only their own middle can tell.
        const inPoints = sizes.length < 3 || middle <= 8;
        if (farAbove || (inPoints && size > 13)) yield { entity: id, say: { size: String(size) } };
      }
    },
    title: sentence('{size}, c’est beaucoup pour une seule story', '{size} is a lot for a single story'),
    why: sentence(
      'Une grosse story cache plusieurs histoires et une part d’inconnu ; elle bouchera la livraison à elle seule.',
      'A big story hides several tales and something unknown; on its own it will clog the release.',
    ),
    how: sentence(
      'Demandez à l’équipe ce qui la rend grosse, puis découpez selon la réponse : un cas, une règle, un persona à la fois.',
      'Ask the team what makes it big, then cut along the answer: one case, one rule, one persona at a time.',
    ),
  },
  {
    id: 'backlog/top-not-ready',
    severity: 'hint',
    find: function* (model) {
      const next = model.list('story').filter(({ status }) => status === 'idea' || status === 'ready');
      const [top] = next;
      if (top && next.length >= 5 && top.status === 'idea' && !isReady(model, top)) yield { entity: top.id };
    },
    title: sentence('La prochaine story n’est pas prête', 'The next story is not ready'),
    why: sentence(
      'C’est la première que l’équipe prendra. Ce qui lui manque aujourd’hui sera décidé dans l’urgence demain.',
      'It is the first one the team will take. What it lacks today will be decided in a hurry tomorrow.',
    ),
    how: sentence(
      'Ouvrez-la avec l’équipe : ce qui manque pour qu’elle soit prête, voilà votre prochaine conversation.',
      'Open it with the team: whatever it lacks to be ready is your next conversation.',
    ),
  },
];
