import type { Locale } from '#core/words.ts';
import type { Check } from '#product/checks.ts';
import { change } from '#product/pen.ts';
import { personaProposals, turnIntoPersona } from '#product/personas.ts';
import { titleOf } from '#product/title.ts';
import { counted, sentence } from '../sentence.ts';
import { isVague } from '../vague-people.ts';
import { homeFor } from './home.ts';
import { rollUp } from './rollup.ts';

/** Names kept apart on their way into a sentence. */
const SEPARATOR = '\n';
const listed = (locale: Locale, names: string | undefined): string =>
  new Intl.ListFormat(locale).format((names ?? '').split(SEPARATOR));

const backbone: readonly Check[] = [
  {
    id: 'story-map/activity-without-persona',
    severity: 'hint',
    find: function* (model) {
      for (const { id, persona, role, title } of model.list('activity'))
        if (persona === null && role.trim() === '' && title.trim() !== '') yield { entity: id };
    },
    title: sentence('Qui fait « {title} » ?', 'Who does “{title}”?'),
    why: sentence(
      'Une activité sans personne se raconte au passif, et l’on finit par décrire l’outil au lieu de la vie des gens.',
      'An activity with nobody in it gets told in the passive, and one ends up describing the tool instead of people’s lives.',
    ),
    how: sentence(
      'Choisissez le persona qui la vit. S’ils sont deux, prenez celui qui la commence.',
      'Choose the persona who lives it. If there are two, take the one who starts it.',
    ),
  },
  {
    id: 'story-map/activity-role-in-words',
    severity: 'hint',
    find: function* (model) {
      for (const { role, ids } of personaProposals(model))
        for (const id of ids)
          if (model.find('activity', id) && !isVague(role)) yield { entity: id, say: { who: role } };
    },
    title: sentence('« {who} » pourrait devenir un persona', '“{who}” could become a persona'),
    why: sentence(
      'Le même visage sur la carte et dans les stories rappelle à tout moment pour qui l’on construit.',
      'The same face on the map and in the stories reminds everyone, all the time, whom you are building for.',
    ),
    how: sentence(
      'Choisissez le persona qui vit cette activité, ou créez-le d’un geste à partir de ces mots.',
      'Choose the persona who lives this activity, or make one out of these words in a single gesture.',
    ),
    mend: {
      label: sentence('En faire un persona', 'Turn into a persona'),
      apply: (pen, { entity }) => {
        const activity = pen.model.find('activity', entity);
        if (activity && activity.persona === null && activity.role.trim() !== '')
          turnIntoPersona(pen, activity.role);
      },
    },
  },
  {
    id: 'story-map/activity-without-step',
    severity: 'hint',
    find: function* (model) {
      const walked = new Set(model.list('step').map(({ activity }) => activity));
      const activities = model.list('activity');
      // While the backbone is still being laid, none of them has steps: nothing to say yet.
      if (!activities.some(({ id }) => walked.has(id))) return;
      for (const { id, title } of activities)
        if (title.trim() !== '' && !walked.has(id)) yield { entity: id };
    },
    title: sentence('« {title} » n’a pas encore d’étape', '“{title}” has no step yet'),
    why: sentence(
      'Un grand moment sans gestes cache souvent la partie que personne ne connaît.',
      'A big moment without gestures often hides the part that nobody knows.',
    ),
    how: sentence(
      'Demandez « et là, que fait cette personne ? ». Un verbe par carte ; deux ou trois suffisent.',
      'Ask “and what does this person do then?”. One verb per card; two or three are enough.',
    ),
  },
  {
    id: 'story-map/step-without-activity',
    severity: 'hint',
    find: function* (model) {
      if (model.list('activity').length === 0) return;
      for (const { id, activity } of model.list('step'))
        if (!model.find('activity', activity)) yield { entity: id };
    },
    title: sentence('« {title} » n’est dans aucune activité', '“{title}” stands in no activity'),
    why: sentence(
      'Hors de la colonne vertébrale, une étape n’est plus racontée, et ses stories sortent du récit avec elle.',
      'Off the backbone a step is not told any more, and its stories leave the tale with it.',
    ),
    how: sentence(
      'Glissez-la dans l’activité où elle se passe, à sa place dans le récit.',
      'Move it into the activity where it happens, at its place in the tale.',
    ),
  },
  {
    id: 'story-map/step-without-story',
    severity: 'hint',
    find: function* (model) {
      const served = new Set(model.list('story').map(({ step }) => step));
      const steps = model.list('step').filter(({ title }) => title.trim() !== '');
      const empty = steps.filter(({ id }) => !served.has(id));
      // Only once most steps have their stories is an empty one worth a word.
      if (empty.length * 2 < steps.length) for (const { id } of empty) yield { entity: id };
    },
    title: sentence('Aucune story sous « {title} »', 'No story under “{title}”'),
    why: sentence(
      'C’est un oubli, ou une étape que les gens réussissent très bien sans vous. Les deux sont bons à savoir.',
      'Either it was forgotten, or people do very well there without you. Both are good to know.',
    ),
    how: sentence(
      'Demandez ce qui coince à cet instant. Si rien ne coince, mettez ce conseil de côté en le disant.',
      'Ask what goes wrong at that moment. If nothing does, set this advice aside and say so.',
    ),
  },
];

const slices: readonly Check[] = [
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

const stories: readonly Check[] = [
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
      counted('« {first} » n’est sous aucune étape', '{count} stories ne sont sous aucune étape'),
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

export const checks: readonly Check[] = [...slices, ...backbone, ...stories];
