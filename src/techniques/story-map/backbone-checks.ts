import type { Check } from '#product/checks.ts';
import { turnIntoPersona } from '#product/turn-into-persona.ts';
import { freeRoles } from '../free-roles.ts';
import { sentence } from '../sentence.ts';
import { isVague } from '../vague-people.ts';

/** What we look at in activities and steps. */
export const backbone: readonly Check[] = [
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
      for (const { role, ids } of freeRoles(model))
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
