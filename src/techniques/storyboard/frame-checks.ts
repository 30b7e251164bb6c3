import type { Check } from '#product/checks.ts';
import type { Model } from '#product/model.ts';
import { bulletsOf } from '#product/storyboard-steps.ts';
import { counted, sentence } from '../sentence.ts';
import { type Frame, hasImage, type Storyboard, toldFrames } from './frames.ts';

/** Storyboards that tell something, with the frames that do. */
export const stories = function* (
  model: Model,
): Iterable<{ readonly board: Storyboard; readonly frames: readonly Frame[] }> {
  for (const board of model.list('storyboard')) {
    const frames = toldFrames(model, board.id);
    if (frames.length > 0) yield { board, frames };
  }
};

/** Longer than this it takes more than two lines under a picture. Letters. */
const TWO_LINES = 140;

/** The three parts of a storyboard: who and what situation, pictures, captions. */
export const framing: readonly Check[] = [
  {
    id: 'storyboard/persona-missing',
    severity: 'mend',
    find: function* (model) {
      for (const { board } of stories(model))
        if (!model.find('persona', board.persona)) yield { entity: board.id };
    },
    title: sentence('Qui vit cette histoire ?', 'Who lives this story?'),
    why: sentence(
      'Sans personne en face, chacun met la sienne : le groupe dessine six histoires différentes en croyant n’en raconter qu’une.',
      'With nobody in view everyone puts in their own: the group draws six different stories believing it tells one.',
    ),
    how: sentence(
      'Choisissez un persona en haut du storyboard. S’il n’existe pas, créez-le là : un nom et un métier suffisent pour commencer.',
      'Choose a persona at the top of the storyboard. If there is none, create it there: a name and an occupation will do to begin with.',
    ),
  },
  {
    id: 'storyboard/scenario-missing',
    severity: 'mend',
    find: function* (model) {
      for (const { board } of stories(model)) if (board.scenario.trim() === '') yield { entity: board.id };
    },
    title: sentence('Quelle est la situation ?', 'What is the situation?'),
    why: sentence(
      'Qui n’était pas là doit comprendre l’histoire sans vous : pourquoi ce jour-là, d’où vient la personne, ce qu’elle espère.',
      'Whoever was not there must understand the story without you: why on that day, where the person comes from, what they hope for.',
    ),
    how: sentence(
      'Écrivez deux phrases au-dessus des images, que l’on comprendrait les yeux fermés.',
      'Write two sentences above the pictures that one would understand with closed eyes.',
    ),
  },
  {
    id: 'storyboard/caption-missing',
    severity: 'mend',
    find: function* (model) {
      for (const { frames } of stories(model))
        for (const frame of frames)
          if (frame.caption.trim() === '' && hasImage(model, frame)) yield { entity: frame.id };
    },
    title: sentence('Une image sans légende', 'A picture without a caption'),
    why: sentence(
      'Dans trois semaines, personne ne saura plus si ce bonhomme attend, s’ennuie ou s’en va.',
      'In three weeks nobody will know whether that stick figure waits, is bored or leaves.',
    ),
    how: sentence(
      'Une ligne sous l’image : qui fait quoi. Le lieu et l’objet ont leur place à part.',
      'One line under the picture: who does what. The place and the thing used have fields of their own.',
    ),
  },
  {
    id: 'storyboard/caption-long',
    severity: 'hint',
    find: function* (model) {
      for (const { frames } of stories(model))
        for (const { id, caption } of frames)
          if (bulletsOf(caption).length > 2 || caption.trim().length > TWO_LINES) yield { entity: id };
    },
    title: sentence('Une légende trop longue', 'A caption that is too long'),
    why: sentence(
      'Passé deux lignes, on lit au lieu de regarder, et la vignette cache sans doute deux moments.',
      'Beyond two lines people read instead of looking, and the frame probably hides two moments.',
    ),
    how: sentence(
      'Gardez ce que l’image ne dit pas. S’il reste deux actions, faites-en deux vignettes.',
      'Keep what the picture does not say. If two actions remain, make two frames of them.',
    ),
  },
  {
    id: 'storyboard/image-missing',
    severity: 'hint',
    find: function* (model) {
      for (const { frames } of stories(model)) {
        if (!frames.some((frame) => hasImage(model, frame))) continue;
        for (const frame of frames)
          if (!hasImage(model, frame) && frame.alt.trim() === '') yield { entity: frame.id };
      }
    },
    title: sentence('« {title} » n’a pas d’image', '“{title}” has no picture'),
    why: sentence(
      'C’est en cherchant comment le dessiner que l’on découvre ce que l’on ne sait pas : où, avec quoi, à côté de qui.',
      'Looking for a way to draw it is how one finds out what one does not know: where, with what, beside whom.',
    ),
    how: sentence(
      'Un bonhomme et une bulle suffisent ; prenez les tampons. Ou décrivez en mots ce que l’on verrait.',
      'A stick figure and a bubble will do; take the stamps. Or say in words what one would see.',
    ),
  },
  {
    id: 'storyboard/no-pictures',
    severity: 'hint',
    find: function* (model) {
      for (const { board, frames } of stories(model)) {
        const captioned = frames.filter(({ caption }) => caption.trim() !== '');
        if (
          captioned.length >= 3 &&
          frames.every((frame) => !hasImage(model, frame) && frame.alt.trim() === '')
        )
          yield { entity: board.id };
      }
    },
    title: sentence('Cette histoire n’a encore aucune image', 'This story has no picture yet'),
    why: sentence(
      'Six légendes font une liste. Les images montrent ce qu’une liste saute : l’attente, les autres, l’objet dans les mains.',
      'Six captions make a list. Pictures show what a list skips: the wait, the others, the thing in one’s hands.',
    ),
    how: sentence(
      'Donnez deux minutes par vignette, bonshommes et bulles autorisés. Une photo prise sur place vaut aussi.',
      'Give each frame two minutes, stick figures and bubbles allowed. A photo taken on the spot counts too.',
    ),
  },
  {
    id: 'storyboard/alt-missing',
    severity: 'hint',
    find: function* (model) {
      for (const { board, frames } of stories(model)) {
        const silent = frames.filter((frame) => hasImage(model, frame) && frame.alt.trim() === '').length;
        if (silent > 0) yield { entity: board.id, say: { count: String(silent) } };
      }
    },
    title: sentence(
      counted('Une image sans mots', '{count} images sans mots'),
      counted('A picture without words', '{count} pictures without words'),
    ),
    why: sentence(
      'Qui écoute la page au lieu de la voir ne sait pas ce que montre le dessin, et les documents exportés non plus.',
      'Whoever listens to the page instead of seeing it does not know what the drawing shows, nor do the documents that leave from here.',
    ),
    how: sentence(
      'Sous l’image, une phrase comme au téléphone : « on voit… ». La légende dit ce qui se passe, celle-ci ce que l’on voit.',
      'Under the picture, one sentence as on the telephone: “one sees…”. The caption says what happens, this one what is seen.',
    ),
  },
];
