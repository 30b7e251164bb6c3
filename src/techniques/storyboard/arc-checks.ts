import type { Check } from '#product/checks.ts';
import { promote } from '#product/promote.ts';
import { becameOf } from '#product/storyboard-steps.ts';
import { sentence } from '../sentence.ts';
import { stories } from './frame-checks.ts';
import type { Frame } from './frames.ts';

const felt = (frames: readonly Frame[]) =>
  frames.flatMap(({ emotion }) => (emotion === null ? [] : [emotion]));

/** More are skimmed, not looked at. */
const MOST = 9;

/** How the story goes: its length, its feelings, and what comes of its low moment. */
export const arc: readonly Check[] = [
  {
    id: 'storyboard/too-many-frames',
    severity: 'hint',
    find: function* (model) {
      for (const { board, frames } of stories(model))
        if (frames.length > MOST) yield { entity: board.id, say: { count: String(frames.length) } };
    },
    title: sentence('{count} vignettes, c’est beaucoup', '{count} frames are a lot'),
    why: sentence(
      'Au-delà de neuf images on ne voit plus le moment qui compte : il est noyé parmi les gestes.',
      'Beyond nine pictures the moment that matters is no longer seen: it drowns among the gestures.',
    ),
    how: sentence(
      'Retirez les trajets et les clics, ou coupez l’histoire en deux scénarios.',
      'Take out the walking and the clicking, or cut the story into two scenarios.',
    ),
  },
  {
    id: 'storyboard/too-few-frames',
    severity: 'hint',
    find: function* (model) {
      for (const { board, frames } of stories(model)) {
        const all = model.list('frame').filter(({ storyboard }) => storyboard === board.id);
        if (frames.length < 3 && all.length === frames.length) yield { entity: board.id };
      }
    },
    title: sentence('Une histoire en moins de trois images', 'A story in fewer than three pictures'),
    why: sentence(
      'Il y manque l’avant ou l’après : ce qui amène la personne là, ou ce qu’elle en garde.',
      'Its before or its after is missing: what brings the person there, or what they take away.',
    ),
    how: sentence(
      'Demandez ce qui s’est passé une heure plus tôt, puis le soir même.',
      'Ask what happened an hour earlier, and then that same evening.',
    ),
  },
  {
    id: 'storyboard/emotions-missing',
    severity: 'hint',
    find: function* (model) {
      for (const { board, frames } of stories(model))
        if (frames.length >= 4 && felt(frames).length === 0) yield { entity: board.id };
    },
    title: sentence('Que ressent cette personne ?', 'How does this person feel?'),
    why: sentence(
      'La courbe des émotions désigne le moment à changer, sans débat sur les fonctions.',
      'The curve of feelings points at the moment to change, without any debate about features.',
    ),
    how: sentence(
      'Placez d’abord le meilleur et le pire moment ; le reste vient tout seul.',
      'Place the best and the worst moment first; the rest comes by itself.',
    ),
  },
  {
    id: 'storyboard/no-low-moment',
    severity: 'hint',
    find: function* (model) {
      for (const { board, frames } of stories(model)) {
        const feelings = felt(frames);
        if (board.time === 'as-is' && feelings.length >= 3 && feelings.every((emotion) => emotion >= 0))
          yield { entity: board.id };
      }
    },
    title: sentence('Aujourd’hui, tout va bien ?', 'Is all well today?'),
    why: sentence(
      'Si rien ne coince dans la vie d’aujourd’hui, il n’y a rien à construire, ou l’on n’a pas raconté la vraie histoire.',
      'If nothing goes wrong in life as it is, there is nothing to build, or the real story was not told.',
    ),
    how: sentence(
      'Demandez où la personne attend, recommence, demande de l’aide ou renonce, et descendez la courbe là.',
      'Ask where the person waits, starts over, asks for help or gives up, and lower the curve there.',
    ),
  },
  {
    id: 'storyboard/ends-unhappy',
    severity: 'hint',
    find: function* (model) {
      for (const { board, frames } of stories(model)) {
        const last = frames.at(-1)!;
        if (board.time === 'to-be' && frames.length >= 3 && last.emotion !== null && last.emotion < 0)
          yield { entity: last.id };
      }
    },
    title: sentence('Demain finit mal', 'Tomorrow ends badly'),
    why: sentence(
      'Une histoire comme elle pourrait être montre ce que l’on promet. Celle-ci promet une mauvaise fin.',
      'A story as it could be shows what one promises. This one promises a bad end.',
    ),
    how: sentence(
      'Racontez ce qui change la fin, ou dites que c’est l’histoire d’aujourd’hui.',
      'Tell what changes the end, or say that this is the story of today.',
    ),
  },
  {
    id: 'storyboard/place-missing',
    severity: 'hint',
    find: function* (model) {
      for (const { board, frames } of stories(model))
        if (frames.length >= 4 && frames.every(({ place, device }) => `${place}${device}`.trim() === ''))
          yield { entity: board.id };
    },
    title: sentence('Où cela se passe-t-il ?', 'Where does it happen?'),
    why: sentence(
      'Debout dans une file, une main prise, sans réseau : le lieu décide souvent de ce qui est possible.',
      'Standing in a queue, one hand full, no network: the place often decides what is possible.',
    ),
    how: sentence(
      'Sous chaque image, dites où l’on est et ce que la personne a en main.',
      'Under each picture, say where it is and what the person holds.',
    ),
  },
  {
    id: 'storyboard/low-moment-unused',
    severity: 'hint',
    find: function* (model) {
      for (const { board, frames } of stories(model)) {
        if (board.time !== 'as-is' || frames.length < 3) continue;
        const low = frames.filter(({ emotion, caption }) => (emotion ?? 0) < 0 && caption.trim() !== '');
        if (low.length === 0 || low.some(({ id }) => becameOf(model, id, 'pain').length > 0)) continue;
        const lowest = Math.min(...low.map(({ emotion }) => emotion!));
        yield { entity: low.find(({ emotion }) => emotion === lowest)!.id };
      }
    },
    title: sentence('Que fait-on de « {title} » ?', 'What comes of “{title}”?'),
    why: sentence(
      'C’est le point le plus bas de l’histoire, et rien n’en est encore sorti : il restera sur le mur.',
      'It is the lowest point of the story, and nothing has come of it yet: it will stay on the wall.',
    ),
    how: sentence(
      'Faites-en un irritant, avec les mots de la personne ; il pourra être classé, puis soulagé.',
      'Make it a pain, in the person’s own words; it can then be ranked, and relieved.',
    ),
    mend: {
      label: sentence('En faire un irritant', 'Turn into a pain'),
      apply: (pen, { entity }) => void (entity && promote(pen, entity, 'pain')),
    },
  },
];
