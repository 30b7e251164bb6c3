import type { Check } from '#product/checks.ts';
import { change } from '#product/pen.ts';
import { titleOf } from '#product/title.ts';
import { counted, sentence } from '../sentence.ts';
import { homeFor } from './home.ts';

/** What we look at in where stories stand. */
export const stories: readonly Check[] = [
  {
    id: 'story-map/story-fits-a-step',
    severity: 'hint',
    find: function* (model) {
      for (const [story, step] of homeFor(model))
        yield { entity: story.id, say: { step: titleOf(step, model) } };
    },
    title: sentence('« {title} » semble aller sous « {step} »', '“{title}” seems to belong under “{step}”'),
    why: sentence(
      'Hors de la carte, une story n’a ni avant ni après ; on l’oublie, ou on la construit trop tôt.',
      'Off the map a story has no before and no after; it gets forgotten, or built too soon.',
    ),
    how: sentence(
      'Placez-la sous l’étape où la personne en a besoin.',
      'Place it under the step where the person needs it.',
    ),
    mend: {
      label: sentence('Placer sous « {step} »', 'Place under “{step}”'),
      apply: (pen, { entity }) => {
        for (const [story, step] of homeFor(pen.model))
          if (story.id === entity) change(pen, 'story', story.id, { step: step.id });
      },
    },
  },
  {
    id: 'story-map/stories-unplaced',
    severity: 'hint',
    find: function* (model) {
      if (model.list('step').length === 0) return;
      const guessed = new Set([...homeFor(model)].map(([{ id }]) => id));
      const unplaced = model
        .list('story')
        .filter(({ id, step, status }) => status !== 'done' && !guessed.has(id) && !model.find('step', step));
      if (unplaced.length === 0) return;
      yield {
        entity: null,
        say: { count: String(unplaced.length), first: titleOf(unplaced[0]!, model) || '…' },
      };
    },
    title: sentence(
      counted('« {first} » n’est sous aucune étape', '{count} stories ne sont sous aucune étape'),
      counted('“{first}” stands under no step', '{count} stories stand under no step'),
    ),
    why: sentence(
      'Une story sans étape ne se raconte nulle part. Parfois elle révèle un moment que la carte a oublié.',
      'A story without a step is told nowhere. Sometimes it reveals a moment the map has forgotten.',
    ),
    how: sentence(
      'Cherchez à quel instant la personne en aurait besoin. Si cet instant n’est pas sur la carte, ajoutez-le.',
      'Look for the moment at which the person would need it. If that moment is not on the map, add it.',
    ),
  },
  {
    id: 'story-map/stories-unsliced',
    severity: 'hint',
    find: function* (model) {
      const stories = model.list('story');
      const isSliced = ({ release }: (typeof stories)[number]) =>
        model.find('release', release) !== undefined;
      // Before the first cut nothing lies outside.
      if (!stories.some(isSliced)) return;
      const outside = stories.filter(
        (story) =>
          ['idea', 'ready'].includes(story.status) && model.find('step', story.step) && !isSliced(story),
      );
      if (outside.length === 0) return;
      yield {
        entity: null,
        say: { count: String(outside.length), first: titleOf(outside[0]!, model) || '…' },
      };
    },
    title: sentence(
      counted(
        '« {first} » a sa place sur la carte, mais dans aucune livraison',
        '{count} stories de la carte ne sont dans aucune livraison',
      ),
      counted(
        '“{first}” has its place on the map, but in no release',
        '{count} stories of the map are in no release',
      ),
    ),
    why: sentence(
      'Hors des tranches, personne ne sait si elles sont remises à plus tard ou oubliées.',
      'Outside the slices nobody knows whether they were put off or forgotten.',
    ),
    how: sentence(
      'Rangez chacune dans la livraison dont le résultat a besoin d’elle. Ce qui attend peut former une dernière tranche ; sinon, mettez ce conseil de côté en disant pourquoi.',
      'Put each in the release whose outcome needs it. What waits may form a last slice; if not, set this advice aside and say why.',
    ),
  },
  {
    id: 'story-map/begun-outside-releases',
    severity: 'mend',
    find: function* (model) {
      const [first] = model.list('release');
      if (!first) return;
      for (const { id, status, release } of model.list('story'))
        if ((status === 'doing' || status === 'done') && !model.find('release', release))
          yield { entity: id, say: { release: titleOf(first, model) || '…' } };
    },
    title: sentence(
      '« {title} » est commencée, mais dans aucune livraison',
      '“{title}” has been started, but belongs to no release',
    ),
    why: sentence(
      'Le travail est en route sans que la carte le montre : la livraison paraît plus petite qu’elle ne l’est.',
      'The work is under way and the map does not show it: the release looks smaller than it is.',
    ),
    how: sentence(
      'Rangez-la dans la livraison dont elle fait partie.',
      'Put it in the release it is part of.',
    ),
    mend: {
      label: sentence('Ranger dans « {release} »', 'Put in “{release}”'),
      apply: (pen, { entity }) => {
        const [first] = pen.model.list('release');
        if (entity && first) change(pen, 'story', entity, { release: first.id });
      },
    },
  },
];
